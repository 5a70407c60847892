import type { Consequence, ConfirmWay, DecisionContent, DecisionFacts } from './events.ts';

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
    way: ConfirmWay;
    at: number;
    recordedAt: number;
    recordedBy: string | null;
    witness: string | null;
    witnessName: string | null;
    reference: string | null;
  } | null;
  disowned: {
    way: ConfirmWay;
    at: number;
    recordedBy: string | null;
    reason: string | null;
    consequences: Consequence[];
  } | null;
  /** What was filled in afterwards, each with when and by whom. */
  completions: { seq: number; recordedAt: number; recordedBy: string | null; fields: Record<string, unknown> }[];
  linkUntil: number | null;
}
