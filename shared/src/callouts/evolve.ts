import type { OpenStreamEvent } from '../core/incident-state.ts';
import type {
  Answered,
  Called,
  CallOut,
  CallOutAnswered,
  CallOutDeliveryReported,
  CallOutSent,
  CallOutStepped,
  CallOutsSlice,
  DeliveryChange,
} from './events.ts';
import { isSamePost } from './recipients.ts';

export const NO_CALL_OUTS: CallOutsSlice = { count: 0, list: [] };
/** Of those that have ended the last ones, for who came; all stand in the history. */
const ENDED_KEPT = 2;
const TEXTS_KEPT = 10;

/** The fold of the call-outs; every other event leaves the very same slice. */
export function evolveCallOuts(slice: CallOutsSlice = NO_CALL_OUTS, event: OpenStreamEvent): CallOutsSlice {
  switch (event.type) {
    case 'CallOutSent':
      return bounded({ count: slice.count + 1, list: [...slice.list, sent(event)] });
    case 'CallOutStepped':
      return changed(slice, event.data.callOut, (callOut) => stepped(callOut, event));
    case 'CallOutDeliveryReported':
      return changed(slice, event.data.callOut, (callOut) => reported(callOut, event));
    case 'CallOutAnswered':
      return changed(slice, event.data.callOut, (callOut) => answered(callOut, event));
    case 'CallOutTextSent':
      return changed(slice, event.data.callOut, (callOut) => {
        const { nth, people } = event.data;
        const text = { nth, people, seq: event.seq, at: event.meta.recordedAt, text: event.content?.text ?? null };
        return { ...callOut, texts: [...callOut.texts, text].slice(-TEXTS_KEPT) };
      });
    case 'CallOutSignTaken':
      return changed(slice, event.data.callOut, ({ seen, ...callOut }) => ({
        ...callOut,
        seen: {
          as: [...seen.as, ...event.data.as.filter((as) => !seen.as.some((known) => isSamePost(known, as)))],
          people: [...new Set([...seen.people, ...event.data.people])],
        },
      }));
    case 'CallOutEnded': {
      const { why, people } = event.data;
      const by = event.meta.person;
      const ended = { why, people, at: event.meta.recordedAt, by, text: event.content?.text ?? null, seq: event.seq };
      return bounded(changed(slice, event.data.callOut, (callOut) => ({ ...callOut, ended })));
    }
    case 'IncidentClosed':
      return bounded(closed(slice, event));
    case 'ContentRedacted':
      return withoutText(slice, event.data.seq);
    default:
      return slice;
  }
}

/** What a phone says twice over a poor network may be stamped in the wrong order: how long the first was on its way looks like an error of its clock. */
const SAME_LINK_MS = 60_000;

/**
 * Whether something said then, in that way, was said before this answer. Through one link answers come in the order they were
 * pressed, so that only one that lay for long in another device is an earlier one.
 */
export function isBefore({ at, way }: Pick<Answered, 'at' | 'way'>, answered: Answered): boolean {
  return at < answered.at - (way === 'link' && answered.way === 'link' ? SAME_LINK_MS : 0);
}

function sent({ data, content, meta, seq }: CallOutSent): CallOut {
  const { callOut: id, number, level, lists, recipients, steps, endsAt } = data;
  return {
    id,
    number,
    level,
    lists,
    steps,
    endsAt,
    seq,
    sentAt: meta.recordedAt,
    by: meta.person,
    text: content?.text ?? null,
    texts: [],
    called: recipients.map((recipient) => ({
      ...recipient,
      step: null,
      steppedAt: meta.recordedAt,
      isSpent: false,
      told: {},
      answered: null,
    })),
    ended: null,
    seen: { as: [], people: [] },
  };
}

function stepped(callOut: CallOut, { data, meta }: CallOutStepped): CallOut {
  const steps = new Map(data.steps.flatMap(({ step, people }) => people.map((person) => [person, step] as const)));
  return withCalled(callOut, (called) => {
    const step = steps.get(called.person);
    if (step === undefined) return called;
    return step === null ? { ...called, isSpent: true } : { ...called, step, steppedAt: meta.recordedAt };
  });
}

function reported(callOut: CallOut, { data }: CallOutDeliveryReported): CallOut {
  const changes = new Map<string, DeliveryChange[]>();
  for (const change of data.changes) changes.set(change.person, [...(changes.get(change.person) ?? []), change]);
  return withCalled(callOut, (called) => {
    const own = changes.get(called.person);
    if (!own) return called;
    const told = { ...called.told };
    for (const { channel, state, reason, at } of own) told[channel] = { state, reason, at };
    return { ...called, told };
  });
}

function answered(callOut: CallOut, { data, meta }: CallOutAnswered): CallOut {
  const { person, answer, arrivesAt, way } = data;
  const by = way === 'hand' ? meta.person : null;
  return withCalled(callOut, (called) =>
    called.person === person && !(called.answered && isBefore({ at: meta.occurredAt, way }, called.answered))
      ? { ...called, answered: { answer, arrivesAt, way, at: meta.occurredAt, by } }
      : called,
  );
}

function closed(slice: CallOutsSlice, { seq, meta }: OpenStreamEvent): CallOutsSlice {
  if (slice.list.every(({ ended }) => ended !== null)) return slice;
  const ended = { why: 'done' as const, at: meta.recordedAt, by: meta.person, text: null, seq, people: [] };
  return { ...slice, list: slice.list.map((callOut) => (callOut.ended ? callOut : { ...callOut, ended })) };
}

function withoutText(slice: CallOutsSlice, seq: number): CallOutsSlice {
  const isThere = slice.list.some(
    (callOut) => callOut.seq === seq || callOut.ended?.seq === seq || callOut.texts.some((text) => text.seq === seq),
  );
  if (!isThere) return slice;
  const list = slice.list.map((callOut) => ({
    ...callOut,
    text: callOut.seq === seq ? null : callOut.text,
    texts: callOut.texts.map((text) => (text.seq === seq ? { ...text, text: null } : text)),
    ended: callOut.ended?.seq === seq ? { ...callOut.ended, text: null } : callOut.ended,
  }));
  return { ...slice, list };
}

function changed(slice: CallOutsSlice, id: string, change: (callOut: CallOut) => CallOut): CallOutsSlice {
  if (!slice.list.some((callOut) => callOut.id === id)) return slice;
  return { ...slice, list: slice.list.map((callOut) => (callOut.id === id ? change(callOut) : callOut)) };
}

function withCalled(callOut: CallOut, change: (called: Called) => Called): CallOut {
  return { ...callOut, called: callOut.called.map(change) };
}

/** All that are under way, and the last ones that are not. */
function bounded(slice: CallOutsSlice): CallOutsSlice {
  const ended = slice.list.filter((callOut) => callOut.ended !== null);
  const dropped = new Set(ended.slice(0, Math.max(0, ended.length - ENDED_KEPT)));
  return dropped.size === 0 ? slice : { ...slice, list: slice.list.filter((callOut) => !dropped.has(callOut)) };
}
