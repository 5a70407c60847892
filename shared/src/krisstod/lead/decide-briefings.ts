import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import { refuse } from '../../core/refusal.ts';
import { krisstodFact } from '../ground.ts';
import { workGround } from '../shifts/work-ground.ts';

/** When krisstöd gathers next, or that nothing is set. Answers `settled`, and `invalid` for a time that has passed. */
export function decideSetKrisstodBriefing(
  sight: Sight,
  { data }: Command<{ at: number | null }, unknown>,
  { now }: DecideContext,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  if (data.at !== null && data.at <= now) return refuse('invalid', { field: 'data.at' });
  return { ok: true, events: [krisstodFact('KrisstodBriefingSet', data)] };
}

/**
 * Krisstöd has gathered, said with its own time. Each outcome belongs to a point of the plan's agenda or to none. Answers
 * `settled`, `unknown_item` for a helper or a point that is not there, and `invalid` where outcomes and points are not as
 * many, nothing was said, or the next one has passed.
 */
export function decideHoldKrisstodBriefing(
  sight: Sight,
  {
    id,
    data,
    content,
  }: Command<
    { present: string[]; points: (string | null)[]; next: number | null },
    { others?: string | undefined; outcomes: string[] }
  >,
  { now }: DecideContext,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const { present, points, next } = data;
  const { helpers } = ground.own.work;
  const stranger = present.findIndex((one) => !Object.hasOwn(helpers, one));
  if (stranger >= 0) return refuse('unknown_item', { field: `data.present.${stranger}` });
  const agenda = ground.plan.krisstod.briefingPoints;
  const unknown = points.findIndex((point) => point !== null && !agenda.some((one) => one.id === point));
  if (unknown >= 0) return refuse('unknown_item', { field: `data.points.${unknown}` });
  const { others, outcomes } = content;
  if (outcomes.length === 0 || outcomes.length !== points.length)
    return refuse('invalid', { field: 'content.outcomes' });
  if (next !== null && next <= now) return refuse('invalid', { field: 'data.next' });
  const number = ground.own.lead.briefings.count + 1;
  const facts = { briefing: id, number, present: [...new Set(present)], points, next };
  const said = { ...(others !== undefined && { others }), outcomes };
  return { ok: true, events: [krisstodFact('KrisstodBriefingHeld', facts, said)] };
}
