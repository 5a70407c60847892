import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { Meeting } from '@ledningsplats/shared/minutes/events.ts';
import type { DecisionsGround } from '../papers/decision-blocks.ts';

/** What a paper of krisledningsnämnden is made of. */
export interface MeetingGround extends DecisionsGround {
  meeting: Meeting;
  /** By number: those that the meeting took up, and none else. */
  decisions: ReadonlyMap<number, DecisionReading>;
}

export function issuerOf({ plan }: MeetingGround): string {
  return `${plan.municipality.name}, ${plan.board.name}`;
}

export function attendeeName({ meeting, nameOf }: MeetingGround, index: number): string {
  const person = meeting.attendees[index]?.person ?? null;
  const typed = meeting.content?.names[index] ?? '';
  return (person === null ? typed : nameOf(person)) || 'Namnet är borttaget';
}
