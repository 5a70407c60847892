import type { OwnShift, OwnWork, ShiftPageReading } from '@ledningsplats/shared/krisstod/links/shift-page-reading.ts';
import { expect, test } from 'vitest';
import { readingAfter, shownShifts, visitsAt } from './own-shifts.ts';
import { type Said, together, type Unsent, whyOf } from './said.ts';

const SHIFT: OwnShift = {
  id: 's1',
  from: 0,
  until: 100,
  as: null,
  checkedIn: null,
  checkedOut: null,
  site: {
    id: 'p1',
    name: 'Kyrkan',
    kind: 'Kyrka',
    position: null,
    isOpen: true,
    adults: 4,
    young: 1,
    leader: null,
  },
};
const WORK: OwnWork = {
  say: [],
  leaveUnsaid: [],
  lateMinutes: 15,
  leader: null,
  shifts: [SHIFT],
  offers: [],
  asked: [],
};
const READING: ShiftPageReading = {
  municipality: 'Exempelstad',
  isExercise: false,
  isBroken: false,
  name: null,
  work: WORK,
  after: null,
};
let made = 0;
function unsent(said: Said, more: Partial<Unsent> = {}): Unsent {
  made += 1;
  return { id: `id-${made}`, said, madeAt: 50, isGathering: false, refused: null, ...more };
}
const visits = (adults: number, young: number, site: string | null = 'p1') =>
  ({ what: 'visits', site, adults, young }) as const;

test('[LG2] what waits is shown with the time that it was said, and marked; what was refused is not', () => {
  const came = unsent({ what: 'in', shift: 's1' });
  expect(shownShifts(WORK, [came])[0]).toMatchObject({ checkedIn: 50, checkedOut: null, isWaiting: true });
  const left = unsent({ what: 'out', shift: 's1' }, { madeAt: 90 });
  expect(shownShifts(WORK, [came, left])[0]).toMatchObject({ checkedIn: 50, checkedOut: 90 });
  const slip = unsent({ what: 'undo', shift: 's1', check: 'out' });
  expect(shownShifts(WORK, [came, left, slip])[0]).toMatchObject({ checkedIn: 50, checkedOut: null });
  const refused = unsent({ what: 'in', shift: 's1' }, { refused: 'already' });
  const elsewhere = unsent({ what: 'in', shift: 's2' });
  expect(shownShifts(WORK, [refused, elsewhere])[0]).toMatchObject({ checkedIn: null, isWaiting: false });
});

test('[KR5] visits that wait are counted in, at their own site; what has arrived stays until it is asked for anew', () => {
  const waiting = [unsent(visits(2, 1)), unsent(visits(5, 5, 'p2')), unsent(visits(9, 9), { refused: 'ended' })];
  expect(visitsAt(SHIFT, waiting)).toEqual({ adults: 6, young: 2 });
  const counted = readingAfter(READING, unsent(visits(1, 0)));
  expect(counted.work?.shifts[0]?.site).toMatchObject({ adults: 5, young: 1 });
  const here = readingAfter(counted, unsent({ what: 'in', shift: 's1' }));
  expect(here.work?.shifts[0]).toMatchObject({ checkedIn: 50 });
});

test('an offer that is answered is there no longer', () => {
  const facts = { from: 0, until: 1, site: 'Skolan' };
  const offers = ['b1', 'b2'].map((swap) => ({ swap, from: 'Omar', gets: facts, gives: null }));
  const answer = unsent({ what: 'answer', swap: 'b1', isAccepted: false });
  const after = readingAfter({ ...READING, work: { ...WORK, offers } }, answer);
  expect(after.work?.offers.map(({ swap }) => swap)).toEqual(['b2']);
});

test('those who come together to one site are one count, and nothing else is put together', () => {
  expect(together(visits(1, 0), visits(0, 1))).toEqual(visits(1, 1));
  expect(together(visits(1, 0), visits(1, 0, null))).toBeNull();
  expect(together(visits(1, 0), { what: 'in', shift: null })).toBeNull();
});

test('why something was not taken is told in the words of whoever said it', () => {
  const out = { what: 'out', shift: 's1' } as const;
  expect(whyOf(409, { code: 'settled' }, out)).toBe('already');
  expect(whyOf(409, { code: 'settled' }, visits(1, 0))).toBe('ended');
  expect(whyOf(409, { code: 'unknown_item' }, out)).toBe('changed');
  expect(whyOf(409, { code: 'identity_number' }, { what: 'need', site: null, text: '' })).toBe('identity');
  expect(whyOf(404, { code: 'not_found' }, out)).toBe('gone');
  expect(whyOf(413, null, out)).toBe('other');
});
