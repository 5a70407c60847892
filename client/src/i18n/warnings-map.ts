/** The outer world's warnings as areas on the map. */
export const warningMapTexts = {
  title: (count: number) => `Varningar på kartan (${count})`,
  show: 'Visa området',
  showOf: (headline: string) => `Visa området: ${headline}`,
  noArea: 'källan har inget ritat område',
  until: (when: string) => `till ${when}`,
  heldUntil: (when: string) => `gällde till ${when}`,
  readAt: (sources: string) => `Varningarna lästa: ${sources}`,
  readUnknown: 'När varningarna lästes är inte känt',
  notRead: 'inte läst',
  more: (count: number) => (count === 1 ? 'och en till' : `och ${count} till`),
} as const;
