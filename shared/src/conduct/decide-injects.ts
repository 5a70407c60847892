import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { shownTime } from '../core/exercise-time.ts';
import { refuse } from '../core/refusal.ts';
import { conductFact } from './conduct-fact.ts';
import { playGround, runGround, staffGround } from './decide.ts';
import { delivered } from './deliver.ts';
import type { InjectOutcome } from './events.ts';
import { EXTRAS_LIMIT } from './evolve-injects.ts';
import type { AddInjectInput } from './inject-commands.ts';
import { findInject, type PlannedInject } from './injects.ts';

type OfInject = { incident: string; inject: string };

/**
 * Written on the spot, under the command's id, before the run as well [OV9]. With `sendIn` it reaches the players at once.
 * Answers `forbidden`, `invalid` for a function that the plan does not have or when there are too many, and of a run what
 * `playGround` does.
 */
export function decideAddInject(
  sight: Sight,
  { id, data: { sendIn, ...data }, content }: Command<AddInjectInput['data'], AddInjectInput['content']>,
  context: DecideContext,
): Decided {
  const ground = staffGround(sight, context, ['lead']);
  if (!ground.ok) return ground;
  if (data.to !== null && !sight.plan?.plan.functions.some((one) => one.id === data.to))
    return refuse('invalid', { field: 'data.to' });
  if ((sight.exercise?.conduct.extras.length ?? 0) >= EXTRAS_LIMIT) return refuse('invalid', { field: 'content.text' });
  const { from, text, expected = null, at = null } = content;
  const said = { from, text, ...(expected !== null && { expected }), ...(at !== null && { at }) };
  const addedInject = conductFact('InjectAdded', { inject: id, ...data }, said);
  if (sendIn === null) return { ok: true, events: [addedInject] };
  const run = playGround(sight, context, ['lead'], sendIn);
  if (!run.ok) return run;
  const at_ = shownTime(run.clock, context.now);
  const inject: PlannedInject = {
    id,
    ...data,
    from,
    text,
    expected,
    at,
    plannedAt: at_,
    progress: null,
    isExtra: true,
  };
  return { ok: true, events: [addedInject, ...delivered(sight, inject, { incident: sendIn, at: at_, id })] };
}

/**
 * Sent now by hand, before its time or though it had been left out. Answers what `playGround` does, `unknown_item`, and
 * `already` when it has been sent.
 */
export function decideSendInject(
  sight: Sight,
  { id, data }: Command<OfInject, unknown>,
  context: DecideContext,
): Decided {
  const ground = playGround(sight, context, ['lead'], data.incident);
  if (!ground.ok) return ground;
  const inject = findInject(sight.exercise ?? null, data.inject);
  if (!inject) return refuse('unknown_item', { field: 'data.inject' });
  if (inject.progress?.state === 'sent') return refuse('already', { field: 'data.inject' });
  const at = shownTime(ground.clock, context.now);
  return { ok: true, events: delivered(sight, inject, { incident: data.incident, at, id }) };
}

/**
 * Fired by the exercise's clock, at the very time that it was planned for, the server's alone. Answers what `playGround`
 * does, `unknown_item`, `already` when it has been sent or left out, and `stale` when its time has not come.
 */
export function decideFireInject(
  sight: Sight,
  { id, data }: Command<OfInject, unknown>,
  context: DecideContext,
): Decided {
  const ground = playGround(sight, context, ['lead'], data.incident);
  if (!ground.ok) return ground;
  const inject = findInject(sight.exercise ?? null, data.inject);
  if (!inject) return refuse('unknown_item', { field: 'data.inject' });
  if (inject.progress !== null) return refuse('already', { field: 'data.inject' });
  const { plannedAt } = inject;
  if (plannedAt === null || plannedAt > shownTime(ground.clock, context.now))
    return refuse('stale', { field: 'data.inject' });
  return { ok: true, events: delivered(sight, inject, { incident: data.incident, at: plannedAt, id }) };
}

/** Left out of this run, or taken in again. Answers what `runGround` does, `unknown_item`, `settled` when it is sent, and `already`. */
export function decideSkipInject(
  sight: Sight,
  { data }: Command<OfInject & { isSkipped: boolean }, unknown>,
  context: DecideContext,
): Decided {
  const ground = runGround(sight, context, ['lead'], data.incident);
  if (!ground.ok) return ground;
  const inject = findInject(sight.exercise ?? null, data.inject);
  if (!inject) return refuse('unknown_item', { field: 'data.inject' });
  if (inject.progress?.state === 'sent') return refuse('settled', { field: 'data.inject' });
  if ((inject.progress !== null) === data.isSkipped) return refuse('already', { field: 'data.inject' });
  return { ok: true, events: [conductFact('InjectSkipped', data)] };
}

/**
 * Whether the players did what was expected, and the line that shows it; said after the run has ended too. Answers
 * `forbidden`, `stale` for another run, `unknown_item` for an inject that has not been sent, and `already`.
 */
export function decideJudgeInject(
  sight: Sight,
  { data }: Command<OfInject & { outcome: InjectOutcome | null; line: number | null }, unknown>,
  context: DecideContext,
): Decided {
  const sent = sentInject(sight, data, context, ['lead', 'evaluator']);
  if (!sent.ok) return sent;
  const before = sent.inject.progress?.judged ?? null;
  const isSame = (before?.outcome ?? null) === data.outcome && (before?.line ?? null) === data.line;
  return isSame ? refuse('already') : { ok: true, events: [conductFact('InjectJudged', data)] };
}

/** A counter-player has said it, with their own mouth. Answers as judging does. */
export function decideMarkInjectSaid(
  sight: Sight,
  { data }: Command<OfInject & { isSaid: boolean }, unknown>,
  context: DecideContext,
): Decided {
  const sent = sentInject(sight, data, context, ['lead', 'counterpart']);
  if (!sent.ok) return sent;
  if ((sent.inject.progress?.said !== null) === data.isSaid) return refuse('already');
  return { ok: true, events: [conductFact('InjectSaid', data)] };
}

function sentInject(
  sight: Sight,
  { incident, inject: id }: OfInject,
  context: DecideContext,
  roles: Parameters<typeof staffGround>[2],
) {
  const ground = staffGround(sight, context, roles);
  if (!ground.ok) return ground;
  if (sight.exercise?.conduct.runs.at(-1)?.incident !== incident) return refuse('stale', { field: 'data.incident' });
  const inject = findInject(sight.exercise, id);
  if (inject?.progress?.state !== 'sent') return refuse('unknown_item', { field: 'data.inject' });
  return { ok: true as const, inject };
}
