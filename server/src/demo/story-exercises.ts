import { exerciseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExerciseFacts } from '@ledningsplats/shared/exercises/events.ts';
import { addDays, wallOf, weekdayOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { SCENARIO_LIBRARY } from '@ledningsplats/shared/scenarios/library/library.ts';
import { takeInput } from '@ledningsplats/shared/scenarios/take.ts';
import type { DemoName } from './people.ts';
import { personId, type Scribe } from './scribe.ts';

const ZONE = 'Europe/Stockholm';
const DAY = 24 * 60;
const TUESDAY = 2;
/** After the plan was adopted, and all of it told before the roster was planned, in days. */
const [PLANNED, HELD_FROM, TOLD] = [-89, -88, -81];
const TAKEN_PART: readonly DemoName[] = ['karin', 'lars', 'eva', 'jonas', 'amina'];

/**
 * One exercise that has been held, with who took part, and one that is planned in the next quarter: its scenario taken from
 * the library and its staff named [OV2]. That is a Tuesday in some twelve weeks.
 */
export async function tellExercises(scribe: Scribe, start: number): Promise<void> {
  const tuesdayFrom = (days: number) => {
    const day = addDays(wallOf(start, ZONE).slice(0, 10), days);
    return addDays(day, (7 + TUESDAY - weekdayOf(day)) % 7);
  };
  const write = { stream: 'exercises' };
  const lead = personId('johan');
  const past: ExerciseFacts = {
    ...{ kind: 'larm', groups: ['tib'], organiser: 'own', lead },
    ...{ from: `${tuesdayFrom(HELD_FROM)}T13:00`, until: `${tuesdayFrom(HELD_FROM)}T14:00` },
  };
  let seq = await scribe.give('johan', PLANNED * DAY, 'PlanExercise', past, { title: 'Larmövning för TiB' }, write);
  const participants = TAKEN_PART.map(personId);
  const done = { exercise: scribe.lastCommand, seen: seq, participants };
  const note = { note: 'Alla svarade inom sex minuter. Telefonlistan i bilen var gammal.' };
  await scribe.give('johan', TOLD * DAY, 'RecordExerciseHeld', done, note, write);

  const ahead = tuesdayFrom(84);
  const next: ExerciseFacts = {
    ...{ kind: 'simulering', groups: ['krisledningsgrupp', 'tib'], organiser: 'own', lead },
    ...{ from: `${ahead}T09:00`, until: `${ahead}T13:00` },
  };
  const texts = { title: 'Storm och strömavbrott', place: 'Stabsrummet, kommunhuset' };
  const at = TOLD * DAY + 30;
  seq = await scribe.give('johan', at, 'PlanExercise', next, texts, write);
  const exercise = scribe.lastCommand;
  const staff = {
    [personId('peter')]: 'counterpart',
    [personId('rut')]: 'evaluator',
    [personId('goran')]: 'observer',
  } as const;
  await scribe.give('johan', at + 10, 'StaffExercise', { exercise, seen: seq, staff }, {}, write);
  const storm = SCENARIO_LIBRARY.find(({ id }) => id === 'storm')?.scenario;
  if (!storm) throw new Error('the library has no storm');
  const { data, content } = takeInput(storm, null);
  const stream = exerciseStream(exercise);
  const staffed = [{ exercise, role: 'lead' as const }];
  await scribe.give('johan', at + 20, 'TakeScenario', data, content, { stream, staffed });
}
