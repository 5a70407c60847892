/** The outer world's warnings as areas on the map. */
export const warningMapTexts = {
  title: (count: number) => `Varningar på kartan (${count})`,
  show: 'Visa området',
  showOf: (headline: string) => `Visa området: ${headline}`,
  noArea: 'källan har inget ritat område',
} as const;
