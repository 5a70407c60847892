import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { addDays, daysBetween, type Wall } from '@ledningsplats/shared/roster/wall-time.ts';
import type { ExerciseStart } from './ExerciseDialog.tsx';

const WEEK = 7;

/** One more of the same, on the same day of the week at the same hours, the first that has not begun. `now` by the wall. */
export function anotherLike({ texts, kind, groups, organiser, lead, from, until }: Exercise, now: Wall): ExerciseStart {
  const behind = Math.max(0, daysBetween(from.slice(0, 10), now.slice(0, 10)));
  const days = (Math.floor(behind / WEEK) + 1) * WEEK;
  const moved = (wall: Wall): Wall => `${addDays(wall.slice(0, 10), days)}${wall.slice(10)}`;
  return {
    kind,
    groups,
    organiser,
    lead,
    from: moved(from),
    until: moved(until),
    title: texts?.title ?? '',
    organiserName: texts?.organiser ?? '',
  };
}
