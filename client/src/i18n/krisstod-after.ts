import type { DebriefAnswer } from '@ledningsplats/shared/krisstod/after/events.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** When an effort has ended: thanks, talks afterwards and how it was [KR7]. */
export const afterTexts = {
  title: 'Efter insatsen',
  nobody: 'Ingen var incheckad i insatsen, så det finns ingen att tacka här.',
  note: (count: number) => `${many(count, 'person', 'personer')} arbetade`,
  help: 'Alla som arbetade tackas och erbjuds ett avlastningssamtal. De svarar på sin egen sida, eller säger det till dig.',
  send: 'Skicka tack till alla…',
  sendTitle: 'Skicka tack till alla som arbetade?',
  sendText:
    'De som har nummer eller e-post i kontakterna får ett tack med sin egen länk, där de svarar. Var och en får det en gång. De andra behöver du ringa.',
  sendSubmit: 'Skicka tack',
  sent: (count: number) => (count === 0 ? 'Inget kunde skickas. Ring dem i stället.' : `Tack skickas till ${count}.`),
  failed: 'Tacken skickades inte. Försök igen, eller ring dem.',
  thanked: (when: string) => `tackad ${when}`,
  notThanked: 'Inte tackad',
  thankOf: (name: string) => `Tackad: ${name}`,
  thank: 'Tackad',
  thankDone: (name: string) => `${name} är tackad.`,
  answers: {
    yes: 'Vill ha samtal',
    ring: 'Vill bli uppringd',
    no: 'Vill inte ha samtal',
  } satisfies Record<DebriefAnswer, string>,
  unanswered: 'Har inte svarat',
  handled: 'Ordnat',
  handle: 'Ordnat',
  handleOf: (name: string) => `Samtalet för ${name} är ordnat`,
  handleDone: (name: string) => `Samtalet för ${name} är ordnat.`,
  unhandle: 'Inte ordnat',
  unhandleOf: (name: string) => `Samtalet för ${name} är inte ordnat`,
  answer: 'Skriv in svar',
  answerOf: (name: string) => `Skriv in svar för ${name}`,
  answered: (name: string) => `Svaret från ${name} är antecknat.`,
  waiting: (count: number) => `${many(count, 'samtal', 'samtal')} att ordna`,
  evaluation: (count: number) => `Utvärdering: ${many(count, 'svar', 'svar')}`,
  evaluationHelp: 'Svaren står i bokstavsordning, så att ordningen inte visar vem som skrev.',
  evaluationNone: 'Ingen har svarat på utvärderingen än.',
  by: (name: string) => `(${name})`,
  removed: '(texten är borttagen)',
} as const;
