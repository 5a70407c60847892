import { isBroken } from '@ledningsplats/shared/conduct/decide.ts';
import { decideFireInject } from '@ledningsplats/shared/conduct/decide-injects.ts';
import type { ExerciseState } from '@ledningsplats/shared/conduct/events.ts';
import { ofInject } from '@ledningsplats/shared/conduct/inject-commands.ts';
import { dueInjects, nextInject } from '@ledningsplats/shared/conduct/injects.ts';
import { type CommandDefinition, defineCommand } from '@ledningsplats/shared/core/command.ts';
import { realTime } from '@ledningsplats/shared/core/exercise-time.ts';
import { nothing } from '@ledningsplats/shared/core/field-schemas.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { exerciseStream, incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { z } from 'zod';
import type { StateCache } from '../core/state-cache.ts';
import { executeAsSystem } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

/** The clock's alone: by hand an inject is sent with `SendInject`. */
const fireInject = defineCommand({
  type: 'FireInject',
  on: 'exercise',
  otherIncident: ({ data }) => data.incident,
  permission: 'exercises.read',
  schema: { data: z.object(ofInject).strict(), content: nothing },
  decide: decideFireInject,
});
const COMMANDS: ReadonlyMap<string, CommandDefinition> = new Map([
  [fireInject.type, fireInject as unknown as CommandDefinition],
]);

/**
 * Fires what an exercise's clock has come to, in order and each once [OV3]. Answers when, by the world's clock, there is
 * more to fire; null where nothing is waited for: no run, its clock stands, it is broken off [OV8], or nothing is left.
 */
export async function fireDue(
  { states, executor, steadyNow }: Pick<Services, 'executor' | 'steadyNow'> & { states: Pick<StateCache, 'get'> },
  exercise: string,
): Promise<number | null> {
  const stream = exerciseStream(exercise);
  for (;;) {
    const { seq, state } = await states.get(stream);
    const own = state as ExerciseState | null;
    const run = own?.conduct.runs.at(-1);
    if (!run || run.endedAt !== null) return null;
    const played = await states.get(incidentStream(run.incident));
    const incident = played.state as IncidentState | null;
    const clock = incident?.exercised?.clock;
    if (!clock || incident?.incident.lifecycle !== 'open' || isBroken(incident)) return null;

    const [due] = dueInjects(own, clock, steadyNow());
    if (!due) {
      const next = nextInject(own)?.plannedAt;
      return next === undefined || next === null ? null : realTime(clock, next, steadyNow());
    }
    // by where both parts stand: what was refused then may be right now, and what was fired is no longer due
    const cause = `inject/${run.incident}/${due.id}/${seq}/${played.seq}`;
    const data = { incident: run.incident, inject: due.id };
    const ack = await executeAsSystem(executor, cause, { type: fireInject.type, stream, data }, steadyNow(), COMMANDS);
    const isSettled = ack.ok || ack.code === 'id_taken' || ack.code === 'already' || ack.code === 'stale';
    if (!isSettled) throw new Error(ack.message);
    if (!ack.ok && ack.code === 'stale') return steadyNow();
  }
}
