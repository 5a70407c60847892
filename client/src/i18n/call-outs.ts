import type { AnswerWay, CallOutAnswer, CallOutEnded, CallOutSent } from '@ledningsplats/shared/callouts/events.ts';
import type { Channel, FailureReason, MessageState } from '@ledningsplats/shared/channels/message.ts';

/** Calling people out: whom, with what text, and who comes. */
export const callOutTexts = {
  title: 'Utlarmning',
  numbered: (number: number) => `Utlarmning ${number}`,
  people: (count: number) => (count === 1 ? '1 person' : `${count} personer`),

  sentLine: ({ number, lists, recipients }: CallOutSent['data'], text: string) => {
    const whom = lists.length === 0 ? 'utvalda' : lists.map(({ name }) => name).join(', ');
    return `Utlarmning ${number}: ${whom} (${callOutTexts.people(recipients.length)}). ${text}`;
  },
  textLine: (number: number, count: number, text: string) =>
    `Utlarmning ${number}: ny text till ${callOutTexts.people(count)} som inte svarat. ${text}`,
  endedLine: (number: number, why: CallOutEnded['data']['why'], text: string) =>
    `Utlarmning ${number} ${callOutTexts.ended[why]}.${text === '' ? '' : ` ${text}`}`,
  ended: {
    called_off: 'är återkallad',
    done: 'är avslutad',
    expired: 'är avslutad: tiden för svar har gått ut',
  } satisfies Record<CallOutEnded['data']['why'], string>,
  silentLine: (number: number, names: readonly string[]) =>
    names.length <= NAMES_IN_A_LINE
      ? `Utlarmning ${number}: inget svar från ${names.join(', ')}.`
      : `Utlarmning ${number}: inget svar från ${callOutTexts.people(names.length)}.`,
  signLine: (number: number) => `Utlarmning ${number}: någon tar hand om dem som inte svarat.`,

  /** On the board and in the list. */
  all: 'Utlarmningar',
  begin: 'Larma…',
  beginNew: 'Ny utlarmning…',
  none: 'Ingen är utlarmad.',
  noneText: 'Larma kallar in dem som behövs och visar vilka som kommer.',
  noneReader: 'När någon larmar ut syns svaren här.',
  toAll: 'Alla utlarmningar',
  toAnswers: 'Visa svaren',
  sentAt: (when: string, who: string) => `Larmat ${when} av ${who}`,
  bySomebody: 'någon',
  endedAt: (why: CallOutEnded['data']['why'], when: string) => `${ENDED_SHORT[why]} ${when}`,
  older: (count: number) =>
    count === 1 ? 'En äldre utlarmning står i loggen.' : `${count} äldre utlarmningar står i loggen.`,
  toLog: 'Till loggen',
  goneTitle: 'Utlarmningen visas inte längre här',
  goneText: 'Den är avslutad. Vem som larmades och vad de svarade står i loggen.',
  noSuchTitle: 'Det finns ingen utlarmning med det numret',
  noSuchText: 'Adressen kan vara fel. Se vilka som finns.',
  badge: (count: number) => (count === 1 ? '1 utlarmning kräver åtgärd' : `${count} utlarmningar kräver åtgärd`),

  /** How it stands. */
  answers: (number: number) => `Svar på utlarmning ${number}`,
  tally: { yes: 'ja', onWay: 'på väg', no: 'nej', unanswered: 'utan svar', waiting: 'väntar på sin tur' },
  arrivals: 'På plats',
  arrivesUnknown: 'tid ej angiven',
  moreArrivals: (count: number) => `och ${count} till`,
  unfilled: (names: string) => `Ingen kommer som ${names}.`,
  seenTo: 'Någon tar hand om det.',
  silent: (count: number) =>
    count === 1 ? '1 person har inte svarat på något försök.' : `${count} personer har inte svarat på något försök.`,
  posts: 'Funktioner',
  postFilled: 'kommer',
  postUnfilled: 'ingen kommer',
  postOpen: 'inget besked än',

  remind: (when: string) => `De utan svar påminns ${when}.`,
  giveUp: (when: string) => `Efter ${when} görs inga fler försök med dem som inte svarat.`,
  thenNext: 'Svarar de inte larmas nästa i ordningen.',
  nothingMore: 'Inget mer skickas av sig självt. Ring dem som inte har svarat.',
  allAnswered: 'Alla som larmats har svarat.',
  firstNow: 'De första larmas nu.',
  answersUntil: (when: string) => `Svar tas emot till ${when}.`,

  groups: {
    coming: 'Kommer',
    unanswered: 'Utan svar',
    notComing: 'Kommer inte',
    waiting: 'Väntar på sin tur',
  },
  groupTitle: (name: string, count: number) => `${name} (${count})`,

  answer: { yes: 'ja', on_way: 'på väg', no: 'nej' } satisfies Record<CallOutAnswer, string>,
  there: (when: string) => `framme ${when}`,
  way: {
    link: 'svarade med länken',
    sms: 'svarade med sms',
    email: 'svarade med e-post',
    hand: 'inskrivet för hand',
  } satisfies Record<AnswerWay, string>,
  enteredBy: (who: string) => `inskrivet av ${who}`,
  substituteCalled: (when: string) => `ersättare larmad ${when}`,
  silentWord: 'inget svar efter alla försök',
  noAnswerYet: 'inget svar',
  waitsFor: (who: readonly string[]) =>
    who.length === 1 ? `larmas om ${who[0]} inte kommer` : `larmas om ingen av ${who.join(', ')} kommer`,
  waitsForList: (list: string) => `larmas om ingen på ${list} kommer`,
  yourTurn: 'larmas på en gång',

  channels: { sms: 'sms', email: 'e-post', push: 'app' } satisfies Record<Channel, string>,
  states: {
    queued: 'i kö',
    sending: 'skickas',
    accepted: 'mottagen av operatören',
    delivered: 'levererad',
    failed: 'nådde inte fram',
    doubtful: 'oklart om det gick iväg',
    cancelled: 'skickades aldrig',
  } satisfies Record<MessageState, string>,
  reasons: {
    not_configured: 'kanalen är inte inställd på servern',
    no_address: 'nummer, adress eller enhet saknas',
    bad_address: 'numret eller adressen stämmer inte',
    unreachable: 'operatören går inte att nå',
    certificate: 'operatörens certifikat godkänns inte',
    credentials: 'operatören godkänner inte vår inloggning',
    credit: 'pengarna hos operatören är slut',
    busy: 'operatören hann inte med',
    rejected: 'operatören tog inte emot meddelandet',
    expired: 'hann inte skickas i tid',
    closed_in_exercise: 'stängt i övningen',
    undelivered: 'gick inte att leverera',
    no_answer: 'operatören svarade inte',
    interrupted: 'servern startade om mitt i',
  } satisfies Record<FailureReason, string>,
  closedInExercise: 'stängt i övningen',
  /** The answer link of one whom an exercise does not reach. */
  heldLink: 'Visa svarslänken',
  heldLinkOf: (name: string) => `Svarslänken för ${name}`,
  heldLinkNone: 'Det finns ingen svarslänk: skriv in svaret här.',
  notTold: 'Inget är känt om meddelandena än.',

  /** Entering what somebody said. */
  enter: (who: string) => `Skriv in svar för ${who}`,
  enterYes: 'Ja',
  enterOnWay: 'På väg…',
  enterNo: 'Nej',
  enterLabel: (answer: string, who: string) => `${answer}: ${who}`,
  arrivesAt: 'Framme ungefär',
  arrivesHelp: 'Lämna tomt om ni inte vet.',
  saveOnWay: 'Spara: på väg',
  back: 'Tillbaka',
  entered: (who: string, answer: string) => `${who}: ${answer}`,
  callThrough: (count: number) => `Ring dem utan svar (${count})`,
  callThroughTitle: 'Ring dem utan svar',
  callThroughText: 'Svaret du skriver in syns genast, och personen påminns inte mer.',
  callThroughDone: 'Alla som larmats har svarat.',
  close: 'Stäng',
  ring: 'Ring',
  noNumber: 'Numret saknas i personregistret.',
  numberHidden: 'Din roll ger inte rätt att se numret.',

  /** Changing it. */
  newText: 'Ny text till dem som inte svarat…',
  newTextTitle: 'Ny text till dem som inte svarat',
  newTextText: (count: number) => `Går till ${callOutTexts.people(count)} som larmats och inte har svarat.`,
  newTextSend: (count: number) => `Skicka till ${callOutTexts.people(count)}`,
  newTextDone: 'Den nya texten är på väg.',
  text: 'Text',
  textMissing: 'Skriv vad de ska få veta.',
  callOff: 'Återkalla…',
  callOffTitle: 'Återkalla utlarmningen?',
  callOffText: (count: number) =>
    `${callOutTexts.people(count)} som larmats får texten nedan. Inga fler larmas, och länkarna slutar gälla. Det kan inte ångras.`,
  callOffPrefill: 'Utlarmningen är återkallad. Du behöver inte komma.',
  callOffSubmit: (count: number) => `Återkalla och meddela ${callOutTexts.people(count)}`,
  callOffDone: 'Utlarmningen är återkallad.',
  end: 'Avsluta…',
  endTitle: 'Avsluta utlarmningen?',
  endText:
    'Inga fler påminns eller larmas, och inga fler svar tas emot. Inget skickas till dem som larmats. Svaren finns kvar. Det kan inte ångras.',
  endConfirm: 'Avsluta utlarmningen',
  endDone: 'Utlarmningen är avslutad.',
  sentText: 'Texten som skickades',
  textRemoved: 'Texten är borttagen efter beslut.',
  laterText: (when: string, count: number) => `${when}, till ${callOutTexts.people(count)} utan svar`,

  /** The sign on every screen. */
  signTitle: (number: number) => `Utlarmning ${number}:`,
  signUnfilled: (names: string) => `ingen kommer som ${names}.`,
  signSilent: (count: number) => (count === 1 ? '1 person svarar inte.' : `${count} personer svarar inte.`),
  signIn: (title: string) => `I ${title}.`,
  take: 'Jag tar hand om det',
  taken: 'Alla ser att du tar hand om det.',
  show: 'Visa',

  items: {
    send: 'Utlarmning',
    answer: (who: string) => `Svar för ${who}`,
    text: 'Ny text till dem som inte svarat',
    callOff: 'Återkallad utlarmning',
    end: 'Avslutad utlarmning',
    take: 'Du tar hand om dem som inte svarat',
  },
  settledNow: 'Utlarmningen är avslutad, återkallad eller för gammal för svar.',
  answeredNow: 'Personen har redan gett ett senare svar.',
  allAnsweredNow: 'Alla som larmats har redan svarat.',
} as const;

const ENDED_SHORT: Record<CallOutEnded['data']['why'], string> = {
  called_off: 'Återkallad',
  done: 'Avslutad',
  expired: 'Tiden för svar gick ut',
};

/** More names than this are read in the call-out itself. */
const NAMES_IN_A_LINE = 6;
