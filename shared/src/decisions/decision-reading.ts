import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { Owner } from '../incident/events.ts';
import { noteWithout, type RemovalNote, removalNote } from '../log/removal-note.ts';
import type { ConfirmWay, Consequence, DecisionContent, DecisionFacts, DecisionRecorded } from './events.ts';
import { filledIn, withoutContentOf } from './filled-in.ts';
import { foldProposal, type ProposalReading, proposalWithout } from './proposal-reading.ts';

/**
 * A decision as it is read: the fold of the events that made and touched it. The same function serves the server's
 * pages and the board's own additions.
 */
export interface DecisionReading extends DecisionFacts {
  seq: number;
  recordedAt: number;
  /** People id of who recorded it. */
  recordedBy: string | null;
  content: DecisionContent | null;
  /** `own`: by the decider in person, signed in. */
  status: 'own' | 'unconfirmed' | 'confirmed' | 'disowned';
  confirmation: {
    seq: number;
    way: ConfirmWay;
    at: number;
    recordedAt: number;
    recordedBy: string | null;
    witness: string | null;
    witnessName: string | null;
    reference: string | null;
  } | null;
  disowned: {
    seq: number;
    way: ConfirmWay;
    at: number;
    recordedBy: string | null;
    witness: string | null;
    witnessName: string | null;
    reference: string | null;
    reason: string | null;
    consequences: Consequence[];
  } | null;
  /** As it was proposed first; null where it was decided at once [ST2]. */
  proposal: ProposalReading | null;
  /** That it has been carried out; null: not said, or taken back. */
  execution: {
    seq: number;
    person: string | null;
    executorName: string | null;
    at: number;
    result: string | null;
    recordedAt: number;
    recordedBy: string | null;
  } | null;
  /** The later decision that revoked it, and what was done under it; links both ways with that one's subject. */
  revoked: { seq: number; by: number; at: number; consequences: Consequence[] } | null;
  /** What was filled in afterwards, each with when and by whom. */
  completions: { seq: number; recordedAt: number; recordedBy: string | null; fields: Record<string, unknown> }[];
  linkUntil: number | null;
  /**
   * People id of who made the newest personal link, and so of who had it in hand: a new link ends the earlier, so an
   * answer by link came by this one.
   */
  linkBy: string | null;
  /** Seq of the events that texts filled in afterwards come from, for removal. */
  sources: { basis: number | null; prevented: number | null };
  /** Who it was handed to when the incident was closed [LA9]. */
  owner: Owner | null;
  /** The decision by which its words went [LG10]. */
  removal: RemovalNote | null;
}

/**
 * Folds the events of one decision, in order, onto its reading so far; events that are not about it change nothing. Null
 * until the decision's own `DecisionRecorded` is seen.
 */
export function foldDecision(
  events: readonly OpenStreamEvent[],
  reading: DecisionReading | null = null,
): DecisionReading | null {
  return events.reduce<DecisionReading | null>((folded, event) => {
    if (event.type === 'DecisionRecorded') return folded ?? recorded(event, foldProposal(events));
    return folded && touched(folded, event);
  }, reading);
}

function recorded({ seq, data, content, meta }: DecisionRecorded, proposal: ProposalReading | null): DecisionReading {
  return {
    ...data,
    seq,
    recordedAt: meta.recordedAt,
    recordedBy: meta.person,
    content,
    status: data.confirmed ? 'own' : 'unconfirmed',
    confirmation: null,
    disowned: null,
    proposal,
    execution: null,
    revoked: null,
    completions: [],
    linkUntil: null,
    linkBy: null,
    sources: { basis: null, prevented: null },
    owner: null,
    removal: null,
  };
}

function touched(reading: DecisionReading, event: OpenStreamEvent): DecisionReading {
  const { seq, meta } = event;
  const by = { seq, recordedAt: meta.recordedAt, recordedBy: meta.person };
  switch (event.type) {
    case 'DecisionConfirmed': {
      if (event.data.number !== reading.number) return reading;
      const { way, witness, confirmedAt: at } = event.data;
      const named = { witnessName: event.content?.witnessName ?? null, reference: event.content?.reference ?? null };
      const confirmation = { ...by, way, at, witness, ...named };
      return { ...reading, status: 'confirmed', confirmed: true, linkUntil: null, confirmation };
    }
    case 'DecisionDisowned': {
      if (event.data.number !== reading.number) return reading;
      const { way, witness, consequences } = event.data;
      const { reason = null, witnessName = null, reference = null } = event.content ?? {};
      const said = { reason, witnessName, reference };
      const answer = { seq, way, at: meta.occurredAt, recordedBy: meta.person, witness, consequences };
      return { ...reading, status: 'disowned', linkUntil: null, disowned: { ...answer, ...said } };
    }
    case 'DecisionCompleted': {
      if (event.data.number !== reading.number) return reading;
      const { number: _number, filled: _filled, takeover: _takeover, ...facts } = event.data;
      const said = Object.entries(facts).filter(([, value]) => value !== null);
      const fields = { ...Object.fromEntries(said), ...event.content };
      const filled = filledIn(reading, event);
      return { ...filled, completions: [...reading.completions, { ...by, fields }] };
    }
    case 'DecisionExecuted': {
      if (event.data.number !== reading.number) return reading;
      const { person, executedAt: at } = event.data;
      const { result = null, executorName = null } = event.content ?? {};
      return { ...reading, execution: { ...by, person, executorName, at, result } };
    }
    case 'DecisionExecutionTakenBack':
      return event.data.number === reading.number ? { ...reading, execution: null } : reading;
    case 'DecisionRevoked': {
      if (event.data.number !== reading.number) return reading;
      const { by: later, consequences } = event.data;
      return { ...reading, revoked: { seq, by: later, at: meta.occurredAt, consequences } };
    }
    case 'DecisionRevocationReverted':
      return event.data.number === reading.number ? { ...reading, revoked: null } : reading;
    case 'ConfirmationRequested':
      if (event.data.number !== reading.number) return reading;
      return { ...reading, linkUntil: event.data.expiresAt, linkBy: meta.person };
    case 'IncidentClosed': {
      const id = String(reading.number);
      const handover = event.data.handovers.find(({ item }) => item.kind === 'decision' && item.id === id);
      return handover ? { ...reading, owner: handover.owner } : reading;
    }
    case 'ContentRemoved':
      return event.data.quotes.some(({ kind, number }) => kind === 'decision' && number === reading.number)
        ? { ...reading, removal: removalNote(event) }
        : reading;
    case 'ContentRedacted':
      return withoutContent(reading, event.data.seq);
    default:
      return reading;
  }
}

const COMPLETION_TEXTS = ['basis', 'why', 'direction', 'called', 'prevented'];

/** Removes what the reading holds of an event's content [LG10]. */
function withoutContent(reading: DecisionReading, seq: number): DecisionReading {
  const { confirmation, disowned, completions, execution, proposal } = reading;
  return {
    ...withoutContentOf(reading, seq),
    removal: noteWithout(reading.removal, seq),
    confirmation: confirmation?.seq === seq ? { ...confirmation, witnessName: null, reference: null } : confirmation,
    disowned: disowned?.seq === seq ? { ...disowned, reason: null, witnessName: null, reference: null } : disowned,
    proposal: proposal && proposalWithout(proposal, seq),
    execution: execution?.seq === seq ? { ...execution, executorName: null, result: null } : execution,
    completions: completions.map((completion) => {
      if (completion.seq !== seq) return completion;
      const kept = Object.entries(completion.fields).filter(([field]) => !COMPLETION_TEXTS.includes(field));
      return { ...completion, fields: Object.fromEntries(kept) };
    }),
  };
}
