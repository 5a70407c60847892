import type { ServiceAnswer } from '@ledningsplats/shared/losses/events.ts';
import type { ServiceStatus } from '@ledningsplats/shared/losses/telling/events.ts';
import { inSentence } from './plan-words.ts';
import { sendingTexts } from './small-page.ts';

/** How it is at a service, in its own words and in the staff's [KO2]. */
export const SERVICE_STATUS_WORDS: Readonly<Record<ServiceStatus, string>> = {
  running: 'I drift som vanligt',
  limited: 'Begränsad drift',
  closed: 'Stängt',
};

/** The page behind a service's own link. */
export const servicePageTexts = {
  ...sendingTexts,
  title: (service: string) => `Så här är det hos oss: ${service}`,
  unknownService: 'Er verksamhet',
  lostTitle: 'Det här är borta',
  lostSince: (what: string, when: string) => `${what}: borta sedan ${when}`,
  expected: (when: string) => `Väntas tillbaka ${when}.`,
  unknownBack: 'Ingen vet när det är tillbaka.',
  noPrognosis: 'Ingen prognos än.',
  saidAt: (when: string) => `Sagt ${when}.`,
  nothingLost: 'Inget som ni behöver är borta nu. Ni kan svara ändå.',
  unsureLost:
    'Något som ni behöver är borta på en del håll. Kommunen vet inte säkert om det gäller er. Svara hur det är.',
  own: (what: string, when: string) => `Ert senaste svar: ${inSentence(what)}. Sagt ${when}.`,
  formTitle: 'Så här är det hos oss',
  formHelp: 'Bara det översta behöver fyllas i. Svara igen när något ändras.',
  answer: 'Hur går det?',
  answers: {
    manages: 'Vi klarar oss',
    fallback: 'Vår reservlösning är igång',
    support: 'Vi behöver stöd',
  } satisfies Record<ServiceAnswer, string>,
  answerMissing: 'Välj hur det går.',
  status: 'Läget',
  statuses: SERVICE_STATUS_WORDS,
  until: 'Vi klarar oss till',
  untilHelp: 'Lämna tomt om ni inte vet.',
  untilIn: 'Klarar oss så här länge till',
  hours: (hours: number) => ({ 1: '1 timme', 24: '1 dygn' })[hours] ?? `${hours} timmar`,
  untilWrong: 'Tiden har redan varit, eller ligger mer än fyra veckor bort.',
  supports: 'Vi behöver',
  note: 'Något mer?',
  noteHelp: 'Skriv inga uppgifter om enskilda personer.',
  send: 'Skicka svaret',
  said: (parts: readonly string[]) => parts.join(', '),
  saidUntil: (when: string) => `till ${when}`,
  saidNeeds: (needs: string) => `behöver ${needs}`,
  trouble: 'Är det bråttom?',
  call: (name: string) => `Ring ${name}`,
  goneTitle: 'Länken gäller inte',
  goneText: 'Händelsen kan vara avslutad, eller så är länken återkallad. Ring kommunen om ni behöver hjälp.',
  why: {
    gone: 'Länken gäller inte längre.',
    invalid: 'Tiden hade redan varit när svaret skickades. Svara igen.',
    other: 'Det gick inte att ta emot. Ring i stället.',
  },
} as const;
