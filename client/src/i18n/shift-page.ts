import type { DebriefAnswer } from '@ledningsplats/shared/krisstod/after/events.ts';
import { sendingTexts } from './small-page.ts';

const people = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Visits by age alone, on the pages where they are counted. */
export const visitTexts = {
  title: 'Räkna besök',
  total: (adults: number, young: number) =>
    `${people(adults, 'vuxen', 'vuxna')} och ${people(young, 'barn eller ung', 'barn och unga')} har kommit`,
  unknownTotal: 'Antalet syns när nätet är tillbaka',
  adult: 'En vuxen kom',
  young: 'Ett barn eller en ung kom',
  help: 'Bara antal. Skriv aldrig ner vem som kom.',
  said: (adults: number, young: number) =>
    [adults > 0 && people(adults, 'vuxen', 'vuxna'), young > 0 && people(young, 'barn eller ung', 'barn och unga')]
      .filter(Boolean)
      .join(' och ')
      .concat(' kom'),
  child: 'Orolig för ett barn? Skriv inget om det. Ring socialtjänsten nu.',
} as const;

/** The page of one support worker: their own phone, poor light, tired. */
export const shiftPageTexts = {
  ...sendingTexts,
  title: 'Mitt pass',
  goneTitle: 'Länken gäller inte',
  goneText: 'Den kan vara återkallad, eller så blev adressen fel. Be den som leder krisstödet om en ny länk.',
  endedTitle: 'Krisstödet är avslutat',
  endedText: 'Dina pass visas inte längre här.',
  noneTitle: 'Du har inga pass',
  noneText: 'När någon planerar in dig syns det här. Sidan uppdaterar sig själv.',

  now: 'Ditt pass nu',
  next: 'Ditt nästa pass',
  last: 'Ditt senaste pass',
  all: 'Alla dina pass',
  as: (what: string) => `Du behövs som: ${what}`,
  unknownSite: 'Platsens namn är borttaget',
  closed: 'Platsen är stängd',
  position: 'Läge',
  map: 'Visa på karta',
  siteLed: (name: string) => `Ansvarig på platsen: ${name}`,
  led: (name: string) => `Leder krisstödet: ${name}`,
  nobody: 'Ingen ansvarig är utsedd än.',
  nameless: 'namnet är borttaget',
  call: (name: string) => `Ring ${name}`,

  unknownTitle: 'Checka in och ut',
  unknownText: 'Dina pass syns när nätet är tillbaka. Du kan checka in och ut ändå: klockslaget sparas.',
  in: 'Checka in',
  out: 'Checka ut',
  undoIn: 'Ångra incheckningen',
  undoOut: 'Ångra utcheckningen',
  attendance: {
    planned: 'Inte incheckad',
    late: 'Passet har börjat. Checka in när du är på plats.',
    missed: 'Passet är slut och du checkade aldrig in. Var du där: säg till den som leder.',
  },
  here: (when: string) => `Incheckad ${when}`,
  left: (came: string, when: string) => `Incheckad ${came}, utcheckad ${when}`,
  waits: 'inte skickat än',

  needTitle: 'Vi behöver något på platsen',
  needLabel: 'Vad behövs, och hur mycket?',
  needHelp: 'I allmänna ord, till exempel: 30 filtar. Aldrig namn eller något om den som får stöd.',
  need: 'Anmäl behovet',
  needFault: 'Skriv vad som behövs.',

  swapTitle: 'Byt bort passet',
  swapLoading: 'Hämtar kollegor…',
  swapFailed: 'Kollegorna gick inte att hämta. Försök igen när det finns nät, eller ring den som leder.',
  swapRetry: 'Försök igen',
  swapNobody: 'Ingen kollega är ledig då. Ring den som leder.',
  swapTo: 'Vem ska få frågan?',
  swapChoose: 'Välj en kollega',
  swapMissing: 'Välj en kollega i listan.',
  swap: 'Fråga om byte',
  swapHelp: 'Passet är ditt tills kollegan har sagt ja.',
  asked: (name: string) => `Du har frågat ${name}. Passet är ditt tills du får ja.`,
  withdraw: 'Ta tillbaka frågan',
  offersTitle: 'Fråga om byte',
  offer: (name: string, when: string, site: string) => `${name} undrar om du kan ta passet ${when} på ${site}.`,
  colleague: 'En kollega',
  offerReturn: (when: string, site: string) => `I utbyte lämnar du ditt pass ${when} på ${site}.`,
  accept: 'Ja, jag tar det',
  decline: 'Nej',
  answering: 'Svaret är på väg.',

  afterTitle: 'Tack för din insats',
  afterText: 'Krisstödet är avslutat. Det du gjorde betydde något för dem som fick stöd.',
  debriefTitle: 'Vill du ha ett avlastningssamtal?',
  debriefHelp: 'Ett samtal om hur du själv har det efteråt. Du kan ändra ditt svar.',
  debriefs: { yes: 'Ja tack', ring: 'Ring mig', no: 'Nej tack' } satisfies Record<DebriefAnswer, string>,
  debriefAnswered: (answer: string) => `Ditt svar: ${answer}`,
  evaluationTitle: 'Hur var det?',
  evaluationHelp:
    'Svara på det du vill, i allmänna ord. Aldrig namn eller något om den som fick stöd. Utan ditt namn ser ingen vem som har svarat.',
  isNamed: 'Visa mitt namn vid svaren',
  evaluate: 'Skicka svaren',
  evaluateFault: 'Svara på minst en fråga.',
  evaluated: 'Tack, svaren är skickade eller på väg.',

  sayTitle: 'Säga och inte säga',
  say: 'Det här kan du säga',
  leaveUnsaid: 'Lämna åt andra',

  said: {
    in: 'Checkade in',
    out: 'Checkade ut',
    undo: 'Ångrade',
    need: (text: string) => `Behov: ${text}`,
    swap: 'Frågade om byte',
    accept: 'Svarade ja på ett byte',
    decline: 'Svarade nej på ett byte',
    debrief: (answer: string) => `Avlastningssamtal: ${answer.toLocaleLowerCase('sv')}`,
    evaluation: 'Svarade på hur det var',
  },
  why: {
    already: 'Det var redan gjort.',
    changed: 'Passet har ändrats eller är inte ditt längre.',
    ended: 'Platsen eller insatsen är stängd.',
    order: 'Det stämmer inte med tiden du checkade in. Ring den som leder.',
    identity: 'Texten såg ut att ha ett personnummer. Skriv i allmänna ord.',
    gone: 'Länken gäller inte längre. Ring den som leder.',
    other: 'Det gick inte att ta emot. Ring den som leder.',
  },
} as const;
