import type { MeetingRules } from './plan.ts';

/** Until a municipality has said its own. At a distance only where kommunfullmäktige has allowed it: KL 2017:725 6 kap. 24 §. */
export const DEFAULT_MEETINGS: MeetingRules = { members: 7, distance: false, adjusters: 1 };
