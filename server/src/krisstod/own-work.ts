import type { KrisstodLeader } from '@ledningsplats/shared/krisstod/events.ts';
import type {
  ColleaguesReading,
  Leading,
  OwnShift,
  OwnSite,
  OwnWork,
  ShiftFacts,
} from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import type { Shift } from '@ledningsplats/shared/krisstod/shifts/shift.ts';
import { isSwapOpen, swapFaults } from '@ledningsplats/shared/krisstod/shifts/swap.ts';
import type { Directory } from '../accounts/directory.ts';
import type { OpenedLink } from './opened-link.ts';

/** So long after it ended a shift is still there, to be left or put right. */
const SHOWN_AFTER_MS = 12 * 3_600_000;

type People = Pick<Directory, 'person' | 'registered'>;

/** All of an effort that one of its support workers is told on their own page, and nothing of anybody else's [KR8]. */
export function ownWork(opened: OpenedLink, people: People): OwnWork {
  const { link, own, plan, now } = opened;
  const { shifts, swaps, helpers } = own.work;
  const all = Object.values(shifts);
  const isTheirs = ({ helper }: Shift) => helper === link.helper;
  const isShown = ({ until, checkedIn, checkedOut }: Shift) =>
    now < until + SHOWN_AFTER_MS || (checkedIn !== null && checkedOut === null);
  const facts = ({ from, until, site }: Shift): ShiftFacts => ({
    from,
    until,
    site: siteOf(opened, people, site).name,
  });
  const open = Object.entries(swaps).filter(([, swap]) => isSwapOpen(all, swap));
  const ofThem = (id: string | undefined) => (id === undefined ? null : nameOf(helpers[id], people));
  return {
    say: plan.krisstod.say,
    leaveUnsaid: plan.krisstod.leaveUnsaid,
    lateMinutes: plan.krisstod.lateMinutes,
    leader: leadingOf(own.leader, people),
    shifts: all
      .filter((shift) => isTheirs(shift) && isShown(shift))
      .sort((one, other) => one.from - other.from)
      .map(({ id, from, until, competence, checkedIn, checkedOut, site }): OwnShift => {
        const as = plan.krisstod.competences.find((one) => one.id === competence)?.name ?? null;
        return { id, from, until, as, checkedIn, checkedOut, site: siteOf(opened, people, site) };
      }),
    offers: open.flatMap(([swap, { shift, to, inReturn }]) => {
      const given = shifts[shift];
      const returned = inReturn === null ? undefined : shifts[inReturn];
      if (to !== link.helper || !given) return [];
      return [{ swap, from: ofThem(given.helper), gets: facts(given), gives: returned ? facts(returned) : null }];
    }),
    asked: open.flatMap(([swap, { shift, to }]) =>
      shifts[shift]?.helper === link.helper ? [{ swap, shift, to: ofThem(to) ?? '' }] : [],
    ),
  };
}

/** Who could take a shift of theirs without being in two places at once, by name and nothing more. Null: it is not theirs to give away. */
export function colleaguesFor({ link, own, plan }: OpenedLink, people: People, id: string): ColleaguesReading | null {
  const { shifts, helpers } = own.work;
  const shift = Object.hasOwn(shifts, id) ? shifts[id] : undefined;
  if (shift?.helper !== link.helper || shift.checkedIn !== null) return null;
  const all = Object.values(shifts);
  const isFree = (to: string) =>
    !swapFaults(all, { shift: id, to, inReturn: null }, plan.krisstod).some(({ kind }) => kind === 'double');
  const colleagues = Object.values(helpers).flatMap((helper) => {
    const name = nameOf(helper, people);
    const isAsked = !helper.isRemoved && helper.id !== link.helper && name !== null;
    return isAsked && isFree(helper.id) ? [{ id: helper.id, name }] : [];
  });
  return { colleagues: colleagues.sort((one, other) => one.name.localeCompare(other.name, 'sv')) };
}

/** As they are called; null: removed by decision or erased. */
export function nameOf(helper: Helper | null | undefined, people: People): string | null {
  if (!helper) return null;
  return helper.person === null ? helper.name : (people.registered(helper.person)?.name ?? null);
}

function siteOf({ state, own, plan }: OpenedLink, people: People, id: string): OwnSite {
  const site = state.krisstod.sites[id];
  return {
    id,
    name: site?.name ?? null,
    kind: plan.krisstod.siteKinds.find((kind) => kind.id === site?.kind)?.name ?? '',
    position: site?.position ?? null,
    isOpen: site?.isOpen ?? false,
    adults: site?.adults ?? 0,
    young: site?.young ?? 0,
    leader: leadingOf(own.sites[id]?.leader ?? null, people),
  };
}

/** Whoever leads is rung by those who work there. */
function leadingOf(leader: KrisstodLeader | null, people: People): Leading | null {
  if (leader === null) return null;
  const registered = leader.person === null ? null : people.registered(leader.person);
  return { name: registered?.name ?? leader.name, phone: registered?.phone ?? null };
}
