import type { PlaceStateChanged } from './operation-events.ts';

/** Places opened before the incident itself said where they lie [PL1]: the register tells those who may read it. */
export const PLACE_LIFTS = {
  PlaceStateChanged: [
    (data: Omit<PlaceStateChanged['data'], 'position'>): PlaceStateChanged['data'] => ({ ...data, position: null }),
  ],
};
