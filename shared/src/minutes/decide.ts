import type { Command, DecideContext, Decided, Sight } from '../core/command.ts';
import { isInFuture } from '../core/occurred-at.ts';
import { type Refusal, refuse } from '../core/refusal.ts';
import { type Ground, registeredIncident } from '../incident/ground.ts';
import { newFact } from '../incident/new-fact.ts';
import { somebody } from '../people/somebody.ts';
import type { Attendee, MeetingFacts } from './events.ts';

type Said = Omit<MeetingFacts, 'meeting' | 'number'>;
interface Words {
  place?: string | undefined;
  names: string[];
  notes?: string | undefined;
}

/**
 * Keeps what the minutes of a meeting of krisledningsnämnden need [ST2]. After closing too: minutes are written when there
 * is time. Too few members is no fault, it is said in the minutes.
 *
 * Answers `board_dormant` where the nämnd has never been active, `unknown_item` for a decision that is not there, and
 * `invalid` with the field for a time that cannot be, a nameless attendee, one who is written twice, other than one chair, somebody at a distance where
 * the plan says that kommunfullmäktige does not allow it, or a conflict of nobody's.
 */
export function decideRecordBoardMeeting(sight: Sight, command: Command<Said, Words>, context: DecideContext): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { board, meetings } = ground.state;
  if (board.status === 'dormant' && !board.trail.some(({ value }) => value === 'active'))
    return refuse('board_dormant');
  const fault = meetingFault(sight, ground, command, context);
  if (fault) return fault;
  const facts = { ...command.data, meeting: command.id, number: meetings.count + 1 };
  return { ok: true, events: [newFact('BoardMeetingRecorded', facts, command.content)] };
}

/** Writes a meeting anew. Answers `stale` where somebody has written it meanwhile, `unknown_item`, and what recording answers. */
export function decideChangeBoardMeeting(
  sight: Sight,
  command: Command<Said & { meeting: string; from: number }, Words>,
  context: DecideContext,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const { meeting: id, from, ...said } = command.data;
  const meeting = ground.state.meetings.held[id];
  if (!meeting) return refuse('unknown_item', { field: 'data.meeting' });
  if (meeting.seq !== from) return refuse('stale', { details: { by: meeting.changedBy, at: meeting.changedAt } });
  const fault = meetingFault(sight, ground, command, context, meeting.attendees);
  if (fault) return fault;
  const facts = { ...said, meeting: id, number: meeting.number };
  return { ok: true, events: [newFact('BoardMeetingChanged', facts, command.content)] };
}

/** Takes back one that was written by mistake; its number is not used again. Answers `unknown_item`. */
export function decideWithdrawBoardMeeting(
  sight: Sight,
  command: Command<{ meeting: string }, { reason?: string | undefined }>,
): Decided {
  const ground = registeredIncident(sight);
  if (!ground.ok) return ground;
  const meeting = ground.state.meetings.held[command.data.meeting];
  if (!meeting) return refuse('unknown_item', { field: 'data.meeting' });
  const facts = { meeting: meeting.meeting, number: meeting.number };
  return { ok: true, events: [newFact('BoardMeetingWithdrawn', facts, command.content)] };
}

function meetingFault(
  sight: Sight,
  { plan }: Ground,
  { data, content }: Command<Said, Words>,
  { now }: DecideContext,
  before: readonly Attendee[] = [],
): Refusal | null {
  const { startedAt, endedAt, attendees, matters, adjustedAt } = data;
  if (isInFuture(startedAt, now)) return invalid('data.startedAt');
  if (endedAt !== null && (isInFuture(endedAt, now) || endedAt < startedAt)) return invalid('data.endedAt');
  if (adjustedAt !== null && (isInFuture(adjustedAt, now) || adjustedAt < startedAt)) return invalid('data.adjustedAt');
  if (attendees.filter(({ role }) => role === 'chair').length !== 1) return invalid('data.attendees');
  // who was there was there, also after they have been erased from the register
  const wasThere = (person: string) => before.some((one) => one.person === person);
  const isNameless = attendees.some(({ person }, index) =>
    person === null ? !content.names[index] : !somebody(sight, person) && !wasThere(person),
  );
  // one who is written twice would count twice towards the quorum
  const people = attendees.flatMap(({ person }) => person ?? []);
  if (new Set(people).size !== people.length)
    return refuse('invalid', { field: 'data.attendees', details: { because: 'twice' } });
  if (isNameless) return invalid('content.names');
  if (attendees.some(({ distance }) => distance) && !plan.board.meetings.distance) {
    return refuse('invalid', { field: 'data.attendees', details: { because: 'distance' } });
  }
  const decisions = matters.map(({ decision }) => decision);
  if (new Set(decisions).size !== decisions.length) return invalid('data.matters');
  if (decisions.some((number) => !sight.needed.decisions?.has(number)))
    return refuse('unknown_item', { field: 'data.matters' });
  const isOfNobody = matters.some(({ conflicts }) => conflicts.some((index) => attendees[index] === undefined));
  return isOfNobody ? invalid('data.matters') : null;
}

function invalid(field: string): Refusal {
  return refuse('invalid', { field });
}
