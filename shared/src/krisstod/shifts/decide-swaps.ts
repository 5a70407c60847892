import type { Command, DecideContext, Decided, Sight } from '../../core/command.ts';
import { refuse } from '../../core/refusal.ts';
import { krisstodFact } from '../ground.ts';
import { mayAnswerSwap, maySpeakOfShift } from '../links/own-part.ts';
import { isSwapOpen, type Swap, swapFaults, swapped } from './swap.ts';
import { knownHelper, knownShift, workGround } from './work-ground.ts';

/** As many as anybody can answer in a day; what keeps the state small. */
const SWAPS_LIMIT = 60;

/**
 * One shift for another, or given away [KR3]. Nothing moves before it is accepted. Answers `settled`, `unknown_item` for a
 * shift or a helper, `stale` where whose they are is not as was said or somebody has come, `already` where it
 * waits for its answer, and `invalid` with `{ most }`.
 */
export function decideProposeSwap(
  sight: Sight,
  { id, data }: Command<Swap, unknown>,
  { actor }: DecideContext,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const known = knownShift(ground, data.shift);
  if (!known.ok) return known;
  if (!maySpeakOfShift(actor, known.shift)) return refuse('unknown_item', { field: 'data.shift' });
  const to = knownHelper(ground, data.to, 'data.to');
  if (!to.ok) return to;
  const { shifts, swaps } = ground.own.work;
  const all = Object.values(shifts);
  if (!isSwapOpen(all, data)) return refuse('stale', { field: 'data.shift' });
  const open = Object.values(swaps).filter((swap) => isSwapOpen(all, swap));
  const isSame = (swap: Swap) => swap.shift === data.shift && swap.to === data.to && swap.inReturn === data.inReturn;
  if (open.some(isSame)) return refuse('already', { field: 'data.shift' });
  if (open.length >= SWAPS_LIMIT) return refuse('invalid', { details: { most: SWAPS_LIMIT } });
  return { ok: true, events: [krisstodFact('KrisstodSwapProposed', { swap: id, ...data })] };
}

/**
 * Yes or no. Answers `settled`, `unknown_item` for what nobody waits for, and for a yes `stale` where the shifts are no
 * longer as they were proposed, and `already` where somebody would be in two places at once.
 */
export function decideAnswerSwap(
  sight: Sight,
  { data }: Command<{ swap: string; isAccepted: boolean }, unknown>,
  { actor }: DecideContext,
): Decided {
  const ground = workGround(sight);
  if (!ground.ok) return ground;
  const { shifts, swaps } = ground.own.work;
  const swap = Object.hasOwn(swaps, data.swap) ? swaps[data.swap] : undefined;
  if (!swap || !mayAnswerSwap(actor, ground.own.work, swap, data.isAccepted)) {
    return refuse('unknown_item', { field: 'data.swap' });
  }
  if (!data.isAccepted) return { ok: true, events: [krisstodFact('KrisstodSwapAnswered', { ...data, moved: [] })] };
  const before = Object.values(shifts);
  const to = knownHelper(ground, swap.to, 'data.swap');
  if (!to.ok || !isSwapOpen(before, swap)) return refuse('stale', { field: 'data.swap' });
  const limits = ground.plan.krisstod;
  if (swapFaults(before, swap, limits).some(({ kind }) => kind === 'double')) {
    return refuse('already', { field: 'data.swap' });
  }
  const moved = swapped(before, swap).flatMap(({ id, helper }, index) =>
    helper === before[index]?.helper ? [] : [{ shift: id, helper }],
  );
  return { ok: true, events: [krisstodFact('KrisstodSwapAnswered', { ...data, moved })] };
}
