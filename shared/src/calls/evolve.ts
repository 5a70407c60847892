import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { CallAnswer, CallBegun, CallEvent, Caller, CallRecorded, CallState, CallsSlice } from './events.ts';

const NOTHING_RUNG: CallsSlice = { byEntry: {} };
const UNRUNG: CallState = { begun: null, answers: [] };
/** More tries than anybody reads on a list; the state stays bounded. */
const KEPT_ANSWERS = 10;

/** The fold of the call lists; every other event leaves the very same slice. */
export function evolveCallsSlice(slice: CallsSlice = NOTHING_RUNG, event: OpenStreamEvent): CallsSlice {
  switch (event.type) {
    case 'CallBegun':
      return withEntry(slice, event, ({ answers }) => ({ begun: caller(event), answers }));
    case 'CallRecorded':
      return withEntry(slice, event, ({ answers }) => ({
        begun: null,
        answers: [...answers, answer(event)].slice(-KEPT_ANSWERS),
      }));
    case 'CallWithdrawn':
      return withEntry(slice, event, ({ begun, answers }) => ({
        begun,
        answers: answers.filter(({ seq }) => seq !== event.data.answer),
      }));
    default:
      return slice;
  }
}

/** An entry of which nothing is left is not kept. */
function withEntry(
  { byEntry }: CallsSlice,
  { data: { entry } }: CallEvent,
  change: (state: CallState) => CallState,
): CallsSlice {
  const { [entry]: before = UNRUNG, ...others } = byEntry;
  const after = change(before);
  const isEmpty = after.begun === null && after.answers.length === 0;
  return { byEntry: isEmpty ? others : { ...others, [entry]: after } };
}

function caller({ data, meta }: CallBegun | CallRecorded): Caller {
  return { at: meta.occurredAt, by: meta.person, function: meta.function, person: data.person };
}

function answer(event: CallRecorded): CallAnswer {
  return { ...caller(event), seq: event.seq, outcome: event.data.outcome };
}
