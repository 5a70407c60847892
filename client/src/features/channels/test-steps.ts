import type { FailureReason, MessageState } from '@ledningsplats/shared/channels/message.ts';

export const STEPS = ['queued', 'accepted', 'delivered'] as const;
export type Step = (typeof STEPS)[number];
/** `unsure`: nobody can say. */
export type StepState = 'done' | 'now' | 'not_yet' | 'failed' | 'unsure';

/** How far a message has come. Without reports nobody can say whether it arrived, and that step is not shown. */
export function stepStates(
  { state, reason }: { state: MessageState; reason: FailureReason | null },
  hasReports: boolean,
): [step: Step, state: StepState][] {
  if (reason === 'undelivered') {
    return [
      ['queued', 'done'],
      ['accepted', 'done'],
      ['delivered', 'failed'],
    ];
  }
  const steps = hasReports || state === 'delivered' ? STEPS : STEPS.slice(0, 2);
  return steps.map((step) => [step, stepState(step, state)]);
}

function stepState(step: Step, state: MessageState): StepState {
  switch (state) {
    case 'queued':
      return step === 'queued' ? 'now' : 'not_yet';
    case 'sending':
      return stepAt(step, { queued: 'done', accepted: 'now', delivered: 'not_yet' });
    case 'accepted':
      return stepAt(step, { queued: 'done', accepted: 'done', delivered: 'now' });
    case 'delivered':
      return 'done';
    case 'doubtful':
      return stepAt(step, { queued: 'done', accepted: 'unsure', delivered: 'not_yet' });
    case 'failed':
    case 'cancelled':
      return stepAt(step, { queued: 'done', accepted: 'failed', delivered: 'not_yet' });
    default:
      throw new Error(state satisfies never);
  }
}

function stepAt(step: Step, states: Record<Step, StepState>): StepState {
  return states[step];
}
