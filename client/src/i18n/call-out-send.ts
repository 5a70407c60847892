import { callOutTexts } from './call-outs.ts';

/** The page where people are called out, and the telephone list for when it cannot be. */
export const sendTexts = {
  title: 'Larma',
  back: 'Till tavlan',
  forLevel: (level: string) => `Förval för nivån ${level}`,
  lists: 'Vilka ska larmas?',
  noLists: 'Planen har inga larmlistor. Lägg till dem som ska larmas en i taget.',
  listFacts: (count: number, channels: string) => `${callOutTexts.people(count)} · ${channels}`,
  listEmpty: 'Ingen i personregistret står på listan',
  inOrder: 'en i taget',
  who: (count: number) => `Se exakt vilka (${count})`,
  add: 'Lägg till en person eller organisation',
  addPlaceholder: 'Namn eller titel',
  remove: (name: string) => `Ta bort ${name}`,
  removed: 'Borttagna',
  putBack: (name: string) => `Lägg tillbaka ${name}`,
  chosenByHand: 'utvald',
  vacant: (names: string) => `Ingen i personregistret är ${names}.`,
  vacantText: 'De larmas inte. Lägg till någon annan, eller ring.',
  noNumber: 'nummer saknas',
  withoutNumber: (count: number) =>
    count === 1
      ? '1 person har inget nummer i personregistret.'
      : `${count} personer har inget nummer i personregistret.`,
  message: 'Meddelande',
  messageHelp: (left: number, parts: number, hasLinks: boolean) =>
    `${left} tecken kvar · ${parts} sms med ${hasLinks ? 'länk och nummer' : 'numret till TiB'}`,
  messageMissing: 'Skriv vad de ska få veta.',
  messageBlank: (name: string) => `Ordet {${name}} går inte att fylla i. Skriv om eller ta bort det.`,
  reset: 'Planens text igen',
  preview: 'Så här ser det ut hos den som larmas',
  linkPlaceholder: '[personlig länk]',
  previewHelp: 'Länken är personlig. Där svarar den som larmas ja, nej eller på väg.',
  previewNoLink: 'Servern har ingen adress utåt, så meddelandet ber om ett samtal i stället för att länka.',
  noCall: 'Det finns inget nummer till TiB att skriva ut. Den som larmas kan då inte ringa.',
  /** `reached`: how many of those who are called the exercise is opened for. */
  exerciseTitle: (reached: number, count: number) =>
    reached === 0 ? 'Övning: inget lämnar skärmen.' : `Övning, men ${reached} av ${count} nås på riktigt.`,
  exerciseText: (reached: number) =>
    reached === 0
      ? 'Utskicken är stängda i övningen. Svaren skrivs in för hand, så att larmet ändå kan övas.'
      : 'Deras meddelanden börjar med ÖVNING ÖVNING ÖVNING. För alla andra är utskicken stängda.',
  submit: (count: number) => `Larma ${callOutTexts.people(count)}`,
  submitExercise: (count: number) => `Övning: larma ${callOutTexts.people(count)}`,
  nobody: 'Välj minst en lista eller person.',
  tooMany: (most: number) => `Högst ${most} personer kan larmas på en gång. Dela upp larmet.`,
  onceEach: 'Ingen larmas två gånger, också den som står på flera listor.',
  sending: 'Larmar…',
  done: 'Larmet är skickat.',

  noWaysTitle: 'Servern kan inte skicka några meddelanden',
  noWaysText:
    'Ingen kanal är inställd. Larmet syns på skärmarna och svaren skrivs in för hand, men du måste ringa själv.',
  notSetUp: (channels: string) => `${channels} är inte inställt på servern och används inte.`,
  downTitle: (channel: string, when: string | null) =>
    when === null ? `${channel} fungerar inte` : `${channel} fungerar inte sedan ${when}`,
  downText: (why: string | null) =>
    `${why === null ? '' : `${why} `}De andra kanalerna används. Ring dem som inte svarar.`,
  noChannel: 'ingen kanal, ring',

  offlineTitle: 'Inget är skickat: det finns inget nät',
  offlineText: 'Larmet skickas inte i efterhand. Ring enligt telefonlistan, eller larma när nätet är tillbaka.',
  reconnecting: 'Väntar på kontakt med servern…',
  doubtTitle: 'Vi vet inte om larmet kom fram',
  doubtText:
    'Nätet försvann mitt i. När kontakten är tillbaka visas svaret här. Ingen larmas två gånger. Ring så länge enligt telefonlistan.',
  phoneList: 'Telefonlista',
  toPhoneList: 'Visa telefonlistan',

  refusedTitle: 'Inget är skickat',
  staleText: (count: number) =>
    `Personregistret ändrades medan du läste: nu är det ${callOutTexts.people(count)}. Se vilka, och larma igen.`,
  lateText: 'Det tog för lång tid innan larmet kom fram. Larma igen om det fortfarande behövs.',
  inUseText: 'Fem utlarmningar pågår redan i händelsen. Avsluta en av dem först.',

  alreadyTitle: (title: string, when: string) => `Redan larmat ${when} (${title.toLocaleLowerCase('sv')})`,
  alreadyText: (who: string, count: number) => `${who} larmade ${callOutTexts.people(count)}.`,
  showAnswers: 'Visa svaren',
  anew: 'Gör en ny utlarmning ändå',

  mayNotTitle: 'Du får inte larma ut',
  mayNotText: 'Rollen du är inloggad med ger inte rätt till det. Säg till TiB, eller ring enligt telefonlistan.',
  closedTitle: 'Händelsen är avslutad',
  closedText: 'Öppna den igen, eller registrera en ny händelse, för att larma ut.',
  registering: 'Händelsen registreras…',
  notRegisteredTitle: 'Händelsen är inte framme hos servern än',
  notRegisteredText:
    'Den är sparad på enheten. Det går att larma när servern har tagit emot den. Ring så länge enligt telefonlistan.',

  createAndCall: 'Skapa och larma…',

  phonesTitle: 'Telefonlista för utlarmning',
  phonesPrintTitle: (municipality: string) => `Telefonlista för utlarmning, ${municipality}`,
  phonesHelp: 'Finns alltid, också när nät och operatörer inte fungerar. Skriv ut den och lägg den på ledningsplatsen.',
  phonesHidden: 'Din roll ger inte rätt att se nummer. Be TiB om en utskriven lista.',
  phonesEmpty: 'Planen har inga larmlistor',
  phonesEmptyText: 'Lägg till dem under Plan, Utlarmning.',
  print: 'Skriv ut',
  post: 'Som',
  name: 'Namn',
  number: 'Nummer',
  reached: 'Svar, tid',
  nobodyHolds: 'ingen i personregistret',
  substitute: (name: string) => `Ersättare: ${name}`,
  wholeList: (name: string) => `Alla på listan ${name}`,
  orderAll: 'Alla rings.',
  orderOne: 'Ring en i taget, tills någon kommer.',
  nextList: (name: string) => `Kommer ingen: ring listan ${name}.`,
  selfMustering: 'Om el och telefoni är borta',
  noSelfMustering: 'Planen säger inte vad som gäller då.',
} as const;
