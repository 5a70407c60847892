import type { CallOutEvent } from '../../callouts/events.ts';
import { evolveCallOuts } from '../../callouts/evolve.ts';
import type { KrisstodState } from '../events.ts';
import { withComing } from '../shifts/evolve.ts';
import type { KrisstodReplyReceived, UnreadReply } from './events.ts';

/** What somebody looks through at night. */
const REPLIES_KEPT = 30;

/** Folds the call-ins by the very fold of every call-out; an answer is also how a helper comes [KR2]. */
export function evolveCallIns(state: KrisstodState, event: CallOutEvent): KrisstodState {
  const callIns = evolveCallOuts(state.callIns, event);
  if (event.type !== 'CallOutAnswered') return { ...state, callIns };
  const { callOut, person } = event.data;
  const called = callIns.list.find(({ id }) => id === callOut)?.called.find((one) => one.person === person);
  if (!called?.answered) return { ...state, callIns };
  const { answer, arrivesAt, at } = called.answered;
  return { ...state, callIns, work: withComing(state.work, person, { answer, arrivesAt, at }) };
}

export function withReply(
  replies: readonly UnreadReply[],
  { data, content, seq, meta }: KrisstodReplyReceived,
): readonly UnreadReply[] {
  return [...replies, { ...data, seq, at: meta.occurredAt, text: content?.text ?? null }].slice(-REPLIES_KEPT);
}
