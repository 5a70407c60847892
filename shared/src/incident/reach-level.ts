import { decideActivation } from '../board/activation.ts';
import type { Command, DecideContext, Sight } from '../core/command.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import type { Completable } from '../decisions/events.ts';
import { recordDecision } from '../decisions/record-decision.ts';
import type { Level, Plan } from '../plan/plan.ts';
import { templateTasks } from '../tasks/template-tasks.ts';
import type { LevelChanged } from './events.ts';
import { newFact } from './new-fact.ts';

/** What reaching a level says, whether at registration or later. */
export interface ReachData {
  to: number;
  criteria: Record<string, boolean | null> | null;
  firstBriefingAt: number | null;
  activateBoard: boolean;
  decision: DecisionData;
}

export interface ReachContent {
  why?: string | undefined;
  direction?: string | undefined;
  called?: string | undefined;
  activationWording?: string | undefined;
  decision: DecisionContentInput;
}

/** What holds before the level is reached. `rank` 0: nothing yet, the incident is being registered. */
export interface Before {
  rank: number;
  decisions: number;
  tasks: number;
}

/**
 * Reaching a level upward, at registration or by raising. Every level that is passed asks its questions and records its
 * tasks, so a level that is skipped is not forgotten [LA1] [LA5]. LEH's criteria are answered one by one; those left
 * open are to be completed, and a no refuses [LA6]. With `activateBoard` the board's activation follows as a numbered
 * decision of its own [LA7].
 *
 * Answers `invalid`, `criterion_not_met`, `no_mandate`, and what activating answers.
 */
export function reachLevel(
  sight: Sight,
  command: Command<ReachData, ReachContent>,
  context: DecideContext,
  plan: Plan,
  before: Before,
): { ok: true; events: NewEvent[] } | Refusal {
  const { data, content } = command;
  const level = plan.levels.find(({ rank }) => rank === data.to);
  if (!level) return refuse('invalid', { field: 'data.to' });
  const passed = plan.levels
    .filter(({ rank }) => rank > before.rank && rank <= data.to)
    .toSorted((one, other) => one.rank - other.rank);

  // 1. The law's criteria, where a passed level asks them.
  const legalText = passed.findLast(({ asks }) => asks === 'criteria')?.legalText ?? null;
  const criteria = answered(legalText, data.criteria);
  if (!criteria.ok) return criteria;

  // 2. The decision.
  const number = before.decisions + 1;
  const recorded = recordDecision(sight, context, plan, {
    number,
    subject: { kind: 'level', from: before.rank, to: data.to },
    data: data.decision,
    content: content.decision,
    unsaid: unsaid(passed, data, content, criteria.answers),
  });
  if (!recorded.ok) return recorded;

  // 3. The level. At registration the lowest already holds: it is said again only when it says more than that.
  const lowest = Math.min(...plan.levels.map(({ rank }) => rank));
  const from = before.rank === 0 ? lowest : before.rank;
  const filled = (['why', 'direction', 'called'] as const).filter((field) => content[field] !== undefined);
  const facts: LevelChanged['data'] = {
    from,
    to: data.to,
    decision: number,
    criteria: criteria.answers,
    legalText: legalText && { reference: legalText.reference, version: legalText.version },
    firstBriefingAt: data.firstBriefingAt,
    filled,
    report: level.report,
  };
  const saysMore = from !== data.to || level.report || criteria.answers || filled.length > 0 || data.firstBriefingAt;
  const { why, direction, called } = content;
  const changes = saysMore ? [newFact('LevelChanged', facts, { why, direction, called })] : [];

  // 4. The board, when one dialog takes both.
  const wording = content.activationWording ?? content.decision.wording;
  const activation = data.activateBoard
    ? decideActivation(sight, context, plan, data.to, {
        number: number + 1,
        data: data.decision,
        content: { ...content.decision, wording },
      })
    : null;
  if (activation && !activation.ok) return activation;

  // 5. The tasks of every level passed, and of the activation.
  const tasks = templateTasks(command.id, before.tasks, context.occurredAt, [
    ...passed.flatMap(({ tasks }) => tasks.map((template) => ({ template, decision: number }))),
    ...(activation ? plan.board.activationTasks.map((template) => ({ template, decision: number + 1 })) : []),
  ]);
  return { ok: true, events: [recorded.event, ...changes, ...(activation?.events ?? []), ...tasks] };
}

function answered(
  legalText: Level['legalText'],
  given: ReachData['criteria'],
): { ok: true; answers: Record<string, boolean | null> | null } | Refusal {
  const asked = legalText?.criteria ?? [];
  const unknown = Object.keys(given ?? {}).find((id) => !asked.some((criterion) => criterion.id === id));
  if (unknown !== undefined) return refuse('invalid', { field: 'data.criteria' });
  const unmet = asked.map(({ id }) => id).filter((id) => given?.[id] === false);
  if (unmet.length > 0) {
    return refuse('criterion_not_met', { field: `data.criteria.${unmet[0]}`, details: { criteria: unmet } });
  }
  const answers = legalText && Object.fromEntries(asked.map(({ id }) => [id, given?.[id] ?? null]));
  return { ok: true, answers };
}

function unsaid(
  passed: Level[],
  data: ReachData,
  content: ReachContent,
  criteria: Record<string, boolean | null> | null,
): Completable[] {
  const asksCoordination = passed.some(({ asks }) => asks === 'coordination');
  const open: [Completable, boolean][] = [
    ['why', asksCoordination && content.why === undefined],
    ['direction', asksCoordination && content.direction === undefined],
    ['called', asksCoordination && content.called === undefined],
    ['first_briefing', asksCoordination && data.firstBriefingAt === null],
    ['criteria', criteria !== null && Object.values(criteria).includes(null)],
  ];
  return open.filter(([, isOpen]) => isOpen).map(([field]) => field);
}
