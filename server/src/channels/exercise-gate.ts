import type { TakenMessage } from '@ledningsplats/db/messages.ts';
import type { MessagePurpose } from '@ledningsplats/shared/channels/message.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { mayBeReached } from '@ledningsplats/shared/exercise-mark/channel-gate.ts';
import { withExerciseMark } from '@ledningsplats/shared/exercise-mark/mark-text.ts';
import type { StateCache } from '../core/state-cache.ts';

/** As it may leave; null: it may not. */
export type ExerciseGate = (message: TakenMessage) => Promise<TakenMessage | null>;

/**
 * The last gate before anything leaves [OV1]. What an exercise sends reaches those alone whom its lead has opened the
 * channels for, and says in subject and text that it is one, whoever wrote them. What belongs to an incident that is not
 * there does not leave either: nobody can say that it is real.
 */
export function exerciseGate(states: Pick<StateCache, 'get'>): ExerciseGate {
  return async (message) => {
    const incident = incidentOf(message.purpose);
    if (incident === null) return message;
    const state = (await states.get(incidentStream(incident))).state as IncidentState | null;
    if (state === null || !mayBeReached(state, message.person)) return null;
    if (state.incident.mode === 'live') return message;
    return { ...message, subject: withExerciseMark(message.subject), text: withExerciseMark(message.text) };
  };
}

/** The incident that a message belongs to; null: it is the municipality's own, which is never an exercise. */
export function incidentOf(purpose: MessagePurpose): string | null {
  switch (purpose.kind) {
    case 'callout':
    case 'krisstod':
    case 'service':
      return purpose.incident;
    // an action is the municipality's own, also one that an exercise showed the need of
    case 'improvement':
    case 'handover':
    case 'trial':
    case 'test':
      return null;
    default:
      throw new Error(purpose satisfies never);
  }
}
