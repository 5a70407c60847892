import { callOutTexts } from './call-outs.ts';

/** Support workers who are called in: choosing them, the answers, and how many have not answered. */
export const callInTexts = {
  title: 'Kalla in stödpersoner',
  back: 'Till krisstöd',
  card: 'Inkallning',
  begin: 'Kalla in stödpersoner',
  numbered: (number: number) => `Inkallning ${number}`,
  anew: 'Kalla in fler',
  none: 'Ingen är inkallad.',
  noneText: 'Den som svarar ja blir stödperson i insatsen, med kompetens och organisation ur personregistret.',
  notNow: 'Det går att kalla in när krisstödet är förberett eller aktiverat.',
  notNowTitle: 'Krisstödet är inte igång',
  closedText: 'Händelsen är avslutad.',
  mayNotTitle: 'Du får inte kalla in stödpersoner',
  mayNotText: 'Rollen du är inloggad med ger inte rätt till det. Säg till den som leder krisstödet.',
  ended: (title: string, when: string) => `${title}: ${when}`,

  forWhom: 'Bara krisstödet och stabens ledning ser vilka som kallas och vad de svarar. Övriga ser antal.',
  lists: 'Listor',
  competences: 'Kompetens',
  competencesHelp: 'Inget valt: alla på listan.',
  organisations: 'Från vilken organisation',
  organisationsHelp: 'Inget valt: alla.',
  count: (count: number) => (count === 0 ? 'ingen' : callOutTexts.people(count)),
  reached: (channels: string) => `De nås med ${channels}.`,
  reachedByPhone: 'Ingen kanal är inställd: de syns här, och du ringer dem.',
  already: (count: number) =>
    count === 1
      ? '1 person är redan med i insatsen och kallas inte.'
      : `${count} personer är redan med i insatsen och kallas inte.`,
  nobody: 'Välj en lista eller en kompetens, eller lägg till någon.',
  gathering: 'Var och när (frivilligt)',
  gatheringHelp: 'Skrivs in i texten, till exempel «Stora kyrkan, nu och till 22».',
  submit: (count: number) => `Kalla in ${callOutTexts.people(count)}`,
  submitExercise: (count: number) => `Övning: kalla in ${callOutTexts.people(count)}`,
  done: 'Inkallningen är skickad.',

  goneTitle: 'Inkallningen visas inte längre här',
  goneText: 'Den är avslutad. De som svarade ja står bland stödpersonerna.',
  noSuchTitle: 'Det finns ingen inkallning med det numret',
  noSuchText: 'Adressen kan vara fel. Gå till krisstödet och se vilka som finns.',

  totals: (called: number, answered: number, unanswered: number) =>
    `Inkallade: ${called} · svarat: ${answered} · obesvarade: ${unanswered}`,
  silent: 'Jag tar hand om det',
  silentLabel: (title: string) => `Jag tar hand om det: de som inte svarat på ${title.toLocaleLowerCase('sv')}`,
  taken: 'Alla i krisstödet ser att du tar hand om det.',

  replies: (count: number) => `Svar att läsa (${count})`,
  repliesHelp: 'De gick inte att tolka som ja, nej eller på väg. Skriv in svaret på personens rad ovan.',
  unknown: 'Okänt nummer, eller ett som flera har',
  late: 'efter slutet',
  notKept: 'Svaret såg ut att innehålla ett personnummer och sparades inte. Ring personen.',

  coming: { yes: 'kommer', on_way: 'på väg', no: 'har svarat nej' },
  there: (when: string) => `framme ${when}`,
} as const;
