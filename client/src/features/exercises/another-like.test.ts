import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { expect, test } from 'vitest';
import { anotherLike } from './another-like.ts';

const HELD = {
  kind: 'seminarie',
  groups: ['stab'],
  organiser: 'own',
  lead: 'p-1',
  from: '2026-11-26T09:00',
  until: '2026-11-26T11:30',
  texts: { title: 'Strömavbrott' },
} as unknown as Exercise;

test('[OV2] one more of the same is planned for the same day of the week and the same hours, ahead of now', () => {
  const same = { kind: 'seminarie', groups: ['stab'], lead: 'p-1', title: 'Strömavbrott' };
  const next = { from: '2026-12-03T09:00', until: '2026-12-03T11:30' };
  expect(anotherLike(HELD, '2026-11-26T15:00')).toMatchObject({ ...same, ...next });
  expect(anotherLike(HELD, '2026-12-02T23:00')).toMatchObject(next);
  expect(anotherLike(HELD, '2026-12-03T12:00')).toMatchObject({ from: '2026-12-10T09:00' });
  // before its own day has come it is the one after
  expect(anotherLike(HELD, '2026-11-01T12:00')).toMatchObject(next);
});
