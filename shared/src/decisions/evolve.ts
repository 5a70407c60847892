import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted, IncidentClosed } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { ContentRemoved } from '../log/events.ts';
import { noteWithout, type RemovalNote, removalNote } from '../log/removal-note.ts';
import type { Completable, DecisionEvent, DecisionsSlice, OpenDecision, OpenProposal } from './events.ts';
import { filledIn, withoutContentOf } from './filled-in.ts';

type Heard = DecisionEvent | IncidentClosed | ContentRedacted | ContentRemoved;

const isHeard = hears<Heard>({
  DecisionProposed: true,
  DecisionProposalWithdrawn: true,
  DecisionExecuted: true,
  DecisionExecutionTakenBack: true,
  DecisionRevoked: true,
  DecisionRevocationReverted: true,
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

const NONE: DecisionsSlice = { count: 0, open: {}, proposals: {}, proposed: {}, changedAt: 0 };

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
      const { number } = data;
      const numbered = { ...slice, count: Math.max(slice.count, number), open: { ...slice.open, [number]: decision } };
      return settled(slice.proposals[number] ? withoutProposal(numbered, number, seq) : numbered, number);
    }
    case 'DecisionProposed': {
      const { number, fromLine, madeIn } = event.data;
      const { occurredAt: proposedAt, person: proposedBy } = event.meta;
      const { seq, content } = event;
      const proposal: OpenProposal = { number, seq, fromLine, madeIn, proposedAt, proposedBy, content, removal: null };
      const proposed = { ...slice.proposed, [number]: null };
      return { ...slice, count: number, proposals: { ...slice.proposals, [number]: proposal }, proposed };
    }
    case 'DecisionProposalWithdrawn':
      return withoutProposal({ ...slice, changedAt: event.seq }, event.data.number, null);
    case 'DecisionExecuted':
    case 'DecisionExecutionTakenBack':
    case 'DecisionRevoked':
    case 'DecisionRevocationReverted':
      return { ...slice, changedAt: event.seq };
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
      return { ...slice, open: noted(slice.open, isOf, removal), proposals: noted(slice.proposals, isOf, removal) };
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
  let { proposals } = slice;
  for (const proposal of Object.values(slice.proposals)) {
    const removal = noteWithout(proposal.removal, seq);
    const content = proposal.seq === seq ? null : proposal.content;
    const isSame = removal === proposal.removal && content === proposal.content;
    if (!isSame) proposals = { ...proposals, [proposal.number]: { ...proposal, content, removal } };
  }
  return open === slice.open && proposals === slice.proposals ? slice : { ...slice, open, proposals };
}

/** With the note of a removal on those that it touched; the same reference when it touched none. */
function noted<Entry extends { number: number; removal: RemovalNote | null }>(
  entries: Record<number, Entry>,
  isOf: (number: number) => boolean,
  removal: RemovalNote,
): Record<number, Entry> {
  const touched = Object.values(entries).filter(({ number }) => isOf(number));
  if (touched.length === 0) return entries;
  return { ...entries, ...Object.fromEntries(touched.map((entry) => [entry.number, { ...entry, removal }])) };
}

function withoutProposal(slice: DecisionsSlice, number: number, decided: number | null): DecisionsSlice {
  const proposed = { ...slice.proposed, [number]: decided };
  return { ...slice, proposals: omitted(slice.proposals, number), proposed };
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

function omitted<Entry>(entries: Record<number, Entry>, number: number): Record<number, Entry> {
  const { [number]: _gone, ...rest } = entries;
  return rest;
}
