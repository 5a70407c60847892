import { functionName, type HistoryGround, levelName, personName, whenOf } from './history-ground.ts';
import type { IncidentEvent } from './telling.ts';

/** What ids in events are called, as the history itself has said: places, sites, support workers. */
export type CalledNames = ReadonlyMap<string, string>;

interface Saying extends HistoryGround {
  called: CalledNames;
}

/** The words of the history's own values, where the value alone would be an abbreviation. */
const VALUES: Readonly<Record<string, string>> = {
  yes: 'ja',
  no: 'nej',
  on_way: 'på väg',
  not_applicable: 'inte aktuellt',
  confirmed: 'bekräftat',
  unconfirmed: 'obekräftat',
  rumour: 'rykte',
  site: 'på plats',
  remote: 'på distans',
  absent: 'inte med',
  dormant: 'vilande',
  active: 'aktiverat',
  prepared: 'berett',
  ended: 'avslutat',
  manages: 'klarar sig',
  fallback: 'reservlösning igång',
  support: 'behöver stöd',
  running: 'i drift',
  limited: 'begränsad drift',
  none: 'inget',
  open: 'öppen',
  closed: 'stängd',
  evaluated: 'utvärderad',
  preparing: 'förbereds',
  full: 'full',
  closing: 'stänger',
  written: 'skrivet',
  blank: 'inget att säga',
  in: 'in',
  out: 'ut',
  set: 'räknat',
  sms: 'sms',
  email: 'e-post',
  push: 'notis',
  link: 'personlig länk',
  hand: 'upptaget av annan',
  queued: 'väntar',
  sending: 'skickas',
  accepted: 'mottaget av förmedlaren',
  delivered: 'framme',
  failed: 'misslyckades',
  doubtful: 'ovisst om det gick fram',
};

/** How each value of an event's structure is said, in the order in which it is said; other values are for machines alone. */
const SAID: Readonly<Record<string, (value: never, saying: Saying) => string>> = {
  number: (value: number) => `nr ${value}`,
  task: (value: string, { taskTitle }) => taskTitle(value) ?? '',
  line: (value: number) => `rad ${value}`,
  quote: ({ kind, number }: { kind: string; number: number }) =>
    kind === 'task' ? `uppgift U-${number}` : `beslut ${number}`,
  decision: (value: number) => `beslut ${value}`,
  effort: (value: number) => `insats ${value}`,
  committee: (value: string, { plan }) => plan.committees.find(({ id }) => id === value)?.name ?? value,
  whole: (value: boolean) => (value ? 'hela området' : 'en del av området'),
  function: (value: string, saying) => functionName(saying, value),
  heading: (value: string, { plan }) => plan.picture.headings.find(({ id }) => id === value)?.name ?? value,
  place: calledWords,
  site: calledWords,
  helper: calledWords,
  name: (value: string) => value,
  text: (value: string) => value,
  person: (value: string, saying) => personName(saying, value),
  leader: (value: string, saying) => personName(saying, value),
  people: peopleWords,
  present: peopleWords,
  helpers: (value: string[], saying) => value.map((id) => calledWords(id as never, saying)).join(', '),
  marks: (value: { person: string | null; way: string }[], saying) =>
    value.map(({ person, way }) => `${personName(saying, person) || 'namngiven'} ${VALUES[way] ?? way}`).join(', '),
  changes: (value: { person: string; channel: string; state: string }[], saying) =>
    value
      .map(({ person, channel, state }) => `${personName(saying, person)}: ${valueWords(channel)} ${valueWords(state)}`)
      .join(', '),
  steps: (value: { step: number | null; people: string[] }[], saying) =>
    value
      .map(
        ({ step, people }) =>
          `${step === null ? 'inget svar' : `steg ${step}`}: ${peopleWords(people as never, saying)}`,
      )
      .join('; '),
  from: turnedWords,
  to: turnedWords,
  answer: valueWords,
  verification: valueWords,
  state: valueWords,
  way: valueWords,
  how: valueWords,
  what: valueWords,
  status: valueWords,
  until: (value: number, saying) => `till ${whenOf(saying, value)}`,
  supports: (value: string[], { plan }) =>
    value.map((id) => plan.continuity.supports.find((support) => support.id === id)?.name ?? id).join(', '),
  adults: (value: number) => `${value} vuxna`,
  young: (value: number) => `${value} barn och unga`,
  mark: ({ provision }: { provision: string | null }) => provision ?? 'bestämmelse saknas',
  at: whenWords,
  startsAt: whenWords,
  endsAt: whenWords,
  arrivesAt: whenWords,
  expiresAt: whenWords,
  toldAt: whenWords,
};

/** What an event's structure says beside its type: whom and what it concerns. */
export function structureWords({ data }: IncidentEvent, saying: Saying): string {
  const values = data as Readonly<Record<string, unknown>>;
  return Object.entries(SAID)
    .flatMap(([key, say]) => {
      const value = values[key];
      return value === undefined || value === null ? [] : say(value as never, saying);
    })
    .filter((part) => part !== '')
    .join(', ');
}

/** Every text that somebody wrote in an event, in the order in which it stands there. */
export function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return content === '' ? [] : [content];
  if (content === null || typeof content !== 'object') return [];
  return Object.values(content).flatMap(textsIn);
}

/** What the history calls what it names by id. */
export function calledIn(events: readonly IncidentEvent[], { nameOf }: Pick<HistoryGround, 'nameOf'>): CalledNames {
  const called = new Map<string, string>();
  for (const { type, data, content } of events) {
    if ('place' in data && 'name' in data && typeof data.place === 'string') called.set(data.place, data.name);
    if (type === 'KrisstodSiteStated' && content !== null) called.set(data.site, content.name);
    if (type === 'KrisstodHelperAdded' || type === 'KrisstodHelperCalledIn') {
      const name = data.person === null ? null : nameOf(data.person);
      called.set(data.helper, name ?? textsIn(content)[0] ?? 'Namnet är borttaget');
    }
  }
  return called;
}

function valueWords(value: string | boolean): string {
  return typeof value === 'string' ? (VALUES[value] ?? value) : '';
}

function whenWords(value: number, saying: Saying): string {
  return whenOf(saying, value);
}

function calledWords(value: string, { called }: Saying): string {
  return called.get(value) ?? '';
}

function peopleWords(value: string[], saying: Saying): string {
  return value.map((person) => personName(saying, person)).join(', ');
}

/** What something became, or whose it became: a level, a time, a posture, a state, a person. */
function turnedWords(value: string | number, saying: Saying): string {
  if (typeof value === 'number') return value < 100 ? `nivå ${levelName(saying, value)}` : whenOf(saying, value);
  const posture = saying.plan.postures.find(({ id }) => id === value)?.name;
  return posture ?? VALUES[value] ?? saying.nameOf(value) ?? '';
}
