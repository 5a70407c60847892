import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Dispatched, Sync } from '../../../client/src/sync/sync.ts';
import type { SeededRandom } from '../../proof/seeded-random.ts';

/** A screen, and who sits at it. */
export interface Scene {
  sync: Sync;
  /** The incident that it is about: its open stream, its secret one, krisstöd's and what services tell. */
  open: string;
  secret: string;
  krisstod: string;
  continuity: string;
  /** The other incident that is there. */
  other: string;
  person: string;
  random: SeededRandom;
}

/** Does what a person at that screen might do now, given what it shows. Null: there is nothing to do it to. */
export type Generator = (scene: Scene) => Dispatched | null;

/** Unlike any other text, so that where it is and is not can be told. */
export function text(random: SeededRandom) {
  return `Text ${random.uuid()}`;
}

/** A decision of one's own, or in the name of one who has yet to confirm it. */
export function someones({ sync, person }: Pick<Scene, 'sync' | 'person'>, random: SeededRandom) {
  const people = Object.keys(sync.store.getState().people.byId);
  return by(random.chance(0.5) && people.length > 0 ? random.pick(people) : person);
}

export function by(person: string) {
  return { decider: { person, capacity: 'tib' } };
}

export function said(random: SeededRandom) {
  return { wording: text(random) };
}

/** Some lines are about what happened earlier. */
export function someTime(sync: Sync, random: SeededRandom) {
  return random.chance(0.2) ? { occurredAt: sync.serverNow() - random.between(0, 3_600_000) } : {};
}

export type At = Pick<Scene, 'sync' | 'open'>;

export function stateOf<State>(sync: Sync, stream: string) {
  return (sync.store.getState().streams[stream]?.state ?? null) as State | null;
}

export function onState({ sync, open }: At, give: (state: IncidentState) => Dispatched | null) {
  const state = stateOf<IncidentState>(sync, open);
  return state ? give(state) : null;
}

export function onOne<Item>(items: readonly Item[], random: SeededRandom, give: (item: Item) => Dispatched | null) {
  return items.length === 0 ? null : give(random.pick(items));
}

export function openLines({ sync, open }: At) {
  return (sync.store.getState().streams[open]?.lines ?? []).filter(
    (line) => line.content && line.secrecy.state === 'open',
  );
}

export function someLine(at: At, random: SeededRandom) {
  const lines = openLines(at);
  return lines.length === 0 ? null : random.pick(lines);
}
