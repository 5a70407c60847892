import { describe, expect, test } from 'vitest';
import { INCIDENT, MARK, NOON, recorded, written } from '../log/testing/log-events.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import { foldIncident, foldPlan, foldSecret, foldStream } from './fold.ts';
import type { IncidentState, OpenStreamEvent } from './incident-state.ts';

const registered = recorded(
  1,
  'IncidentRegistered',
  { id: INCIDENT, number: '2026-014', mode: 'live', planVersion: 3, level: 1, posture: 'normal', decision: 1 },
  { title: 'Strömavbrott', place: 'Bollmora' },
);
const task = recorded(
  3,
  'TaskCreated',
  { task: 't', number: 1, function: 'stab', due: null, ...PLAIN_TASK, fromLine: 2 },
  { title: 'Ring nätbolaget' },
);
const history = [registered, written(2) as OpenStreamEvent, task];

function folded(events: readonly OpenStreamEvent[], from?: IncidentState): IncidentState {
  const state = events.reduce<IncidentState | undefined>(foldIncident, from);
  if (!state) throw new Error('nothing was folded');
  return state;
}

describe('[P9] the one fold', () => {
  test('composes every feature of the incident', () => {
    expect(folded(history)).toMatchObject({
      incident: { id: INCIDENT, number: '2026-014', title: 'Strömavbrott', level: { rank: 1 }, lifecycle: 'open' },
      tasks: { count: 1, open: { t: { title: 'Ring nätbolaget', fromLine: 2 } } },
      board: { status: 'dormant' },
      decisions: { open: {} },
      log: { count: 3, lastRecordedAt: NOON + 3 * 60_000 },
    });
  });

  test('gives the same from a snapshot at any point, read back from its text', () => {
    for (const at of [1, 2]) {
      const snapshot: IncidentState = JSON.parse(JSON.stringify(folded(history.slice(0, at))));
      expect(folded(history.slice(at), snapshot)).toEqual(folded(history));
    }
  });

  test('an event leaves the slices that it does not concern as they were, and the whole when it concerns none', () => {
    const before = folded(history);
    const after = foldIncident(before, written(4) as OpenStreamEvent);
    expect(after).not.toBe(before);
    expect(after.incident).toBe(before.incident);
    expect(after.tasks).toBe(before.tasks);
    expect(after.board).toBe(before.board);
    expect(after.decisions).toBe(before.decisions);
    expect(foldIncident(after, recorded(5, 'LineCorrected', { line: 2, quotedIn: [] }, { text: 'Rätt' }))).toBe(after);
  });

  test('so does one of the secret part', () => {
    const facts = {
      kind: 'handelse',
      important: false,
      verification: null,
      about: null,
      mark: MARK,
      openLine: null,
    } as const;
    const before = foldSecret(undefined, recorded(1, 'SecretLineWritten', facts, { text: 'x' }));
    const mark = recorded(2, 'SecrecyMarkCompleted', { line: 1, mark: MARK });
    const removal = recorded(3, 'ContentRedacted', { seq: 1, why: 'gdpr', kind: 'SecretLineWritten' });
    for (const event of [mark, removal]) expect(foldSecret(before, event)).toBe(before);
  });

  test('[LG10] forgets the content that is removed, whichever feature held it', () => {
    const removal = (seq: number, of: number) =>
      recorded(seq, 'ContentRedacted', { seq: of, why: 'gdpr', kind: 'TaskCreated' });
    const after = folded([...history, removal(4, 1), removal(5, 3)]);
    expect(JSON.stringify(after)).not.toMatch(/Strömavbrott|Bollmora|Ring/);
    expect(after.tasks.open.t).toMatchObject({ number: 1, title: null });
  });

  test('is chosen by the kind of stream; nothing is folded of the audit', () => {
    const facts = {
      kind: 'handelse',
      important: false,
      verification: null,
      about: null,
      mark: MARK,
      openLine: null,
    } as const;
    const secret = recorded(1, 'SecretLineWritten', facts, { text: 'x' });
    expect(foldStream('incident', undefined, registered)).toEqual(foldIncident(undefined, registered));
    expect(foldStream('secret', undefined, secret)).toEqual(foldSecret(undefined, secret));
    const plan = { levels: [], departments: [] } as never;
    const adopted = recorded(4, 'PlanAdopted', { plan });
    expect(foldPlan(undefined, adopted)).toEqual({ plan, version: 4 });
    expect(foldStream('plan', undefined, adopted)).toEqual({ plan, version: 4 });
    expect(foldStream('audit', undefined, registered)).toBeNull();
  });
});
