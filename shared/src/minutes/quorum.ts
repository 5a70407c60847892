import type { MeetingRules } from '../plan/plan.ts';
import type { Attendee } from './events.ts';

export interface Quorum {
  /** Those who decide: the chair, members and substitutes in their places. */
  serving: number;
  /** How many members the nämnd has, by the plan. */
  members: number;
  isMet: boolean;
}

/**
 * Whether the nämnd could decide: more than half of its members were there, by themselves or through substitutes. KL
 * 2017:725 6 kap. 27 §. In a matter those with a conflict of interest take no part and do not count (6 kap. 30 §). It
 * refuses nothing: what was held was held, and the minutes say how it was.
 */
export function quorumOf(
  rules: Pick<MeetingRules, 'members'>,
  { attendees }: { attendees: readonly Pick<Attendee, 'role'>[] },
  conflicts: readonly number[] = [],
): Quorum {
  const serving = attendees.filter(({ role }, index) => role !== 'other' && !conflicts.includes(index)).length;
  return { serving, members: rules.members, isMet: serving * 2 > rules.members };
}
