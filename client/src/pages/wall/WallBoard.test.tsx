import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { call, given, KEEPER, MINUTE, PEOPLE, PLAN, register, step, TIB } from '@ledningsplats/shared/testing/given.ts';
import type { WarningReading, WarningsState } from '@ledningsplats/shared/warnings/events.ts';
import { expect, test } from 'vitest';
import { rendered } from '../../sync/testing/rendered.tsx';
import { WallBoard } from './WallBoard.tsx';

/** As it touches the municipality. */
const WARNING = {
  kind: 'actual',
  level: null,
  expiresAt: null,
  end: null,
  geometry: null,
  areas: [PLAN.municipality.code],
};
const wall = { name: 'Stabsrummet', incident: null, isFollowing: false, theme: 'dark' } as const;

/** The words of a wall that shows an incident. */
function shown(state: IncidentState, now: number, warnings: readonly Partial<WarningReading>[] = []): string {
  const open = warnings.map((one, index) => ({ ...WARNING, warning: String(index), receivedAt: now, ...one }));
  const outer = { warnings: { open } as unknown as WarningsState };
  const seen = { state, plan: PLAN, people: PEOPLE, self: TIB, permissions: ['incident.read'], now, ...outer };
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

test('[WA1] [OV8] a VMA that holds here is before all else, in an exercise as what is in earnest', () => {
  const { holds, now } = given([step(register(), TIB)]);
  const texts: WarningReading['texts'] = [
    { language: 'sv', headline: 'VMA', description: '', instruction: '', area: 'Provköpings kommun' },
  ];
  const vma = { source: 'vma', texts } as const;
  expect(shown(holds, now, [vma])).toMatch(/^ ?VMA gäller här Provköpings kommun .*Nivå/);
  const played = { ...holds, incident: { ...holds.incident, mode: 'exercise' } } as IncidentState;
  expect(shown(played, now, [vma])).toMatch(/SKARPT: VMA gäller här Provköpings kommun/);
  expect(shown(holds, now, [{ ...vma, kind: 'test' }])).not.toContain('VMA gäller');
  expect(shown(holds, now)).not.toContain('VMA gäller');
});

test('[WA1] what is firm and on no map is told in words, what is quiet is not', () => {
  const { holds, now } = given([step(register(), TIB)]);
  const texts: WarningReading['texts'] = [
    { language: 'sv', headline: 'Vind', description: '', instruction: '', area: '' },
  ];
  expect(shown(holds, now, [{ source: 'smhi', level: 'orange', texts }])).toContain('Orange varning: Vind');
  expect(shown(holds, now, [{ source: 'smhi', level: 'yellow', texts }])).not.toContain('Vind');
});
