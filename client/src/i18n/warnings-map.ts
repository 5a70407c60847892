/** The outer world's warnings as areas on the map. */
export const warningMapTexts = {
  title: (count: number) => `Varningar på kartan (${count})`,
  show: 'Visa området',
  showOf: (headline: string) => `Visa området: ${headline}`,
  noArea: 'källan har inget ritat område',
  more: (count: number) => (count === 1 ? 'och en till' : `och ${count} till`),
} as const;
