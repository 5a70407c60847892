import type { Coming } from '../call-in/events.ts';
import { askedHelp, movedHelp } from '../outside-help/evolve.ts';
import { onDuty } from './attendance.ts';
import type { KrisstodWork, KrisstodWorkEvent, StaffTotals } from './events.ts';
import type { Shift } from './shift.ts';
import { isSwapOpen } from './swap.ts';

const WORK: Readonly<Record<KrisstodWorkEvent['type'], true>> = {
  KrisstodHelperAdded: true,
  KrisstodHelperCalledIn: true,
  KrisstodHelperRemoved: true,
  KrisstodHelpersNeeded: true,
  KrisstodShiftPlanned: true,
  KrisstodShiftAltered: true,
  KrisstodShiftRemoved: true,
  KrisstodSwapProposed: true,
  KrisstodSwapAnswered: true,
  KrisstodHelperCheckedIn: true,
  KrisstodHelperCheckedOut: true,
  KrisstodCheckUndone: true,
  OutsideHelpAsked: true,
  OutsideHelpMoved: true,
};

export function isWorkEvent<Event extends { type: string }>(event: Event): event is Event & KrisstodWorkEvent {
  return Object.hasOwn(WORK, event.type);
}

/** Folds who works where and when, and the requests for help outside. */
export function evolveWork(work: KrisstodWork, event: KrisstodWorkEvent): KrisstodWork {
  switch (event.type) {
    case 'KrisstodHelperAdded': {
      const { helper: id, ...facts } = event.data;
      const name = event.content?.name ?? null;
      const helper = { id, ...facts, name, coming: null, isRemoved: false, seq: event.seq };
      return { ...work, helpers: { ...work.helpers, [id]: helper } };
    }
    case 'KrisstodHelperCalledIn': {
      const { helper: id, ...facts } = event.data;
      const helper = { id, ...facts, name: null, coming: null, isRemoved: false, seq: event.seq };
      return { ...work, helpers: { ...work.helpers, [id]: helper } };
    }
    case 'KrisstodHelperRemoved': {
      const { helper: id, shifts } = event.data;
      const helper = work.helpers[id];
      const without = shifts.reduce(withoutShift, work);
      return helper ? { ...without, helpers: { ...work.helpers, [id]: { ...helper, isRemoved: true } } } : without;
    }
    case 'KrisstodHelpersNeeded':
      return { ...work, needs: withNeed(work.needs, event.data) };
    case 'KrisstodShiftPlanned': {
      const { shift: id, ...planned } = event.data;
      const shift = { id, ...planned, checkedIn: null, checkedOut: null };
      return { ...work, shifts: { ...work.shifts, [id]: shift } };
    }
    case 'KrisstodShiftAltered': {
      const { shift: id, ...planned } = event.data;
      return changedShift(withoutSwapsOf(work, [id]), id, (before) => ({ ...before, ...planned }));
    }
    case 'KrisstodShiftRemoved':
      return withoutShift(work, event.data.shift);
    case 'KrisstodSwapProposed': {
      const { swap: id, ...swap } = event.data;
      const all = Object.values(work.shifts);
      const open = Object.entries(work.swaps).filter(([, one]) => isSwapOpen(all, one));
      return { ...work, swaps: { ...Object.fromEntries(open), [id]: swap } };
    }
    case 'KrisstodSwapAnswered': {
      const { swap, moved } = event.data;
      const { [swap]: _, ...swaps } = work.swaps;
      const answered = withoutSwapsOf(
        { ...work, swaps },
        moved.map(({ shift }) => shift),
      );
      return moved.reduce(
        (after, { shift, helper }) => changedShift(after, shift, (one) => ({ ...one, helper })),
        answered,
      );
    }
    case 'KrisstodHelperCheckedIn':
      return changedShift(work, event.data.shift, (one) => ({ ...one, checkedIn: event.meta.occurredAt }));
    case 'KrisstodHelperCheckedOut':
      return changedShift(work, event.data.shift, (one) => ({ ...one, checkedOut: event.meta.occurredAt }));
    case 'KrisstodCheckUndone': {
      const { shift, what } = event.data;
      return changedShift(work, shift, (one) => withoutCheck(one, what));
    }
    case 'OutsideHelpAsked':
      return { ...work, requests: askedHelp(work.requests, event) };
    case 'OutsideHelpMoved':
      return { ...work, requests: movedHelp(work.requests, event) };
    default:
      event satisfies never;
      return work;
  }
}

/** As somebody who is counted on has answered, or answers otherwise now [KR2]. */
export function withComing(work: KrisstodWork, person: string, coming: Coming): KrisstodWork {
  const own = Object.values(work.helpers).find((helper) => helper.person === person && !helper.isRemoved);
  return own ? { ...work, helpers: { ...work.helpers, [own.id]: { ...own, coming } } } : work;
}

/** What the open part is told [KR8]. */
export function staffTotals({ shifts, requests }: KrisstodWork): StaffTotals {
  const unanswered = Object.values(requests).filter(({ state }) => state === 'asked').length;
  return { onDuty: onDuty(Object.values(shifts)).size, unanswered };
}

export function changedShift(work: KrisstodWork, id: string, change: (shift: Shift) => Shift): KrisstodWork {
  const shift = work.shifts[id];
  return shift ? { ...work, shifts: { ...work.shifts, [id]: change(shift) } } : work;
}

export function withoutCheck(shift: Shift, what: 'in' | 'out'): Shift {
  return what === 'in' ? { ...shift, checkedIn: null } : { ...shift, checkedOut: null };
}

/** Without the content of an event [LG10]. */
export function redactedWork(work: KrisstodWork, seq: number): KrisstodWork {
  const helpers = Object.entries(work.helpers).map(([id, helper]) => [
    id,
    helper.seq === seq ? { ...helper, name: null } : helper,
  ]);
  const requests = Object.entries(work.requests).map(([id, request]) => [
    id,
    {
      ...request,
      ...(request.seq === seq && { who: null, contact: null, covers: null }),
      ...(request.noteSeq === seq && { note: null }),
    },
  ]);
  return { ...work, helpers: Object.fromEntries(helpers), requests: Object.fromEntries(requests) };
}

/** A proposal to swap what is no longer there has nothing to answer. */
function withoutShift(work: KrisstodWork, id: string): KrisstodWork {
  const { [id]: _, ...shifts } = work.shifts;
  return { ...withoutSwapsOf(work, [id]), shifts };
}

/** What was proposed of a shift that is another or another's now: whoever has it has offered it to nobody. */
function withoutSwapsOf(work: KrisstodWork, shifts: readonly string[]): KrisstodWork {
  const isOfThem = (id: string | null) => id !== null && shifts.includes(id);
  const swaps = Object.entries(work.swaps).filter(([, swap]) => !isOfThem(swap.shift) && !isOfThem(swap.inReturn));
  return { ...work, swaps: Object.fromEntries(swaps) };
}

/** What it is said for the whole time of an earlier word takes its place. */
function withNeed(needs: KrisstodWork['needs'], need: KrisstodWork['needs'][number]): KrisstodWork['needs'] {
  const { site, competence, from, until, count } = need;
  const isReplaced = (one: typeof need) =>
    one.site === site && one.competence === competence && from <= one.from && one.until <= until;
  return [...needs.filter((one) => !isReplaced(one)), { site, competence, from, until, count }];
}
