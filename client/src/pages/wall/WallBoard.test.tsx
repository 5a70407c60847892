import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { call, given, KEEPER, MINUTE, PEOPLE, PLAN, register, step, TIB } from '@ledningsplats/shared/testing/given.ts';
import { expect, test } from 'vitest';
import { rendered } from '../../sync/testing/rendered.tsx';
import { WallBoard } from './WallBoard.tsx';

const wall = { name: 'Stabsrummet', incident: null, isFollowing: false, theme: 'dark' } as const;

/** The words of a wall that shows an incident. */
function shown(state: IncidentState, now: number): string {
  const seen = { state, plan: PLAN, people: PEOPLE, self: TIB, permissions: ['incident.read'], now };
  const board = <WallBoard incident={state.incident.id} wall={wall} mayDarken={false} />;
  return rendered(board, seen)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('[OV1] [OV3] in an exercise the wall says so, and counts by the exercise’s own clock', () => {
  const begun = given([step(register(), TIB)]);
  const at = begun.now + 8 * 60 * MINUTE;
  const set = begun.when(call('PlanBriefing', { kind: 'stabsorientering', at, by: 'hand' }), KEEPER).gives().holds;
  const clock = { real: begun.now, shown: at - 18 * MINUTE, pace: 1, isRunning: true };
  const exercised = {
    ...set,
    incident: { ...set.incident, mode: 'exercise' },
    exercised: { clock },
  } as unknown as IncidentState;
  expect(shown(exercised, begun.now)).toMatch(/^ ?ÖVNING .*Nästa orientering om 18 min/);
  expect(shown(set, begun.now)).toMatch(/Nästa orientering om 8 h/);
  expect(shown(set, begun.now)).not.toContain('ÖVNING');
});

test('[ST9] where nothing is drawn what is next stands in the map’s place', () => {
  const begun = given([step(register(), TIB)]);
  const due = begun.now + 25 * MINUTE;
  const { holds } = begun.when(call('CreateTask', { function: 'logistik', due }, { title: 'Bussar' }), KEEPER).gives();
  expect(shown(holds, begun.now)).toMatch(/Närmast att göra .*Bussar .*om 25 min/);
});
