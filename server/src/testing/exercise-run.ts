import { randomUUID } from 'node:crypto';
import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { exerciseStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Exercise, ExercisesState } from '@ledningsplats/shared/exercises/events.ts';
import { ask } from './ask.ts';
import { envelope } from './client.ts';
import type { Scene } from './scene.ts';

/** What an exercise's clock shows when it begins: another year, in the night. */
export const STARTS = Date.UTC(2027, 0, 15, 2);

/** An exercise that the scene's TiB leads, and its run. */
export interface ExerciseRunScene {
  exercise: string;
  /** The staff's own part. */
  own: string;
  incident: string;
  /** The incident's open part. */
  played: string;
  give: (
    type: string,
    stream: string,
    data: object,
    content?: object,
  ) => Promise<{ ok: boolean; code?: string; seq?: number; id: string }>;
  /** As it stands in the calendar, and the seq that a change of it is made from. */
  planned: () => Promise<Exercise | undefined>;
  calendarSeq: () => Promise<number>;
  staffState: () => Promise<ExerciseState>;
  state: () => Promise<IncidentState>;
  /** Texts of the lines in the incident's log, oldest first by event time. */
  lines: () => Promise<{ text: string; from?: string; source?: string; occurredAt: number; person: string | null }[]>;
}

export interface RunOptions {
  /** False: its clock stands. */
  isRunning?: boolean;
  /** False: it is planned and no more. */
  isBegun?: boolean;
  /** Given to the staff's part first. */
  before?: { data: object; content: object }[];
  /** What its clock begins on. */
  startsAt?: number;
  pace?: number;
  /** When it is planned for, by the wall. */
  from?: string;
}

/** Plans an exercise and begins it, paused or running. */
export async function exerciseRun(
  scene: Scene,
  {
    isRunning = false,
    isBegun = true,
    before = [],
    startsAt = STARTS,
    pace = 1,
    from = '2026-12-01T09:00',
  }: RunOptions = {},
): Promise<ExerciseRunScene> {
  const { server, tib } = scene;
  const cookie = await server.signIn(tib.account);
  const give: ExerciseRunScene['give'] = async (type, stream, data, content = {}) => {
    const body = envelope(type, stream, data, content);
    const { json } = await ask(server, 'POST', '/api/commands', { cookie, body });
    return { ...json, id: body.id };
  };
  const facts = { kind: 'seminarie', groups: [], organiser: 'own', lead: tib.person };
  const span = { from, until: `${from.slice(0, 11)}11:00` };
  const { id: exercise } = await give('PlanExercise', 'exercises', { ...facts, ...span }, { title: 'Strömavbrott' });
  const own = exerciseStream(exercise);
  for (const { data, content } of before) await give('AddInject', own, data, content);
  const incident = randomUUID();
  const decision = { decider: { person: tib.person, capacity: 'tib' } };
  if (isBegun) {
    const begun = await give(
      'BeginExercise',
      own,
      { incident, startsAt, pace, to: 1, decision },
      { title: 'Strömavbrott', decision: { wording: 'Störning.' } },
    );
    if (!begun.ok) throw new Error(begun.code);
  }
  if (isBegun && !isRunning) await give('SetExerciseClock', own, { incident, isRunning: false });
  const played = incidentStream(incident);
  const { services } = server;
  const planned = async () =>
    ((await services.states.get('exercises')).state as ExercisesState | null)?.exercises[exercise];
  return {
    exercise,
    own,
    incident,
    played,
    give,
    planned,
    calendarSeq: async () => (await planned())?.seq ?? 0,
    staffState: async () => (await services.states.get(own)).state as ExerciseState,
    state: async () => (await services.states.get(played)).state as IncidentState,
    lines: async () => {
      const { json } = await ask(server, 'GET', `/api/streams/${encodeURIComponent(played)}/lines`, { cookie });
      type Line = { machine: unknown; content: { text: string }; occurredAt: number; person: string | null };
      return (json.lines as Line[])
        .filter(({ machine }) => machine === null)
        .map(({ content, occurredAt, person }) => ({ ...content, occurredAt, person }))
        .toSorted((one, other) => one.occurredAt - other.occurredAt);
    },
  };
}
