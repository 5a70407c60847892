/** Action cards: what each function does first, step by step. */
export const cardTexts = {
  title: 'Åtgärdskort',
  progress: (done: number, of: number) => `${done} av ${of} steg klara`,
  step: (done: number, of: number) => `${done} av ${of}`,
  done: 'klart',
  cardTitle: (owner: string, title: string, progress: string) => `${owner} – ${title} · ${progress}`,
  rest: (count: number) => `Övriga kort (${count})`,
  noSeat: 'Välj funktion i menyn under ditt namn, så ligger dina egna kort överst.',
  noOwn: (seat: string) => `${seat} har inget kort på den här nivån.`,
  offered: (count: number) => (count === 1 ? 'Ett nytt åtgärdskort.' : `${count} nya åtgärdskort.`),
  ticking: 'klart, skickas…',
  unticking: 'inte klart, skickas…',
  tickDone: 'Steget är klart',

  untickTitle: 'Var steget inte klart?',
  untickText: 'Bocken tas bort. I loggen står både att det sades vara klart och varför det inte var det.',
  reason: 'Varför?',
  reasonMissing: 'Skriv varför, kort.',
  untick: 'Ta bort bocken',

  tickCommand: (text: string) => `Klart: ${text}`,
  untickCommand: (text: string) => `Inte klart: ${text}`,
} as const;
