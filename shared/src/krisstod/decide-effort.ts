import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { refuse } from '../core/refusal.ts';
import type { DecisionContentInput, DecisionData } from '../decisions/decision-schemas.ts';
import { decideBy } from '../decisions/record-decision.ts';
import { newFact } from '../incident/new-fact.ts';
import { templateTasks } from '../tasks/template-tasks.ts';
import { closedWith, openOfEffort, totalsOfEffort, workAfterEnd } from './ending/close.ts';
import type { KrisstodStateChanged, KrisstodStatus } from './events.ts';
import {
  futureFault,
  inOpenPart,
  type KrisstodGround,
  krisstodFact,
  krisstodGround,
  leading,
  staleStatus,
} from './ground.ts';
import { totalsFor } from './shifts/work-ground.ts';
import { visitsOf } from './visits.ts';

type Named = { leaderName?: string | undefined };

/**
 * Krisstöd is contacted and waits, before anybody has decided [KR1]: nothing is done, so nothing is decided. Answers
 * `stale` with what holds, `already` where it is prepared or at work, and `invalid` for a leader who is nobody.
 */
export function decidePrepareKrisstod(
  sight: Sight,
  { data, content }: Command<{ from: KrisstodStatus; leader: string | null }, { contacted: string } & Named>,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const stale = staleStatus(ground.open, data.from);
  if (stale) return stale;
  const { from } = data;
  if (from === 'prepared' || from === 'active') return refuse('already', { field: 'data.from' });
  const led = leading(sight, data.leader, content.leaderName);
  if (!led.ok) return led;
  const effort = effortAfter(ground);
  const said = { contacted: content.contacted, ...led.name };
  return {
    ok: true,
    events: [
      krisstodFact('KrisstodPrepared', { effort, leader: led.leader }, said),
      ...stateChanged(ground, { effort, to: 'prepared' }),
    ],
  };
}

/** It is not needed, and waits no longer. Answers `stale`, and `settled` where it is not prepared. */
export function decideStandDownKrisstod(sight: Sight, { data }: Command<{ from: KrisstodStatus }, unknown>): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const stale = staleStatus(ground.open, data.from);
  if (stale) return stale;
  if (data.from !== 'prepared') return refuse('settled', { field: 'data.from' });
  const { effort } = ground.open;
  return {
    ok: true,
    events: [krisstodFact('KrisstodStoodDown', { effort }), ...stateChanged(ground, { effort, to: 'none' })],
  };
}

/**
 * Activated by a decision, with the plan's checklist as tasks of those who own them [KR1]. The decision and the tasks stand
 * in the open part; with what, for whom and who leads stay with krisstöd [KR8]. Answers `stale`, `already` where it is at
 * work, `invalid` for a leader who is nobody, and what recording a decision answers.
 */
export function decideActivateKrisstod(
  sight: Sight,
  command: Command<
    { from: KrisstodStatus; leader: string | null; decision: DecisionData },
    { decision: DecisionContentInput; what: string; whom: string; where?: string | undefined } & Named
  >,
  context: DecideContext,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const { data, content } = command;
  const stale = staleStatus(ground.open, data.from);
  if (stale) return stale;
  if (data.from === 'active') return refuse('already', { field: 'data.from' });
  const led = leading(sight, data.leader, content.leaderName);
  if (!led.ok) return led;
  const { leader, name } = led;
  const effort = effortAfter(ground);
  const { what, whom, where } = content;
  const said = { what, whom, ...(where !== undefined && { where }), ...name };
  const subject = { kind: 'krisstod', effort, to: 'active' } as const;
  const { checklist } = ground.plan.krisstod;
  const { count } = ground.state.tasks;
  let decision = 0;
  const decided = decideBy(sight, context, ground, command, subject, ({ number }) => {
    decision = number;
    const due = checklist.map((template) => ({ template, decision: number }));
    return [
      changed(ground, { effort, to: 'active', decision: number }),
      ...templateTasks(command.id, count, context.occurredAt, due),
    ];
  });
  if (!decided.ok) return decided;
  return {
    ok: true,
    events: [
      krisstodFact('KrisstodActivated', { effort, decision, leader }, said),
      ...inOpenPart(ground, decided.events),
    ],
  };
}

/** Another leads from now on. Answers `settled` where there is nothing to lead, and `invalid` where nobody is named. */
export function decideNameKrisstodLeader(
  sight: Sight,
  { data, content }: Command<{ leader: string | null }, Named>,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const { status, effort } = ground.open;
  if (status !== 'prepared' && status !== 'active') return refuse('settled');
  const led = leading(sight, data.leader, content.leaderName);
  if (!led.ok) return led;
  const { leader, name } = led;
  if (leader === null && name.leaderName === undefined) return refuse('invalid', { field: 'content.leaderName' });
  return { ok: true, events: [krisstodFact('KrisstodLeaderNamed', { effort, leader }, name)] };
}

/**
 * Ended by a decision with its reason [KR7]: what was handed to whom is written down, and what is still open is closed in the
 * same commit: sites, whoever is checked in (at the time of the end), shifts to come, help outside. The numbers of the effort
 * are kept. Answers `stale`, `settled` where it is not at work, `invalid` for a reason or a receiver that the
 * plan does not have, one without words or a time that is to come, and what recording a decision answers.
 */
export function decideEndKrisstod(
  sight: Sight,
  command: Command<
    { from: KrisstodStatus; reason: string; receivers: string[]; decision: DecisionData },
    { decision: DecisionContentInput; handed: string[] }
  >,
  context: DecideContext,
): Decided {
  const ground = krisstodGround(sight);
  if (!ground.ok) return ground;
  const { data, content } = command;
  const stale = staleStatus(ground.open, data.from);
  if (stale) return stale;
  if (data.from !== 'active') return refuse('settled', { field: 'data.from' });
  const future = futureFault(context);
  if (future) return future;
  const { endReasons, receivers: known } = ground.plan.krisstod;
  const { reason, receivers } = data;
  if (!endReasons.some(({ id }) => id === reason)) return refuse('invalid', { field: 'data.reason' });
  const isKnown = (id: string) => known.some((receiver) => receiver.id === id);
  const stranger = receivers.findIndex((id) => !isKnown(id));
  if (stranger >= 0) return refuse('invalid', { field: `data.receivers.${stranger}` });
  if (new Set(receivers).size < receivers.length) return refuse('invalid', { field: 'data.receivers' });
  if (content.handed.length !== receivers.length) return refuse('invalid', { field: 'content.handed' });

  const { effort, sites } = ground.open;
  const { work } = ground.own;
  const at = context.occurredAt;
  const left = openOfEffort(sites, work, at);
  const closed = closedWith(left, work);
  const after = workAfterEnd(work, closed, at);
  const { totals, hours } = totalsOfEffort(sites, after, at);
  const visits = visitsOf(Object.values(sites));
  const subject = { kind: 'krisstod', effort, to: 'ended' } as const;
  let decision = 0;
  const decided = decideBy(sight, context, ground, command, subject, ({ number }) => {
    decision = number;
    return [
      changed(ground, { effort, to: 'ended', decision: number, ended: { reason, totals, ...visits } }),
      ...left.sites.map(({ id: site, number: called }) =>
        newFact('KrisstodSiteTurned', { site, number: called, isOpen: false }),
      ),
    ];
  });
  if (!decided.ok) return decided;
  return {
    ok: true,
    events: [
      krisstodFact(
        'KrisstodEnded',
        { effort, decision, reason, receivers, closed, totals, hours, ...visits },
        { handed: content.handed },
      ),
      ...inOpenPart(ground, decided.events),
      ...totalsFor(ground, after),
    ],
  };
}

/**
 * The effort that is begun, or gone on with. One whose activation was disowned has neither ended nor been stood down: people may be
 * at work in it while somebody with the mandate decides it anew, and their shifts and hours stay [LA4].
 */
function effortAfter({ open, own }: KrisstodGround): number {
  const { status, effort, trail } = open;
  const isWaiting = status === 'prepared';
  // the ground of the trail is before the first of all efforts
  const isUnbegun = status === 'none' && trail.length === 1;
  const isUnended = status === 'ended' && own.ended === null;
  return effort > 0 && (isWaiting || isUnbegun || isUnended) ? effort : effort + 1;
}

interface Change {
  effort: number;
  to: KrisstodStatus;
  decision?: number;
  ended?: KrisstodStateChanged['data']['ended'];
}

function changed({ open }: KrisstodGround, { effort, to, decision, ended }: Change) {
  const facts = { effort, from: open.status, to, decision: decision ?? null, ended: ended ?? null };
  return newFact('KrisstodStateChanged', facts);
}

function stateChanged(ground: KrisstodGround, change: Change) {
  return inOpenPart(ground, [changed(ground, change)]);
}
