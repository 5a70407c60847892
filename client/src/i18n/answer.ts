import type { CallOutAnswer } from '@ledningsplats/shared/callouts/events.ts';

/** The page behind a personal link: one who was woken by a message and has never seen the product. */
export const answerTexts = {
  title: 'Svara på utlarmningen',
  loading: 'Hämtar…',
  sent: (when: string) => `Skickat ${when}`,
  removed: 'Texten är borttagen.',

  question: 'Kommer du?',
  answers: {
    yes: 'Ja, jag kommer',
    on_way: 'Jag är på väg',
    no: 'Nej, jag kan inte',
  } satisfies Record<CallOutAnswer, string>,
  when: 'När är du framme?',
  minutes: (count: number) => (count < 60 ? `Om ${count} min` : `Om ${count / 60} tim`),
  clock: 'Eller klockan',
  saveClock: 'Spara tiden',
  clockFault: 'Välj en tid först.',

  your: 'Ditt svar',
  said: {
    yes: 'Ja, du kommer',
    on_way: 'Du är på väg',
    no: 'Nej, du kan inte',
  } satisfies Record<CallOutAnswer, string>,
  arrives: (when: string) => `framme ${when}`,
  change: 'Du kan ändra dig så länge utlarmningen pågår. Det senaste svaret gäller.',
  waiting: 'Svaret är inte skickat än. Det skickas av sig självt när nätet är tillbaka, om sidan är öppen.',
  sending: 'Skickar…',
  arrived: 'Svaret har kommit fram.',
  offline: 'Inget nät just nu.',
  busy: 'Många svarar samtidigt. Vi försöker igen.',

  overTitle: 'Utlarmningen är avslutad',
  overText: 'Inga fler svar tas emot här. Ring om det är något.',
  calledOffTitle: 'Utlarmningen är återkallad',
  calledOffText: 'Du behöver inte komma.',
  goneTitle: 'Länken gäller inte',
  goneText:
    'Utlarmningen kan vara avslutad, eller så kom inte hela adressen med. Ring den som larmade om du är osäker.',
  call: 'Ring TiB',
} as const;
