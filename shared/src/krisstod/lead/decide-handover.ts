import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import { type Refusal, refuse } from '../../core/refusal.ts';
import type { KrisstodGround } from '../ground.ts';
import { krisstodFact } from '../ground.ts';
import { workGround } from '../shifts/work-ground.ts';
import type { HandoverNote, LeadHandover, TakenWay } from './events.ts';
import { krisstodOpenWork } from './open-work.ts';

type Note = { [Key in keyof HandoverNote]: HandoverNote[Key] | undefined } & { ongoing: string };

/**
 * The lead is offered to somebody, with a note; who leads is as before until it is acknowledged, as for the TiB [TB3]. Written
 * again it stands in the place of the one before. Its id is the command's. Answers `settled` where there is nothing to lead,
 * and `invalid` for one who is nobody, or who leads already.
 */
export function decideProposeKrisstodHandover(
  sight: Sight,
  { id, data, content }: Command<{ to: string | null }, Note & { toName?: string | undefined }>,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const { to } = data;
  const { ongoing, expected, worries } = content;
  const toName = to === null ? content.toName : undefined;
  if (to !== null && !sight.person(to)) return refuse('invalid', { field: 'data.to' });
  if (to === null && toName === undefined) return refuse('invalid', { field: 'content.toName' });
  if (to !== null && ground.own.leader?.person === to) return refuse('already', { field: 'data.to' });
  const said = {
    ...{ ongoing, ...(expected !== undefined && { expected }), ...(worries !== undefined && { worries }) },
    ...(toName !== undefined && { toName }),
  };
  const facts = { handover: id, effort: ground.open.effort, to };
  return { ok: true, events: [krisstodFact('KrisstodHandoverProposed', facts, said)] };
}

/** Taken back while nobody has acknowledged it. Answers `settled`, and `stale` where that is not what waits. */
export function decideWithdrawKrisstodHandover(
  sight: Sight,
  { data }: Command<{ handover: string }, unknown>,
): Decided {
  const waiting = waitingHandover(sight, data.handover);
  if (!waiting.ok) return waiting;
  return { ok: true, events: [krisstodFact('KrisstodHandoverWithdrawn', data)] };
}

/**
 * The receiver leads from now on. `own` is the receiver's alone to say; `told` is what somebody else was told by them. What
 * is open then is read and recorded. Answers `settled`, `stale` where that is not what waits, and `forbidden` for an `own` of
 * somebody else.
 */
export function decideTakeKrisstodHandover(
  sight: Sight,
  { data }: Command<{ handover: string; way: TakenWay }, unknown>,
  { actor, now }: DecideContext,
): Decided {
  const waiting = waitingHandover(sight, data.handover);
  if (!waiting.ok) return waiting;
  const { ground, handover } = waiting;
  const isReceiver = actor.person !== null && actor.person === handover.to;
  if (data.way === 'own' && !isReceiver) return refuse('forbidden');
  const open = krisstodOpenWork(ground.own, ground.state, now);
  const facts = { ...data, effort: ground.open.effort, open };
  return { ok: true, events: [krisstodFact('KrisstodHandoverTaken', facts)] };
}

function waitingHandover(
  sight: Sight,
  id: string,
): { ok: true; ground: KrisstodGround; handover: LeadHandover } | Refusal {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const { handover } = ground.own.lead;
  if (handover?.id !== id) return refuse('stale', { field: 'data.handover' });
  return { ok: true, ground, handover };
}
