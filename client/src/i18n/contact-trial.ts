import type { RungResult, TriedKind, WayState } from '@ledningsplats/shared/contact-trials/way-state.ts';

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

const ways = (count: number) => (count === 1 ? '1 uppgift' : `${count} uppgifter`);
const people = (count: number) => (count === 1 ? '1 kontakt' : `${count} kontakter`);

/** The proof of numbers and addresses: before it, while it is sent, and the list of what is left. */
export const contactTrialTexts = {
  title: 'Prov av kontaktuppgifter',
  about:
    'Varje nummer och adress får ett provmeddelande. Den som får det svarar med ett tryck. Det som ingen har bekräftat står kvar i listan tills någon har ringt eller rättat det.',
  failed: 'Provet kunde inte hämtas',
  months: MONTHS,
  planned: (months: readonly number[]) =>
    `Planen säger ${months
      .toSorted((one, other) => one - other)
      .map((month) => MONTHS[month - 1])
      .join(', ')
      .replace(/, ([^,]*)$/, ' och $1')}.`,
  due: 'Dags att pröva uppgifterna',
  dueText: 'En månad för prov har börjat, och inget prov är gjort sedan dess.',
  never: 'Inget prov är gjort än',
  neverText: 'Listan visar allt som kommer att prövas. Se igenom den och starta provet.',
  emptyTitle: 'Det finns inget att pröva',
  emptyText: 'Lägg in nummer och adresser under Personer.',

  startedAt: (when: string, by: string | null) => `Startat ${when}${by === null ? '' : ` av ${by}`}`,
  waiting: (count: number) =>
    count === 1 ? '1 meddelande väntar på att skickas' : `${count} meddelanden väntar på att skickas`,
  stoppedAt: (when: string) => `Stoppat ${when}. Det som inte hann skickas är inte prövat.`,
  stop: 'Stoppa provet',
  stopTitle: 'Stoppa provet?',
  stopText: 'Det som inte har skickats skickas inte. Den som redan har fått sitt meddelande kan svara som förut.',
  stopped: 'Provet är stoppat.',
  start: 'Pröva alla uppgifter',
  startAgain: 'Starta ett nytt prov',
  toTrial: 'Pröva alla uppgifter',
  toTrialShort: 'Prov av uppgifter',

  startTitle: 'Pröva alla uppgifter',
  previewFailed: 'Det gick inte att räkna ut vad som skickas',
  channels: { sms: 'Sms', email: 'E-post' },
  sends: (count: number, messages: number, isSms: boolean) =>
    isSms ? `${numbers(count)}, ${texts(messages)} att betala` : addresses(count),
  sendsNone: { sms: 'inget nummer', email: 'ingen adress' },
  notSetUp: 'kan inte skickas härifrån, så allt prövas för hand',
  byHand: 'För hand',
  byHandCount: (count: number) => `${ways(count)} att ringa, anropa eller skriva till`,
  reaches: 'Får ett prov',
  peopleCount: people,
  whoExactly: 'Visa vilka',
  exampleTitle: 'Så här ser meddelandet ut',
  noLinks: 'Servern har ingen adress som telefoner når (PUBLIC_ADDRESS), så meddelandet har ingen länk att svara på.',
  againTitle: 'Ett nytt prov börjar om från början',
  againText: (when: string) => `Det senaste startade ${when}. Alla får ett nytt meddelande, och listan börjar om.`,
  nothingToSend: 'Inget skickas. Alla uppgifter hamnar i listan och prövas för hand.',
  startNow: (messages: number) =>
    messages === 0 ? 'Gör listan' : `Skicka ${messages === 1 ? '1 prov' : `${messages} prov`}`,
  starting: 'Startar…',
  started: 'Provet har startat.',
  notStarted: 'Provet startade inte',
  refused: {
    stale: 'Någon har ändrat bland kontakterna. Inget är skickat. Stäng, öppna igen och se vad som gäller nu.',
    already: 'Ett prov håller redan på att skickas. Inget nytt är skickat. Vänta tills det är klart, eller stoppa det.',
  },

  summary: 'Så långt har provet kommit',
  parts: { proved: 'bekräftade', underway: 'väntar på svar', left: 'att ta hand om', untried: 'inte prövade' },
  show: 'Visa',
  filters: {
    left: (count: number) => `Utan bekräftelse (${count})`,
    proved: (count: number) => `Bekräftade (${count})`,
    all: (count: number) => `Alla (${count})`,
  },
  order: 'Ordning',
  orders: { left: 'Utan bekräftelse först', proved: 'Bekräftade först', name: 'Efter namn' },
  shown: (shown: number, all: number) => (shown === all ? ways(all) : `${shown} av ${ways(all)}`),
  allProved: 'Alla uppgifter är bekräftade',
  allProvedText: 'Inget är kvar att göra till nästa prov.',
  noneProved: 'Ingen har bekräftat än',
  noneProvedText: 'Svar kommer hit av sig själva.',
  print: 'Skriv ut',
  withoutWays: (names: readonly string[]) =>
    names.length === 1
      ? `${names[0]} har varken nummer eller adress.`
      : `Varken nummer eller adress: ${names.join(', ')}.`,

  columns: { name: 'Namn', way: 'Uppgift', state: 'Läge', proved: 'Senast bekräftad', do: 'Att göra' },
  kinds: { mobile: 'Mobil', phone: 'Fast telefon', email: 'E-post', rakel: 'Rakel' } satisfies Record<
    TriedKind,
    string
  >,
  states: {
    untried: 'inte prövad',
    waiting: 'väntar på att skickas',
    sent: 'skickat',
    doubtful: 'oklart om det gick fram',
    arrived: 'framme, inget svar',
    failed: 'gick inte fram',
    by_hand: 'måste ringas',
    rung_no_answer: 'ringt, svarar inte',
    wrong: 'fel person',
    answered: 'svarat',
    rung_right: 'ringt, stämmer',
  } satisfies Record<WayState, string>,
  /** What is no telephone is not rung. */
  otherStates: {
    email: { by_hand: 'prövas för hand', rung_no_answer: 'skrivit, inget svar', rung_right: 'skrivit, stämmer' },
    rakel: { by_hand: 'måste anropas', rung_no_answer: 'anropat, svarar inte', rung_right: 'anropat, svarar' },
  } as Partial<Record<TriedKind, Partial<Record<WayState, string>>>>,
  by: (who: string) => `av ${who}`,
  never_proved: 'aldrig',
  rung: (kind: TriedKind, said: RungResult) => RUNG[kind][said],
  rungOf: (kind: TriedKind, said: RungResult, name: string, value: string) => `${RUNG[kind][said]}: ${name}, ${value}`,
  undo: 'Ångra',
  undoOf: (name: string, value: string) => `Ångra det som är antecknat om ${name}, ${value}`,
  correct: 'Rätta…',
  correctOf: (name: string, value: string) => `Rätta… ${name}, ${value}`,
  noted: (name: string, state: string) => `${name}: ${state}.`,
  notNoted: 'Det gick inte att anteckna',
} as const;

const RUNG = {
  mobile: { right: 'Ringt, stämmer', no_answer: 'Ringt, svarar inte' },
  phone: { right: 'Ringt, stämmer', no_answer: 'Ringt, svarar inte' },
  email: { right: 'Skrivit, stämmer', no_answer: 'Skrivit, inget svar' },
  rakel: { right: 'Anropat, svarar', no_answer: 'Anropat, svarar inte' },
} satisfies Record<TriedKind, Record<RungResult, string>>;

function numbers(count: number): string {
  return `${count} nummer`;
}

function addresses(count: number): string {
  return count === 1 ? '1 adress' : `${count} adresser`;
}

function texts(count: number): string {
  return `${count} sms`;
}
