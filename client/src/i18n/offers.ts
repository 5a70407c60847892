/** What reaching a level lays forward at once. */
export const offerTexts = {
  title: 'Det här läggs fram genast',
  calls: (names: readonly string[]) => `Ringlista: ${names.join(', ')}`,
  cards: (count: number) => (count === 1 ? '1 åtgärdskort' : `${count} åtgärdskort`),
  report: (rhythm: string, first: string) => `Rapport ${rhythm}, första ${first}`,

  begin: 'Att börja med',
  toCalls: 'Till ringlistan',
  toCards: 'Till åtgärdskorten',
  nextCall: (who: string) => `näst på tur: ${who}`,
  lateReport: (to: string, when: string, by: string) => `Rapport till ${to} ${when}, försenad ${by}`,
  nextReport: (to: string, when: string, left: string) => `Rapport till ${to} ${when}, ${left}`,
} as const;
