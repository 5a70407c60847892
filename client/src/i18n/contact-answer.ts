import type { TrialAnswer } from '@ledningsplats/shared/contact-trials/way-state.ts';

/** The page behind the link of a proof: one who got a message and has never seen the product. */
export const contactAnswerTexts = {
  title: 'Prov av kontaktuppgifter',
  mark: 'Detta är ett prov. Inget har hänt.',
  loading: 'Hämtar…',
  question: (name: string) => `Når vi ${name} här?`,
  why: 'Kommunen provar att numret eller adressen som meddelandet kom till fungerar, för att kunna nå rätt person i en kris.',
  answers: {
    right: 'Ja, det är jag',
    wrong: 'Fel person, jag ska inte ha detta',
  } satisfies Record<TrialAnswer, string>,
  said: {
    right: 'Tack. Uppgiften stämmer.',
    wrong: 'Tack. Kommunen får veta att uppgiften är fel och rättar den.',
  } satisfies Record<TrialAnswer, string>,
  waiting: 'Svaret är inte skickat än. Det skickas av sig självt när nätet är tillbaka, om sidan är öppen.',
  sending: 'Skickar…',
  arrived: 'Svaret har kommit fram. Du kan stänga sidan.',
  offline: 'Inget nät just nu.',
  busy: 'Många svarar samtidigt. Vi försöker igen.',
  goneTitle: 'Länken gäller inte',
  goneText: 'Provet kan vara över, eller så kom inte hela adressen med. Du behöver inte göra något.',
} as const;
