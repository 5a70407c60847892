import type { PersonReading } from '../core/protocol.ts';
import type { CallOutList, CallOutPost, CallOutRules } from '../plan/plan.ts';
import type { CalledAfter, CalledAs, Recipient } from './events.ts';

export interface Chosen {
  /** Plan ids of lists. */
  lists: readonly string[];
  /** People beside the lists. */
  also: readonly string[];
  /** People of the lists who are left out. */
  without: readonly string[];
}

export interface Resolved {
  recipients: Recipient[];
  /** Posts on the lists that nobody in the register holds. */
  vacant: CalledAs[];
}

/**
 * Whom the chosen lists and people come to, each once, in the lists' order [LM1]: nested lists opened, substitutes after whom
 * they stand in for, the next list after all of the one before. One who is to be called at once by any list is. Pure: the
 * screen shows what the server will decide from the same register.
 */
export function resolveRecipients(
  { lists }: Pick<CallOutRules, 'lists'>,
  people: readonly PersonReading[],
  chosen: Chosen,
): Resolved {
  const found = new Map<string, Recipient>();
  const vacant = new Map<string, CalledAs>();
  const without = new Set(chosen.without);
  const here = people.filter((person) => !person.erased && !without.has(person.id));

  const add = (person: string, as: CalledAs | null, list: string | null, after: CalledAfter | null) => {
    const known = found.get(person);
    if (!known) {
      found.set(person, { person, as: as ? [as] : [], lists: list === null ? [] : [list], after });
      return;
    }
    if (as && !known.as.some((other) => isSamePost(other, as))) known.as.push(as);
    if (list !== null) standOn(known, list);
    if (after === null) known.after = null;
  };

  /** Those who hold a post, who are called on a list. */
  const addPost = (who: CallOutPost, list: string, after: CalledAfter | null, as = asOf(who)): string[] => {
    const own = asOf(who);
    const holders = holdersOf(who, here).map(({ id }) => id);
    if (holders.length === 0) vacant.set(`${own.kind}/${own.id}`, own);
    for (const id of holders) add(id, as, list, after);
    return holders;
  };

  const addList = (list: CallOutList, after: CalledAfter | null, opened: ReadonlySet<string>): string[] => {
    const own: string[] = [];
    let previous: string[] = [];
    for (const { who, substitute } of list.members) {
      const turn = list.way === 'in_order' && previous.length > 0 ? { people: previous } : after;
      const called = who.kind === 'list' ? addNested(who.list, turn, opened) : addPost(who, list.id, turn);
      // needed as whom they stand in for: where one of them comes, the other's own post is no lack
      const post = substitute && who.kind !== 'list' ? asOf(who) : undefined;
      const wait = called.length > 0 ? { people: called } : turn;
      const standIns = substitute ? addPost(substitute, list.id, wait, post) : [];
      own.push(...called, ...standIns);
      if (called.length + standIns.length > 0) previous = [...called, ...standIns];
    }
    // who came by a nested list stands on this one too
    for (const id of own) standOn(found.get(id), list.id);
    if (list.next !== null) addNested(list.next, own.length > 0 ? { list: list.id } : after, opened);
    return own;
  };

  const addNested = (id: string, after: CalledAfter | null, opened: ReadonlySet<string>): string[] => {
    const list = lists.find((candidate) => candidate.id === id);
    return list && !opened.has(id) ? addList(list, after, new Set([...opened, id])) : [];
  };

  const ids = new Set(here.map(({ id }) => id));
  for (const id of chosen.lists) addNested(id, null, new Set());
  for (const person of chosen.also) if (ids.has(person)) add(person, null, null, null);
  return { recipients: [...found.values()].map(withoutOwnTurn), vacant: [...vacant.values()] };
}

/** Those in the register who are the function or hold the capacity; never one who is erased. */
export function holdersOf(who: CallOutPost, people: readonly PersonReading[]): PersonReading[] {
  const as = asOf(who);
  return people.filter((person) => !person.erased && isHolder(as, person));
}

function isHolder({ kind, id }: CalledAs, { function: seat, capacities }: PersonReading): boolean {
  return kind === 'function' ? seat === id : capacities.includes(id);
}

export function isSamePost(one: CalledAs, other: CalledAs): boolean {
  return one.kind === other.kind && one.id === other.id;
}

function standOn(recipient: Recipient | undefined, list: string): void {
  if (recipient && !recipient.lists.includes(list)) recipient.lists.push(list);
}

function asOf(who: CallOutPost): CalledAs {
  return who.kind === 'function' ? { kind: 'function', id: who.function } : { kind: 'capacity', id: who.capacity };
}

/** Nobody waits for themselves, as one who holds a post and stands in for it would. */
function withoutOwnTurn(recipient: Recipient): Recipient {
  const { after, person } = recipient;
  if (!after || !('people' in after)) return recipient;
  const people = after.people.filter((other) => other !== person);
  return { ...recipient, after: people.length > 0 ? { people } : null };
}
