import type { OwnShift, OwnWork, ShiftPageReading } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import type { Unsent } from './said.ts';

/** A shift as it is when what was said here is added to what the server knew. */
export interface ShownShift extends OwnShift {
  /** Coming or leaving that has not arrived. */
  isWaiting: boolean;
}

/** In order; what was said of one without naming it is shown when the server has said whose it was. */
export function shownShifts(work: OwnWork, unsent: readonly Unsent[]): ShownShift[] {
  return work.shifts.map((shift) =>
    unsent.reduce<ShownShift>(
      (shown, { said, madeAt, refused }) => {
        if (refused !== null || !('shift' in said) || said.shift !== shift.id) return shown;
        if (said.what === 'in') return { ...shown, checkedIn: madeAt, isWaiting: true };
        if (said.what === 'out') return { ...shown, checkedOut: madeAt, isWaiting: true };
        if (said.what !== 'undo') return shown;
        const undone = said.check === 'in' ? { checkedIn: null } : { checkedOut: null };
        return { ...shown, ...undone, isWaiting: true };
      },
      { ...shift, isWaiting: false },
    ),
  );
}

/** The one that comes first on the page: where they are, else what is next, else the last; null: there is none. */
export function mainShift(shifts: readonly ShownShift[], now: number): ShownShift | null {
  const here = shifts.find(({ checkedIn, checkedOut }) => checkedIn !== null && checkedOut === null);
  // one that has just been left stays under the thumb until it is over
  const ahead = shifts.find(({ until, checkedOut }) => until > now && checkedOut === null);
  return here ?? ahead ?? shifts.at(-1) ?? null;
}

/** How many have come to a site, with what was counted here and has not arrived. */
export function visitsAt({ site }: OwnShift, unsent: readonly Unsent[]): { adults: number; young: number } {
  return unsent.reduce(
    (sum, { said, refused }) =>
      said.what === 'visits' && refused === null && said.site === site.id
        ? { adults: sum.adults + said.adults, young: sum.young + said.young }
        : sum,
    { adults: site.adults, young: site.young },
  );
}

/** What is known when this has arrived, until it is asked for anew. */
export function readingAfter(reading: ShiftPageReading, sent: Unsent): ShiftPageReading {
  const { work, after } = reading;
  const { said } = sent;
  if (after !== null && said.what === 'debrief') return { ...reading, after: { ...after, debrief: said.answer } };
  return work === null ? reading : { ...reading, work: afterSent(work, sent) };
}

function afterSent(work: OwnWork, sent: Unsent): OwnWork {
  const { said } = sent;
  if (said.what === 'answer') return { ...work, offers: work.offers.filter(({ swap }) => swap !== said.swap) };
  const shown = shownShifts(work, [sent]);
  const shifts = shown.map(({ isWaiting: _, ...shift }) => ({
    ...shift,
    site: { ...shift.site, ...visitsAt(shift, [sent]) },
  }));
  return { ...work, shifts };
}
