import type { OpenStreamEvent } from '../core/incident-state.ts';
import { noteWithout, removalNote } from '../log/removal-note.ts';
import type { OpenProposal, ProposalContent } from './events.ts';

/** A proposal as it is read, waiting, decided or withdrawn [ST2]. */
export interface ProposalReading extends OpenProposal {
  recordedAt: number;
  /** Null: nobody has withdrawn it. */
  withdrawn: { seq: number; at: number; by: string | null; reason: string | null } | null;
}

/** Folds the events of one number, in order; null where it was never proposed. */
export function foldProposal(events: readonly OpenStreamEvent[]): ProposalReading | null {
  return events.reduce<ProposalReading | null>((proposal, event) => {
    if (event.type === 'DecisionProposed') return proposal ?? proposed(event);
    return proposal && touched(proposal, event);
  }, null);
}

/** Removes what the proposal holds of an event's content [LG10]. */
export function proposalWithout(proposal: ProposalReading, seq: number): ProposalReading {
  const { withdrawn } = proposal;
  const content: ProposalContent | null = proposal.seq === seq ? null : proposal.content;
  const isWithdrawal = withdrawn?.seq === seq;
  return {
    ...proposal,
    content,
    withdrawn: isWithdrawal ? { ...withdrawn, reason: null } : withdrawn,
    removal: noteWithout(proposal.removal, seq),
  };
}

function proposed({
  seq,
  data,
  content,
  meta,
}: Extract<OpenStreamEvent, { type: 'DecisionProposed' }>): ProposalReading {
  const { occurredAt: proposedAt, recordedAt, person: proposedBy } = meta;
  return { ...data, seq, proposedAt, proposedBy, recordedAt, content, withdrawn: null, removal: null };
}

function touched(proposal: ProposalReading, event: OpenStreamEvent): ProposalReading {
  switch (event.type) {
    case 'DecisionProposalWithdrawn': {
      if (event.data.number !== proposal.number) return proposal;
      const { occurredAt: at, person: by } = event.meta;
      return { ...proposal, withdrawn: { seq: event.seq, at, by, reason: event.content?.reason ?? null } };
    }
    case 'ContentRemoved':
      return event.data.quotes.some(({ kind, number }) => kind === 'decision' && number === proposal.number)
        ? { ...proposal, removal: removalNote(event) }
        : proposal;
    case 'ContentRedacted':
      return proposalWithout(proposal, event.data.seq);
    default:
      return proposal;
  }
}
