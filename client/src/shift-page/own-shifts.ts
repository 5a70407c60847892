import type { OwnShift, OwnWork, ShiftPageReading } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import type { Unsent } from './said.ts';

/** A shift as it is when what was said here is added to what the server knew. */
export interface ShownShift extends OwnShift {
  /** Coming or leaving that has not arrived. */
  isWaiting: boolean;
}

/** In order; what was said of one without naming it is shown when the server has said whose it was. */
export function shownShifts(work: OwnWork, unsent: readonly Unsent[]): ShownShift[] {
  return work.shifts.map((shift) => {
    let shown: ShownShift = { ...shift, isWaiting: false };
    for (const one of unsent) shown = withSaid(shown, one);
    return shown;
  });
}

function withSaid(shift: ShownShift, { said, madeAt, refused }: Unsent): ShownShift {
  if (refused !== null || !('shift' in said) || said.shift !== shift.id) return shift;
  const isWaiting = true;
  if (said.what === 'in') return { ...shift, checkedIn: madeAt, isWaiting };
  if (said.what === 'out') return { ...shift, checkedOut: madeAt, isWaiting };
  if (said.what !== 'undo') return shift;
  return said.check === 'in' ? { ...shift, checkedIn: null, isWaiting } : { ...shift, checkedOut: null, isWaiting };
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
