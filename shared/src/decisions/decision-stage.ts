import type { DecisionReading } from './decision-reading.ts';
import type { ProposalReading } from './proposal-reading.ts';

/**
 * How far something has come, as the register is asked for it [ST2]. `decided` is in effect and not said to be carried
 * out; `void` holds no longer, or never did: revoked, disowned or withdrawn.
 */
export const DECISION_STAGES = ['proposed', 'unconfirmed', 'decided', 'executed', 'void'] as const;
export type DecisionStage = (typeof DECISION_STAGES)[number];

/** An unconfirmed decision that has been carried out is both. */
export function isAtStage({ status, revoked, execution }: DecisionReading, stage: DecisionStage): boolean {
  const isVoid = status === 'disowned' || revoked !== null;
  switch (stage) {
    case 'proposed':
      return false;
    case 'unconfirmed':
      return status === 'unconfirmed';
    case 'decided':
      return !isVoid && execution === null;
    case 'executed':
      return !isVoid && execution !== null;
    case 'void':
      return isVoid;
    default:
      return stage satisfies never;
  }
}

/** Of one that nothing has been decided of. */
export function isProposalAtStage({ withdrawn }: ProposalReading, stage: DecisionStage): boolean {
  return stage === (withdrawn === null ? 'proposed' : 'void');
}

/** A page of the register, newest first. */
export interface DecisionPage {
  decisions: DecisionReading[];
  /** Those that nothing has been decided of. */
  proposals: ProposalReading[];
  /** The lowest number that was looked at: the next page begins beneath it. */
  from: number;
}
