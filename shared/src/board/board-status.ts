import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import { decideBy } from '../decisions/record-decision.ts';
import { openIncident, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { templateTasks } from '../tasks/template-tasks.ts';
import { decideActivation } from './activation.ts';
import type { BoardSlice, Takeover } from './events.ts';

/** Activates krisledningsnämnden and records the plan's tasks, such as notice to kommunfullmäktige [LA7]. LEH 2006:544 2 kap. 3 och 5 §§. */
export function decideActivateBoard(
  sight: Sight,
  command: Command<{ decision: DecisionData }, { decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const ground = openIncident(sight);
  if (!ground.ok) return ground;
  const { state, plan } = ground;
  const number = state.decisions.count + 1;
  const draft = { number, data: command.data.decision, content: command.content.decision };
  const activation = decideActivation(sight, context, plan, state.incident.level.rank, draft);
  if (!activation.ok) return activation;
  const due = plan.board.activationTasks.map((template) => ({ template, decision: number }));
  const tasks = templateTasks(command.id, state.tasks.count, context.occurredAt, due);
  return { ok: true, events: [...activation.events, ...tasks] };
}

/**
 * Makes the board dormant, after closing too, for a board that was handed to an owner. Refused with `takeovers_open` and
 * the list while it still holds an area; those passed to kommunstyrelsen are no longer its own [LA8].
 */
export function decideRestBoard(
  sight: Sight,
  command: Command<{ decision: DecisionData }, { decision: DecisionContentInput }>,
  context: DecideContext,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { board } = ground.state;
  if (board.status === 'dormant') return refuse('board_dormant');
  const takeovers = heldTakeovers(board).map(({ id, committee }) => ({ id, committee }));
  if (takeovers.length > 0) return refuse('takeovers_open', { details: { takeovers } });
  return decideBy(sight, context, ground, command, { kind: 'board_rest' }, ({ number }) => [
    newFact('BoardRested', { decision: number }),
  ]);
}

/**
 * Kommunfullmäktige has ended the board: accepted at once, whatever is open; its areas revert and are listed [LA8]. Not
 * a decision of the staff, so it takes no number. Answers `board_dormant`, and `invalid` for a time that cannot be.
 */
export function decideEndBoard(
  sight: Sight,
  command: Command<{ endedAt: number }, { reference?: string | undefined }>,
  context: DecideContext,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { board } = ground.state;
  if (board.status === 'dormant') return refuse('board_dormant');
  const { endedAt } = command.data;
  if (isInFuture(endedAt, context.now) || endedAt < (board.since ?? 0))
    return refuse('invalid', { field: 'data.endedAt' });
  const reverted = heldTakeovers(board).map(({ id }) => id);
  return {
    ok: true,
    events: [
      newFact('BoardEnded', { endedAt, reverted }, command.content),
      ...reverted.map((takeover) => newFact('TakeoverReverted', { takeover, why: 'board_ended', decision: null })),
    ],
  };
}

/** The takeover of a nämnd's whole area, the board's own or passed to kommunstyrelsen: nothing more of it can be taken. */
export function wholeTakeover(board: BoardSlice, committee: string): Takeover | null {
  return Object.values(board.takeovers).find((takeover) => takeover.whole && takeover.committee === committee) ?? null;
}

/** Areas that the board itself holds, not those that have passed to kommunstyrelsen. */
export function heldTakeovers(board: BoardSlice): Takeover[] {
  return Object.values(board.takeovers).filter(({ passed }) => !passed);
}
