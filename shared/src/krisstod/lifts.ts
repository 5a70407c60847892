import type { KrisstodEnded, KrisstodStateChanged } from './events.ts';

type Ended = NonNullable<KrisstodStateChanged['data']['ended']>;
type FirstState = Omit<KrisstodStateChanged['data'], 'ended'> & { ended: Omit<Ended, 'totals'> | null };
type FirstEnd = Omit<KrisstodEnded['data'], 'closed' | 'totals' | 'hours'>;

/** Efforts that ended before the end closed more than sites, each of which has an event of its own, and was summed. */
export const KRISSTOD_LIFTS = {
  KrisstodStateChanged: [
    (data: FirstState): KrisstodStateChanged['data'] => ({
      ...data,
      ended: data.ended && { ...data.ended, totals: null },
    }),
  ],
  KrisstodEnded: [
    (data: FirstEnd): KrisstodEnded['data'] => ({
      ...data,
      closed: { sites: [], shifts: [], swaps: {}, requests: [] },
      totals: null,
      hours: [],
    }),
  ],
};
