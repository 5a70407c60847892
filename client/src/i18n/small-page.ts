/** What is the same on all small pages that keep what is said until it has arrived. */
export const sendingTexts = {
  loading: 'Hämtar…',
  listTitle: 'Härifrån',
  fates: { waiting: 'väntar', sent: 'skickat', refused: 'kom inte fram' },
  discard: 'Ta bort',
  discardOf: (what: string) => `Ta bort: ${what}`,
  allSent: 'Allt är skickat.',
  sending: 'Skickar…',
  offline: (count: number) =>
    `Inget nät. ${count === 1 ? '1 sak väntar' : `${count} saker väntar`} i mobilen och skickas när nätet är tillbaka. Stänger du sidan: öppna den igen när det finns nät.`,
  offlineNothing: 'Inget nät. Fortsätt som vanligt: det du gör sparas i mobilen och skickas sedan, med rätt tid.',
  offlineUnlasting: 'Mobilen låter inte sidan spara. Stäng den inte förrän allt är skickat.',
  busy: (count: number) =>
    `Det kom för mycket på en gång. ${count === 1 ? '1 sak väntar' : `${count} saker väntar`} i mobilen och skickas strax av sig själv.`,
} as const;

/** The mark of an exercise on every page behind a link [OV1] [OV8]. */
export const smallPageTexts = {
  exercise: 'ÖVNING ÖVNING ÖVNING',
  exerciseBroken: 'ÖVNING AVBRUTEN – SKARPT LÄGE',
} as const;
