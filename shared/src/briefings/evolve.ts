import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted, IncidentClosed } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { IncidentMerged } from '../relations/events.ts';
import type { Briefing, BriefingEvent, BriefingsSlice, PlannedBriefing } from './events.ts';
import { heldAfter, isOfHeld, withoutWords } from './evolve-held.ts';

type Heard = BriefingEvent | ContentRedacted | IncidentClosed | IncidentMerged;

const isHeard = hears<Heard>({
  BriefingPlanned: true,
  BriefingMoved: true,
  BriefingStruck: true,
  BriefingStarted: true,
  BriefingStepTaken: true,
  BriefingAttended: true,
  BriefingNoted: true,
  BriefingNoteChanged: true,
  BriefingEnded: true,
  BriefingReopened: true,
  BriefingCalledOff: true,
  ContentRedacted: true,
  IncidentClosed: true,
  IncidentMerged: true,
});

const NONE: BriefingsSlice = { count: 0, planned: {}, running: {}, ended: [], last: {} };

/** What was ended by mistake is missed before three more have been held. */
const ENDED_LIMIT = 3;

/** Folds the staff's briefings [ST5]: what is to be held, what is, and the latest that has been. */
export function evolveBriefings(slice: BriefingsSlice | undefined, event: OpenStreamEvent): BriefingsSlice {
  return isHeard(event) ? evolve(slice ?? NONE, event) : (slice ?? NONE);
}

function evolve(slice: BriefingsSlice, event: Heard): BriefingsSlice {
  const { seq, meta } = event;
  switch (event.type) {
    case 'BriefingPlanned': {
      const { briefing: id, kind, at } = event.data;
      return withPlanned(slice, { id, kind, at, seq, setBy: meta.person, setAt: meta.occurredAt, moved: null });
    }
    case 'BriefingMoved': {
      const { briefing, from, to } = event.data;
      const one = slice.planned[briefing];
      if (!one) return slice;
      const moved = { from, reason: event.content?.reason ?? null };
      return withPlanned(slice, { ...one, at: to, seq, setBy: meta.person, setAt: meta.occurredAt, moved });
    }
    case 'BriefingStruck':
      return { ...slice, planned: without(slice.planned, event.data.briefing) };
    case 'BriefingStarted': {
      const { briefing: id, number } = event.data;
      const started = heldAfter(null, event);
      return {
        ...slice,
        count: Math.max(slice.count, number),
        planned: without(slice.planned, id),
        running: started ? { ...slice.running, [id]: started } : slice.running,
      };
    }
    case 'BriefingStepTaken':
    case 'BriefingAttended':
    case 'BriefingNoted':
    case 'BriefingNoteChanged': {
      const { briefing } = event.data;
      const one = slice.running[briefing];
      const next = heldAfter(one ?? null, event);
      return next === null || next === one ? slice : { ...slice, running: { ...slice.running, [briefing]: next } };
    }
    case 'BriefingEnded': {
      const { briefing, kind, plannedAt, startedAt } = event.data;
      const ended = heldAfter(slice.running[briefing] ?? null, event);
      if (!ended) return slice;
      return {
        ...slice,
        running: without(slice.running, briefing),
        ended: [...slice.ended, ended].slice(-ENDED_LIMIT),
        last: { ...slice.last, [kind]: { from: plannedAt ?? startedAt, endedAt: meta.occurredAt } },
      };
    }
    case 'BriefingReopened': {
      const { briefing } = event.data;
      const back = heldAfter(slice.ended.find(({ id }) => id === briefing) ?? null, event);
      if (!back) return slice;
      const ended = slice.ended.filter(({ id }) => id !== briefing);
      return { ...slice, ended, running: { ...slice.running, [briefing]: back } };
    }
    case 'BriefingCalledOff': {
      const { briefing: id, kind, backTo: at } = event.data;
      const gone = { ...slice, running: without(slice.running, id) };
      if (at === null) return gone;
      return withPlanned(gone, { id, kind, at, seq, setBy: meta.person, setAt: meta.occurredAt, moved: null });
    }
    // nobody is late to what nobody waits for
    case 'IncidentClosed':
    case 'IncidentMerged':
      return Object.keys(slice.planned).length === 0 ? slice : { ...slice, planned: {} };
    case 'ContentRedacted':
      return redacted(slice, event.data.seq);
    default:
      event satisfies never;
      return slice;
  }
}

/** Removes what the slice holds of an event's content [LG10]. */
function redacted(slice: BriefingsSlice, seq: number): BriefingsSlice {
  const moved = Object.values(slice.planned).find((one) => one.seq === seq && one.moved !== null);
  if (moved?.moved) return withPlanned(slice, { ...moved, moved: { ...moved.moved, reason: null } });
  const running = Object.values(slice.running).find((one) => isOfHeld(one, seq));
  if (running) return { ...slice, running: { ...slice.running, [running.id]: withoutWords(running, seq) } };
  if (!slice.ended.some((one) => isOfHeld(one, seq))) return slice;
  return { ...slice, ended: slice.ended.map((one) => withoutWords(one, seq)) };
}

function withPlanned(slice: BriefingsSlice, one: PlannedBriefing): BriefingsSlice {
  return { ...slice, planned: { ...slice.planned, [one.id]: one } };
}

function without<One extends PlannedBriefing | Briefing>(
  all: Readonly<Record<string, One>>,
  id: string,
): Readonly<Record<string, One>> {
  const { [id]: _gone, ...rest } = all;
  return rest;
}
