import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import { decideBy } from '../decisions/record-decision.ts';
import type { IncidentSlice } from './events.ts';
import { openIncident } from './ground.ts';
import { newFact } from './new-fact.ts';
import { type ReachContent, type ReachData, reachLevel } from './reach-level.ts';

/**
 * Raises the level; levels may be skipped [LA1]. Answers `already` when somebody was first with the same level, `stale`
 * with what holds when they chose another, and what reaching a level answers.
 */
export function decideRaiseLevel(
  sight: Sight,
  command: Command<ReachData & { from: number }, ReachContent>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { state, plan } = ground;
  const { from, to } = command.data;
  const overtaken = overtakenBy(state.incident, from, to);
  if (overtaken) return overtaken;
  if (to < from) return refuse('invalid', { field: 'data.to' });
  const before = { rank: from, decisions: state.decisions.count, tasks: state.tasks.count };
  return reachLevel(sight, command, context, plan, before);
}

/**
 * Lowers the level, by whoever may decide the present one [LA3]. With krisledningsnämnden active a reason is needed; the
 * board then stays active and is ended by its own decision [LA9]. The duty to report ends with its level [LA6].
 */
export function decideLowerLevel(
  sight: Sight,
  command: Command<
    { from: number; to: number; decision: DecisionData },
    { decision: DecisionContentInput; reason?: string | undefined }
  >,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { state, plan } = ground;
  const { from, to } = command.data;
  const overtaken = overtakenBy(state.incident, from, to);
  if (overtaken) return overtaken;
  const level = plan.levels.find(({ rank }) => rank === to);
  if (!level || to > from) return refuse('invalid', { field: 'data.to' });
  const { reason } = command.content;
  if (state.board.status === 'active' && reason === undefined) {
    return refuse('reason_required', { field: 'content.reason', details: { because: 'board_active' } });
  }
  return decideBy(sight, context, ground, command, { kind: 'level', from, to }, ({ number }) => {
    const unasked = { criteria: null, legalText: null, firstBriefingAt: null, filled: [] };
    const facts = { from, to, decision: number, report: level.report, ...unasked };
    return [newFact('LevelChanged', facts, { reason })];
  });
}

function overtakenBy({ level }: IncidentSlice, from: number, to: number): Refusal | null {
  const details = { level: level.rank, decision: level.decision, by: level.by, at: level.since };
  if (level.rank === to) return refuse('already', { details });
  return level.rank === from ? null : refuse('stale', { field: 'data.from', details });
}
