import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { call, given, KEEPER, register, step, TIB } from '@ledningsplats/shared/testing/given.ts';
import { expect, it } from 'vitest';
import type { IncidentShown } from '../sync/shown.ts';
import { isSameBesideLines } from './use-incident-facts.ts';

const { holds } = given([step(register(), TIB)]);
const shown = (state: IncidentState | null): IncidentShown =>
  ({ id: holds.incident.id, status: 'live', pending: NOTHING, state }) as unknown as IncidentShown;
const NOTHING: never[] = [];

it('a line and its count draw no card anew', () => {
  const after = given([step(register(), TIB)])
    .when(call('WriteLine', { kind: 'handelse' }, { text: 'Rök' }), KEEPER)
    .gives().holds;
  expect(after.log).not.toBe(holds.log);
  expect(isSameBesideLines(shown(holds), shown({ ...holds, log: after.log }))).toBe(true);
});

it('a change of any other slice does, whichever it is', () => {
  for (const slice of Object.keys(holds).filter((name) => name !== 'log')) {
    const changed = { ...holds, [slice]: { ...holds[slice as keyof IncidentState] } };
    expect(isSameBesideLines(shown(holds), shown(changed)), slice).toBe(false);
  }
});

it('so does what waits in a tray, and what has been corrected', () => {
  for (const part of ['trays', 'corrected'] as const) {
    const log = { ...holds.log, [part]: structuredClone(holds.log[part]) };
    expect(isSameBesideLines(shown(holds), shown({ ...holds, log })), part).toBe(false);
  }
  expect(isSameBesideLines(shown(null), shown(holds))).toBe(false);
});
