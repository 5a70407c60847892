import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { newFact } from '../incident/new-fact.ts';
import type { Quote, Verification } from './events.ts';
import { isSame } from './evolve-corrected.ts';
import type { LogLine } from './log-line.ts';

interface Assessment {
  line: number;
  verification: Verification | null;
}
type Nothing = Record<string, never>;

/**
 * Says what a line is held for, or takes that back; who and when stays with the line [LG11]. Answers `unknown_item` for a
 * line that is not there or that the machine wrote, `stale` where its content is secret or removed, `already` when it
 * already says so.
 */
export function decideAssessLine(sight: Sight, { data }: Command<Assessment, Nothing>): Decided {
  const refusal = refuseAssessment(sight, data);
  return refusal ?? { ok: true, events: [newFact('LineAssessed', data)] };
}

/** As `AssessLine`, in the secret stream; the open one is not told [SE3]. */
export function decideAssessSecretLine(sight: Sight, { data }: Command<Assessment, Nothing>): Decided {
  const refusal = refuseAssessment(sight, data);
  return refusal ?? { ok: true, events: [{ type: 'SecretLineAssessed', version: 1, data, content: null }] };
}

function refuseAssessment(sight: Sight, { line: seq, verification }: Assessment): Refusal | null {
  if (!sight.incident) return refuse('not_found');
  const line = sight.needed.lines.get(seq);
  if (!line || line.seq !== seq || line.machine) return refuse('unknown_item', { field: 'data.line' });
  const { state } = line.secrecy;
  if (state !== 'open' && state !== 'secret')
    return refuse('stale', { field: 'data.line', details: { secrecy: state } });
  return line.verification === verification ? refuse('already') : null;
}

/**
 * Takes a line out of the tray of the function that it is addressed to [LG12]: by somebody of that function, or of the one
 * that is told when a line is left lying. In a closed incident too. Answers `unknown_item` for a line that is addressed
 * to nobody, `already` when someone was first, `other_function` to everybody else.
 */
export function decideTakeLine(
  sight: Sight,
  { data }: Command<{ line: number }, Nothing>,
  { actor }: DecideContext,
): Decided {
  if (!sight.incident) return refuse('not_found');
  const line = sight.needed.lines.get(data.line);
  if (!line?.addressedTo) return refuse('unknown_item', { field: 'data.line' });
  if (line.taken) return refuse('already', { field: 'data.line' });
  if (!mayTake(sight, line.addressedTo, actor.function))
    return refuse('other_function', { field: 'data.line', details: { function: line.addressedTo } });
  return { ok: true, events: [newFact('LineTaken', { line: line.seq, function: line.addressedTo })] };
}

/** The taking that a task made of the line brings with it: whoever makes one of what is theirs to take has taken it. */
export function takenWithTask(sight: Sight, line: LogLine | undefined, { actor }: DecideContext) {
  if (!line?.addressedTo || line.taken || !mayTake(sight, line.addressedTo, actor.function)) return [];
  return [newFact('LineTaken', { line: line.seq, function: line.addressedTo })];
}

/** Whether what is a function's to see to is seen to from a seat: that function's, or the one's that is told when it is left. */
export function mayTake({ plan }: Pick<Sight, 'plan'>, addressedTo: string, seat: string | null): boolean {
  return seat !== null && (seat === addressedTo || seat === plan?.plan.trays.alerts);
}

/**
 * Somebody has seen that what a task or a decision was made of has been corrected [LG11]. Answers `already` when nothing
 * is flagged, as when someone was first, and `stale` when the line has been corrected once more since it was read.
 */
export function decideAcknowledgeCorrection(
  sight: Sight,
  { data }: Command<{ correction: number; quote: Pick<Quote, 'kind' | 'id'> }, Nothing>,
): Decided {
  if (!sight.incident) return refuse('not_found');
  const ground = sight.incident.log.corrected.find(({ quote }) => isSame(quote, data.quote));
  if (!ground) return refuse('already', { field: 'data.quote' });
  const { line, correction, quote } = ground;
  if (correction !== data.correction) return refuse('stale', { field: 'data.correction', details: { correction } });
  return { ok: true, events: [newFact('CorrectionAcknowledged', { line, correction, quote })] };
}
