import { sendingTexts } from './small-page.ts';

/** The page behind a sheet's code: an old phone in the hand of one who has never seen the product. */
export const sheetTexts = {
  ...sendingTexts,
  title: (place: string) => `Blad: ${place}`,
  unknownPlace: 'Bladet på platsen',
  sheet: (number: number) => `Blad ${number}`,
  states: {
    closed: 'Stängd',
    preparing: 'Förbereds',
    open: 'Öppen',
    full: 'Full',
    closing: 'Stängs',
  },

  asleepTitle: 'Platsen är inte öppen',
  asleepText: 'Bladet börjar fungera när kommunen öppnar platsen. Fram till dess behöver du inte göra något.',
  goneTitle: 'Bladet gäller inte',
  goneText: 'Det kan vara återkallat, eller så blev adressen fel. Be den som ansvarar för platsen om ett nytt blad.',
  call: (name: string) => `Ring ${name}`,
  trouble: 'Behöver du hjälp?',

  countTitle: 'Hur många är här?',
  count: (count: number) => `${count} är här`,
  unknownCount: 'Antalet syns när nätet är tillbaka',
  of: (capacity: number) => `Plats för ${capacity}`,
  full: 'Nu är det fullt. Säg till staben.',
  over: (over: number) => `${over} fler än det finns plats för`,
  in: 'En kom',
  out: 'En gick',
  nobody: 'Ingen är här enligt räkningen. Räkna om och skriv antalet.',
  setTitle: 'Har du räknat om?',
  setLabel: 'Så många är här nu',
  set: 'Spara antalet',
  setFault: 'Skriv antalet med siffror, till exempel 25.',
  setTooMany: (limit: string) => `Skriv ett antal som är högst ${limit}.`,

  needTitle: 'Vi behöver något',
  needLabel: 'Vad behövs, och hur mycket?',
  needHelp: 'Till exempel: 30 filtar. Skriv inga namn.',
  need: 'Anmäl behovet',
  needFault: 'Skriv vad som behövs.',
  messageTitle: 'Skriv till staben',
  messageLabel: 'Vad behöver de veta?',
  messageHelp: 'Skriv inga namn eller personnummer.',
  message: 'Skicka',
  messageFault: 'Skriv något först.',

  said: {
    in: (number: number) => (number === 1 ? 'En kom' : `${number} kom`),
    out: (number: number) => (number === 1 ? 'En gick' : `${number} gick`),
    set: (number: number) => `Räknat: ${number} är här`,
    need: (text: string) => `Behov: ${text}`,
    message: (text: string) => `Till staben: ${text}`,
  },
  why: {
    asleep: 'Platsen är inte öppen längre.',
    earlier: 'Enligt mobilens klocka gjordes det innan platsen öppnades. Stämmer det inte: gör det igen.',
    below_zero: 'Fler kan inte gå än som är här. Räkna om.',
    gone: 'Bladet gäller inte längre.',
    other: 'Det gick inte att ta emot. Ring i stället.',
  },
} as const;
