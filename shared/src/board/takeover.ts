import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import type { Completable } from '../decisions/events.ts';
import { decideBy } from '../decisions/record-decision.ts';
import { openIncident, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { templateTasks } from '../tasks/template-tasks.ts';
import { wholeTakeover } from './board-status.ts';

interface TakeOver {
  committee: string;
  whole: boolean;
  consulted: boolean | null;
  toldAt: number | null;
  decision: DecisionData;
}

/**
 * Takes over the whole or parts of a nämnd's area, never of kommunfullmäktige, the auditors, a company or a joint
 * authority [LA8]. LEH 2006:544 2 kap. 4 §. Decided in the nämnd's forum it is the nämnd's own; in any other, or in none,
 * chair or vice decided alone because it could not wait, and the report to the nämnd becomes a task (2 kap. 3 §).
 *
 * Answers `heightened_alert`, `board_dormant`, `invalid` with what kind of body it is, `already` where the whole area is
 * taken over, and what recording a decision answers.
 */
export function decideTakeOverArea(
  sight: Sight,
  command: Command<TakeOver, { parts?: string | undefined; why: string; decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { state, plan } = ground;
  const { data, content, id } = command;
  const alert = state.incident.heightenedAlert;
  if (alert) {
    const details = { leads: plan.board.heightenedAlertLeads, since: alert.since };
    return refuse('heightened_alert', { details });
  }
  if (state.board.status === 'dormant') return refuse('board_dormant');
  const kind = plan.committees.find((committee) => committee.id === data.committee)?.kind ?? null;
  if (kind !== 'namnd') return refuse('invalid', { field: 'data.committee', details: { kind } });
  const held = wholeTakeover(state.board, data.committee);
  if (held) return refuse('already', { details: { takeover: held.id, decision: held.decision, at: held.at } });
  if (!data.whole && content.parts === undefined) return refuse('invalid', { field: 'content.parts' });
  if (isInFuture(data.toldAt, context.now)) return refuse('invalid', { field: 'data.toldAt' });

  const unsaid: Completable[] = [
    ...(data.toldAt === null ? (['committee_told'] as const) : []),
    ...(data.consulted === null ? (['consulted'] as const) : []),
  ];
  const { committee, whole, consulted, toldAt } = data;
  const { why } = content;
  const parts = whole ? undefined : content.parts;
  const { forum } = data.decision;
  const templates = forum !== null && forum === plan.board.forum ? [] : plan.board.takeoverTasks;
  const brings = ({ number }: { number: number }) => [
    newFact('AreaTakenOver', { takeover: id, committee, whole, consulted, toldAt, decision: number }, { parts, why }),
    ...templateTasks(
      id,
      state.tasks.count,
      context.occurredAt,
      templates.map((template) => ({ template, decision: number })),
    ),
  ];
  return decideBy(sight, context, ground, command, { kind: 'takeover', takeover: id }, brings, { unsaid });
}

/**
 * Hands an area back with its state and open tasks [LA8]. LEH 2006:544 2 kap. 4 § andra stycket. After closing too, for
 * a takeover that was handed to an owner. Answers `settled` when it was just handed back, `unknown_item` when it is not open.
 */
export function decideHandBackArea(
  sight: Sight,
  command: Command<
    { takeover: string; decision: DecisionData },
    { state: string; openTasks?: string | undefined; decision: DecisionContentInput }
  >,
  context: DecideContext,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { board } = ground.state;
  const { takeover } = command.data;
  if (!Object.hasOwn(board.takeovers, takeover)) {
    const isBack = Object.hasOwn(board.handedBack, takeover);
    return refuse(isBack ? 'settled' : 'unknown_item', { field: 'data.takeover' });
  }
  const { state: condition, openTasks } = command.content;
  return decideBy(sight, context, ground, command, { kind: 'handback', takeover }, ({ number, confirmed }) => [
    newFact('AreaHandedBack', { takeover, decision: number, confirmed }, { state: condition, openTasks }),
  ]);
}
