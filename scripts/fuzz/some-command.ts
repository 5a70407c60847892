import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import type { Dispatched, Sync } from '../../client/src/sync/sync.ts';
import type { SeededRandom } from '../proof/seeded-random.ts';
import { CANARY } from './canary.ts';

export interface Scene {
  sync: Sync;
  open: string;
  secret: string;
  person: string;
  random: SeededRandom;
}

/** Does what a person at that screen might do now, given what it shows. Null: there is nothing to do it to. */
export function giveSomeCommand(scene: Scene, isCleared: boolean): Dispatched | null {
  const { sync, open, secret, random } = scene;
  const view = sync.store.getState().streams[open];
  const state = view?.state as IncidentState | null | undefined;
  const lines = (view?.lines ?? []).filter((line) => line.content && line.secrecy.state === 'open');
  const kind = random.weighted({ ...ANYONE, ...(isCleared ? CLEARED : {}) });
  switch (kind) {
    case 'line':
      return sync.dispatch('WriteLine', open, someLine(random), { text: someText(random) }, someTime(scene));
    case 'correct':
      return onLine(lines, random, (line) =>
        sync.dispatch('CorrectLine', open, { line: line.seq }, { text: someText(random) }),
      );
    case 'task':
      return sync.dispatch('CreateTask', open, { function: 'lage', due: null }, { title: someText(random) });
    case 'done':
      return onTask(state, random, (task) => sync.dispatch('CompleteTask', open, { task }, {}));
    case 'change':
      return onTask(state, random, (task) =>
        sync.dispatch('ChangeTask', open, { task, function: 'logg', due: null }, { title: someText(random) }),
      );
    case 'decide':
      return sync.dispatch(
        'RecordDecision',
        open,
        { decision: { decider: { person: scene.person, capacity: 'tib' } } },
        { decision: { wording: someText(random) } },
      );
    case 'secretLine':
      return sync.dispatch(
        'WriteSecretLine',
        secret,
        { ...someLine(random), mark: { provision: null, authority: null } },
        { text: `${CANARY} ${someText(random)}` },
      );
    case 'makeSecret':
      return onLine(lines, random, (line) =>
        sync.dispatch('MarkLineSecret', open, { line: line.seq, mark: { provision: null, authority: null } }, {}),
      );
    default:
      throw new Error(kind satisfies never);
  }
}

const ANYONE = { line: 10, correct: 3, task: 3, done: 2, change: 2, decide: 2, secretLine: 0, makeSecret: 0 };
const CLEARED = { secretLine: 4, makeSecret: 4 };

function someLine(random: SeededRandom) {
  return { kind: 'handelse', important: random.chance(0.1) } as const;
}

/** Unlike any other text, so that where it is and is not can be told. */
function someText(random: SeededRandom) {
  return `Text ${random.uuid()}`;
}

/** Some lines are about what happened earlier. */
function someTime({ sync, random }: Scene) {
  return random.chance(0.2) ? { occurredAt: sync.serverNow() - random.between(0, 3_600_000) } : {};
}

function onLine(lines: readonly LogLine[], random: SeededRandom, give: (line: LogLine) => Dispatched) {
  return lines.length === 0 ? null : give(random.pick(lines));
}

function onTask(state: IncidentState | null | undefined, random: SeededRandom, give: (task: string) => Dispatched) {
  const tasks = Object.keys(state?.tasks.open ?? {});
  return tasks.length === 0 ? null : give(random.pick(tasks));
}
