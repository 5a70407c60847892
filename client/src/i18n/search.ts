/** Searching in the log [LG7]. */
export const searchTexts = {
  bar: 'Sök i loggen',
  words: 'Sök i loggen',
  placeholder: 'Ord, namn eller nummer',
  filters: 'Avgränsa',
  filtersInUse: (count: number) => `Avgränsa (${count})`,
  kind: 'Slag',
  anyKind: 'Alla slag',
  function: 'Antecknat av',
  anyFunction: 'Alla funktioner',
  from: 'Från och med',
  to: 'Till och med',
  time: 'Klockslag',
  place: 'Plats',
  importantOnly: 'Bara viktiga',
  verification: 'Hur säkert',
  anyVerification: 'Alla',
  clear: 'Rensa sökningen',

  hits: 'Träffar',
  searching: 'Söker…',
  preparingNote: (percent: number) => `Förbereds, ${percent} %`,
  preparing: (percent: number, held: number) =>
    `Sökningen förbereds: ${percent} % av loggen är genomläst. ${
      held === 0 ? 'Träffarna kommer strax.' : `Till dess visas träffar bland de ${held} senaste raderna.`
    }`,
  preparingSaid: 'Sökningen förbereds. Träffarna kommer strax.',
  /** Of one or more. */
  count: (count: number) => (count === 1 ? '1 träff' : `${count} träffar`),
  showInLog: 'Visa i loggen',
  showInLogAt: (clock: string) => `Visa i loggen, raden klockan ${clock}`,
  more: 'Visa fler träffar',
  most: (count: number) => `Här visas de ${count} senaste. Avgränsa sökningen för att se äldre.`,
  none: 'Inga träffar',
  noneText: 'Ord söks från sin början: skriv «skol» för att hitta «skolan». Prova ett kortare ord eller färre ord.',
  noneFiltered: 'Prova ett kortare ord, färre ord eller ta bort någon avgränsning.',
  failed: 'Sökningen gick inte igenom.',
  tryAgain: 'Försök igen',
  offline: (count: number) =>
    count === 0
      ? 'Inget nät. Inget av loggen finns på den här enheten att söka i.'
      : `Inget nät. Bara de ${count} senaste raderna finns på den här enheten, och bara de är genomsökta.`,
  noneOffline: 'Det kan finnas träffar bland äldre rader. Hela loggen söks så snart nätet är tillbaka.',

  around: (when: string) => `Loggen omkring ${when}`,
  aroundList: 'Raderna omkring träffen',
  toHits: 'Till träffarna',
  toLog: 'Visa hela loggen',
  aroundFailed: 'Raderna omkring kan inte hämtas just nu. De kommer så snart det går.',
} as const;
