import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted, IncidentClosed } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { ContentRemoved } from '../log/events.ts';
import { noteWithout, removalNote } from '../log/removal-note.ts';
import type { Completable, DecisionEvent, DecisionsSlice, OpenDecision } from './events.ts';
import { filledIn, withoutContentOf } from './filled-in.ts';

type Heard = DecisionEvent | IncidentClosed | ContentRedacted | ContentRemoved;

const isHeard = hears<Heard>({
  DecisionRecorded: true,
  DecisionConfirmed: true,
  DecisionDisowned: true,
  DecisionCompleted: true,
  ConfirmationRequested: true,
  IncidentClosed: true,
  ContentRedacted: true,
  ContentRemoved: true,
});

/** What the law or the mandate itself asks for: it stays open until it is answered [LA3] [LA6] [LA8]. */
const BINDING: readonly Completable[] = ['criteria', 'committee_told', 'consulted', 'prevented'];

/** About as many as anybody goes through before a briefing. */
const LISTED_LIMIT = 30;

const NONE: DecisionsSlice = { count: 0, open: {} };

/** Folds the decisions that are unconfirmed or to be completed; settled ones leave the state and stay in the register. */
export function evolveDecisionsSlice(slice: DecisionsSlice | undefined, event: OpenStreamEvent): DecisionsSlice {
  return isHeard(event) ? evolve(slice ?? NONE, event) : (slice ?? NONE);
}

function evolve(slice: DecisionsSlice, event: Heard): DecisionsSlice {
  switch (event.type) {
    case 'DecisionRecorded': {
      const { seq, data, content, meta } = event;
      const decision: OpenDecision = {
        ...data,
        seq,
        recordedAt: meta.recordedAt,
        recordedBy: meta.person,
        content,
        linkUntil: null,
        sources: { basis: null, prevented: null },
        owner: null,
        removal: null,
      };
      return settled({ count: data.number, open: { ...slice.open, [data.number]: decision } }, data.number);
    }
    case 'DecisionConfirmed':
      return changed(slice, event.data.number, (decision) => ({ ...decision, confirmed: true, linkUntil: null }));
    case 'DecisionDisowned':
      return slice.open[event.data.number] ? { ...slice, open: omitted(slice.open, event.data.number) } : slice;
    case 'DecisionCompleted':
      return changed(slice, event.data.number, (decision) => filledIn(decision, event));
    case 'ConfirmationRequested':
      return changed(slice, event.data.number, (decision) => ({ ...decision, linkUntil: event.data.expiresAt }));
    case 'IncidentClosed': {
      let next = slice;
      for (const { item, owner } of event.data.handovers) {
        if (item.kind === 'decision') next = changed(next, Number(item.id), (decision) => ({ ...decision, owner }));
      }
      return next;
    }
    case 'ContentRedacted':
      return redacted(slice, event.data.seq);
    case 'ContentRemoved': {
      const removal = removalNote(event);
      const isOf = (number: number) =>
        event.data.quotes.some((quote) => quote.kind === 'decision' && quote.number === number);
      const touched = Object.values(slice.open).filter(({ number }) => isOf(number));
      const noted = touched.map((decision) => [decision.number, { ...decision, removal }]);
      return touched.length === 0 ? slice : { ...slice, open: { ...slice.open, ...Object.fromEntries(noted) } };
    }
    default:
      event satisfies never;
      return slice;
  }
}

/** Removes what the slice holds of an event's content [LG10]. */
function redacted(slice: DecisionsSlice, seq: number): DecisionsSlice {
  let open = slice.open;
  for (const decision of Object.values(slice.open)) {
    const without = withoutContentOf(decision, seq);
    const removal = noteWithout(without.removal, seq);
    const isSame = without === decision && removal === decision.removal;
    if (!isSame) open = { ...open, [decision.number]: { ...without, removal } };
  }
  return open === slice.open ? slice : { ...slice, open };
}

function changed(
  slice: DecisionsSlice,
  number: number,
  change: (decision: OpenDecision) => OpenDecision,
): DecisionsSlice {
  const decision = slice.open[number];
  return decision ? settled({ ...slice, open: { ...slice.open, [number]: change(decision) } }, number) : slice;
}

/**
 * A decision leaves the state when nothing more is to be done with it. Confirmed ones that lack only what nobody is bound
 * to say are listed for a while [LA2]: beyond the limit the oldest leave, and what is said of them later is a correction
 * of their line [LG1]. The state stays as light as it was, however many decisions a long incident takes.
 */
function settled(slice: DecisionsSlice, number: number): DecisionsSlice {
  const decision = slice.open[number];
  if (!decision) return slice;
  if (decision.confirmed && decision.missing.length === 0) return { ...slice, open: omitted(slice.open, number) };
  const listed = Object.values(slice.open).filter(
    ({ confirmed, missing }) => confirmed && !missing.some((field) => BINDING.includes(field)),
  );
  const oldest = listed[0];
  return oldest && listed.length > LISTED_LIMIT ? { ...slice, open: omitted(slice.open, oldest.number) } : slice;
}

function omitted(open: Record<number, OpenDecision>, number: number): Record<number, OpenDecision> {
  const { [number]: _gone, ...rest } = open;
  return rest;
}
