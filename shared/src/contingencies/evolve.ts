import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type {
  ContingenciesSlice,
  Contingency,
  ContingencyEvent,
  ContingencyTriggered,
  ContingencyWithdrawn,
} from './events.ts';

type Heard = ContingencyEvent | ContentRedacted;

const isHeard = hears<Heard>({
  ContingencyPrepared: true,
  ContingencyChanged: true,
  ContingenciesReviewed: true,
  ContingencyTriggered: true,
  ContingencyWithdrawn: true,
  ContingencyRestored: true,
  ContentRedacted: true,
});

const NONE: ContingenciesSlice = { count: 0, known: {} };

/** What has happened stays on the board as long as anybody may wonder at it, and what was withdrawn as long as it is undone. */
const SETTLED_LIMIT = 6;

/** Folds the alternative courses [ST11]: those that wait, and the latest that do no more. */
export function evolveContingencies(slice: ContingenciesSlice | undefined, event: OpenStreamEvent): ContingenciesSlice {
  return isHeard(event) ? evolve(slice ?? NONE, event) : (slice ?? NONE);
}

function evolve(slice: ContingenciesSlice, event: Heard): ContingenciesSlice {
  const { seq, meta } = event;
  const looked = { at: meta.occurredAt, by: meta.person };
  switch (event.type) {
    case 'ContingencyPrepared': {
      const { contingency: id, number, function: owner } = event.data;
      const prepared: Contingency = {
        id,
        number,
        function: owner,
        content: event.content,
        seq,
        preparedAt: looked.at,
        preparedBy: looked.by,
        changed: null,
        reviewed: looked,
        status: 'waiting',
        settled: null,
      };
      return { count: Math.max(slice.count, number), known: { ...slice.known, [id]: prepared } };
    }
    case 'ContingencyChanged': {
      const { contingency: id, function: owner } = event.data;
      const { content } = event;
      return changed(slice, id, (one) => ({
        ...one,
        function: owner,
        content,
        seq,
        changed: looked,
        reviewed: looked,
      }));
    }
    case 'ContingenciesReviewed':
      return event.data.contingencies.reduce(
        (next, id) => changed(next, id, (one) => ({ ...one, reviewed: looked })),
        slice,
      );
    case 'ContingencyTriggered':
      return withoutOldest(changed(slice, event.data.contingency, settled('triggered', event, event.data.tasks)));
    case 'ContingencyWithdrawn':
      return withoutOldest(changed(slice, event.data.contingency, settled('withdrawn', event, [])));
    case 'ContingencyRestored':
      return changed(slice, event.data.contingency, (one) => ({
        ...one,
        status: 'waiting',
        settled: null,
        reviewed: looked,
      }));
    case 'ContentRedacted':
      return redacted(slice, event.data.seq);
    default:
      event satisfies never;
      return slice;
  }
}

function settled(
  status: 'triggered' | 'withdrawn',
  { seq, meta, content }: ContingencyTriggered | ContingencyWithdrawn,
  tasks: string[],
) {
  const said: { note?: string; reason?: string } = content ?? {};
  const text = said.note ?? said.reason ?? null;
  return (one: Contingency): Contingency => ({
    ...one,
    status,
    settled: { at: meta.occurredAt, by: meta.person, text, seq, tasks },
  });
}

/** Removes what the slice holds of an event's content [LG10]. */
function redacted(slice: ContingenciesSlice, seq: number): ContingenciesSlice {
  let next = slice;
  for (const one of Object.values(slice.known)) {
    if (one.seq === seq) next = changed(next, one.id, (known) => ({ ...known, content: null }));
    if (one.settled?.seq === seq) {
      next = changed(next, one.id, (known) => ({
        ...known,
        settled: known.settled && { ...known.settled, text: null },
      }));
    }
  }
  return next;
}

function withoutOldest(slice: ContingenciesSlice): ContingenciesSlice {
  const done = Object.values(slice.known)
    .flatMap(({ id, settled: at }) => (at === null ? [] : [{ id, seq: at.seq }]))
    .sort((one, other) => other.seq - one.seq);
  const gone = new Set(done.slice(SETTLED_LIMIT).map(({ id }) => id));
  if (gone.size === 0) return slice;
  return { ...slice, known: Object.fromEntries(Object.entries(slice.known).filter(([id]) => !gone.has(id))) };
}

function changed(slice: ContingenciesSlice, id: string, change: (one: Contingency) => Contingency): ContingenciesSlice {
  const one = slice.known[id];
  return one ? { ...slice, known: { ...slice.known, [id]: change(one) } } : slice;
}
