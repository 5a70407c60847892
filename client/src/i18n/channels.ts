import type {
  Channel,
  ChannelFault,
  ChannelStatus,
  FailureReason,
  MessageState,
  ReceivingFault,
} from '@ledningsplats/shared/channels/message.ts';

/** How people are reached, as the administrator sees it: whether it works, what is missing, and a test. */
export const channelTexts = {
  about:
    'Så här når Ledningsplats människor vid en utlarmning. Är en kanal nere går det att larma på de andra, och ringlistan finns alltid på skärmen och på papper.',
  failed: 'Läget för kanalerna kunde inte hämtas',
  demoTitle: 'Demonstrationen skickar ingenting',
  demoText: 'Här går inga meddelanden ut, vad som än är inställt.',
  names: { sms: 'Sms', email: 'E-post', push: 'Aviseringar' } satisfies Record<Channel, string>,
  what: {
    sms: 'Genom kommunens sms-operatör, till mobilnumret i personregistret.',
    email: 'Genom kommunens e-postserver, till adressen i personregistret.',
    push: 'Till de enheter där var och en har slagit på aviseringar under «Mitt konto».',
  } satisfies Record<Channel, string>,

  messageStates: {
    queued: 'i kö',
    sending: 'skickas',
    accepted: 'mottagen',
    delivered: 'levererad',
    failed: 'misslyckad',
    doubtful: 'oklart om den gick fram',
    cancelled: 'inställd',
  } satisfies Record<MessageState, string>,

  unset: 'Inte inställd',
  states: { untried: 'Inte provad', up: 'Fungerar', down: 'Nere' } satisfies Record<ChannelStatus['state'], string>,
  unsetTitle: (name: string) => `${name} kan inte skickas`,
  unsetText: (settings: string) =>
    `Be den som sköter servern att ange ${settings} och starta om. Hur står i drifthandboken, «Kanaler».`,
  untried: 'Inget har skickats sedan servern startade. Skicka ett prov.',
  downTitle: (when: string) => `Nere sedan ${when}`,
  faults: {
    unreachable: 'Servern som ska ta emot svarar inte. Kontrollera nätet och adressen.',
    certificate:
      'Anslutningen är inte säker: servern som ska ta emot har inget certifikat som vi litar på, eller ingen kryptering. Inget skickas förrän det är rättat.',
    credentials: 'Användarnamn eller lösenord godtas inte. Kontrollera dem i serverns inställningar.',
    credit: 'Kontot hos operatören är slut på pengar. Fyll på det.',
    no_answer: 'Den som ska ta emot svarade inte på det senaste. Det är oklart om det gick fram.',
  } satisfies Record<ChannelFault, string>,
  otherWays: 'Larma på ett annat sätt tills det fungerar. När något nytt skickas provas kanalen igen.',

  since: 'Sedan',
  queue: 'I kö',
  queueEmpty: 'inget',
  queueOf: (count: number, when: string) => `${count}, det äldsta sedan ${when}`,
  delivery: 'Leverans',
  deliveryKnown: {
    sms: 'operatören säger vad som kom fram',
    email: '',
    push: 'enheten säger när den har visat det',
  } satisfies Record<Channel, string>,
  deliveryUnknown: {
    sms: 'går inte att se: operatören når oss inte utan PUBLIC_ADDRESS',
    email: 'går inte att se: e-postservern säger bara att den har tagit emot',
    push: 'går inte att se',
  } satisfies Record<Channel, string>,
  replies: 'Svar',
  repliesRead: 'läses in',
  repliesNotRead: 'läses inte in',
  repliesNotSet: 'läses inte in: MAIL_IN_DOMAIN är inte angiven på servern',
  repliesSince: (when: string) => `läses in, sedan ${when}`,
  lastReply: 'Senaste svaret',
  noReply: 'inget har kommit',
  notReceivingTitle: (when: string) => `Svar på brev kan inte tas emot, sedan ${when}`,
  receivingFaults: {
    port_taken: 'Ett annat program har porten MAIL_IN_PORT.',
    port_forbidden: 'Kontot som kör servern får inte öppna porten MAIL_IN_PORT. Välj en över 1023.',
    no_such_address: 'Servern har inte adressen MAIL_IN_HOST.',
    not_open: 'Porten MAIL_IN_PORT gick inte att öppna. Varför står i serverns logg.',
  } satisfies Record<ReceivingFault, string>,
  notReceivingNext:
    'Brev går ut som vanligt, och svar väntar i kommunens e-postsystem. Porten provas igen var femtonde sekund; be den som sköter servern att se efter.',

  test: 'Skicka ett prov till mig själv',
  testOf: (name: string) => `Skicka ett prov till mig själv: ${name}`,
  testing: 'Skickar…',
  testNotMade: 'Provet kunde inte skickas',
  testSteps: 'Så långt har provet kommit',
  steps: { queued: 'I kö', accepted: 'Mottagen', delivered: 'Levererad' },
  failedSteps: { queued: 'Inte i kö', accepted: 'Inte mottagen', delivered: 'Inte levererad' },
  unsureSteps: { queued: 'I kö', accepted: 'Oklart om mottagen', delivered: 'Oklart om levererad' },
  accepted: {
    sms: 'Operatören har tagit emot det.',
    email: 'E-postservern har tagit emot det. Se efter i din inkorg.',
    push: 'Webbläsarens tjänst har tagit emot det.',
  } satisfies Record<Channel, string>,
  delivered: 'Provet är framme.',
  waiting: 'Provet är på väg.',
  testFailed: 'Provet kom inte fram',
  testDoubtful: 'Det är oklart om provet gick fram',
  done: 'klart',
  now: 'pågår',
  notYet: 'inte än',
  reasons: {
    not_configured: 'Kanalen är inte inställd.',
    no_address:
      'Du saknar nummer, adress eller enhet för den här kanalen. Nummer och adress ändras under «Personer», aviseringar slås på under «Mitt konto».',
    bad_address: 'Numret eller adressen godtas inte. Ändra den under «Personer».',
    unreachable: 'Servern som ska ta emot svarar inte.',
    certificate: 'Anslutningen är inte säker, så inget skickades.',
    credentials: 'Användarnamn eller lösenord godtas inte.',
    credit: 'Kontot hos operatören är slut på pengar.',
    busy: 'Den som ska ta emot bad oss vänta, och tiden tog slut.',
    rejected: 'Den som ska ta emot vill inte ha meddelandet.',
    expired: 'Det hann bli för gammalt i kön.',
    undelivered: 'Operatören eller e-postservern tog emot det men kunde inte leverera det.',
    no_answer: 'Det skickades, men inget svar kom. Det skickas inte igen av sig självt.',
    interrupted: 'Servern stannade medan det skickades. Det skickas inte igen av sig självt.',
  } satisfies Record<FailureReason, string>,
} as const;
