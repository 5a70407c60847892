import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import type { Completable, Given, OpenDecision } from './events.ts';

interface CompletionData {
  number: number;
  given: Given | null;
  criteria: Record<string, boolean> | null;
  firstBriefingAt: number | null;
  committeeToldAt: number | null;
  consulted: boolean | null;
}

interface CompletionContent {
  basis?: string | undefined;
  why?: string | undefined;
  direction?: string | undefined;
  called?: string | undefined;
  prevented?: string | undefined;
}

/**
 * Fills in what was left *att komplettera* [LA2], in an open incident or a closed one. The law's criteria may be answered
 * a few at a time; the question is closed with the last.
 *
 * Answers `unknown_item`, `settled` when nothing is left or it is no longer listed, `already` with `{ fields }` for what someone has filled in
 * before, `criterion_not_met` for a no (then the level lacks its ground, and is lowered or disowned), and `invalid`.
 */
export function decideCompleteDecision(
  sight: Sight,
  command: Command<CompletionData, CompletionContent>,
  context: DecideContext,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { data, content } = command;
  const { count, open } = ground.state.decisions;
  if (data.number > count) return refuse('unknown_item', { field: 'data.number' });
  const decision = open[data.number];
  if (!decision || decision.missing.length === 0) return refuse('settled', { field: 'data.number' });

  const touched = touchedFields(data, content);
  if (touched.length === 0) return refuse('invalid', { field: 'data' });
  const fields = touched.filter((field) => !decision.missing.includes(field));
  if (fields.length > 0) return refuse('already', { details: { fields } });
  if (isInFuture(data.committeeToldAt, context.now)) return refuse('invalid', { field: 'data.committeeToldAt' });
  const criteria = criteriaFault(ground, decision, data.criteria);
  if (criteria.fault) return criteria.fault;

  const filled = touched.filter((field) => field !== 'criteria' || criteria.isWhole);
  const takeover = decision.subject.kind === 'takeover' ? decision.subject.takeover : null;
  return { ok: true, events: [newFact('DecisionCompleted', { ...data, filled, takeover }, content)] };
}

function touchedFields(data: CompletionData, content: CompletionContent): Completable[] {
  const said: Record<Completable, boolean> = {
    given: data.given !== null,
    basis: content.basis !== undefined,
    why: content.why !== undefined,
    direction: content.direction !== undefined,
    called: content.called !== undefined,
    first_briefing: data.firstBriefingAt !== null,
    criteria: data.criteria !== null && Object.keys(data.criteria).length > 0,
    committee_told: data.committeeToldAt !== null,
    consulted: data.consulted !== null,
    prevented: content.prevented !== undefined,
  };
  return (Object.keys(said) as Completable[]).filter((field) => said[field]);
}

/** Checks the answers against the legal text of the level that the decision reached. */
function criteriaFault(
  { plan, state }: Ground,
  { number, subject }: OpenDecision,
  given: Record<string, boolean> | null,
): { fault: Refusal | null; isWhole: boolean } {
  if (!given) return { fault: null, isWhole: false };
  const said = state.incident.said.criteria.find(({ decision }) => decision === number);
  const before = said?.answers ?? {};
  const asked = said ? Object.keys(before) : askedBy(plan.levels, subject);
  const unknown = Object.keys(given).find((id) => !asked.includes(id));
  if (unknown !== undefined) return { fault: refuse('invalid', { field: 'data.criteria' }), isWhole: false };
  const unmet = asked.filter((id) => given[id] === false);
  if (unmet.length > 0) {
    const details = { criteria: unmet };
    return { fault: refuse('criterion_not_met', { field: `data.criteria.${unmet[0]}`, details }), isWhole: false };
  }
  return { fault: null, isWhole: asked.every((id) => (given[id] ?? before[id] ?? null) !== null) };
}

function askedBy(levels: Ground['plan']['levels'], subject: OpenDecision['subject']): string[] {
  if (subject.kind !== 'level') return [];
  const { from, to } = subject;
  const legalText = levels
    .filter(({ rank, asks }) => asks === 'criteria' && rank > from && rank <= to)
    .toSorted((one, other) => one.rank - other.rank)
    .at(-1)?.legalText;
  return legalText?.criteria.map(({ id }) => id) ?? [];
}
