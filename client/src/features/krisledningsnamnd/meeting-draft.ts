import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import type { AttendeeRole, Matter, Meeting } from '@ledningsplats/shared/minutes/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { NO_PERSON, namedPerson } from '../../forms/PersonField.tsx';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';

export interface AttendeeDraft {
  /** Only here: rows are moved and removed while conflicts point at them. */
  key: number;
  who: ComboBoxValue;
  role: AttendeeRole;
  distance: boolean;
  adjuster: boolean;
}

export interface MatterDraft {
  as: Matter['as'];
  /** Keys of attendees. */
  conflicts: readonly number[];
}

interface TypedTime {
  value: number | null;
  text: string;
}

/** A meeting as it stands in the dialog. */
export interface MeetingDraft {
  startedAt: TypedTime;
  endedAt: TypedTime;
  adjustedAt: TypedTime;
  place: string;
  notes: string;
  attendees: readonly AttendeeDraft[];
  /** By number of the decision. */
  matters: Readonly<Record<number, MatterDraft>>;
  adjustment: Meeting['adjustment'];
}

const NO_TIME: TypedTime = { value: null, text: '' };

export function newAttendee(key: number, role: AttendeeRole): AttendeeDraft {
  return { key, who: NO_PERSON, role, distance: false, adjuster: false };
}

/** A new one, with what concerns the nämnd and no earlier meeting has taken up. */
export function newMeeting(decisions: readonly DecisionReading[], held: readonly Meeting[], plan: Plan): MeetingDraft {
  const taken = new Set(held.flatMap(({ matters }) => matters.map(({ decision }) => decision)));
  // one that was never given is nothing to report [LA4]
  const own = decisions.filter((one) => isOfBoard(one, plan) && one.status !== 'disowned' && !taken.has(one.number));
  return {
    startedAt: NO_TIME,
    endedAt: NO_TIME,
    adjustedAt: NO_TIME,
    place: '',
    notes: '',
    attendees: [newAttendee(0, 'chair'), newAttendee(1, 'member')],
    matters: Object.fromEntries(own.map((one) => [one.number, { as: offeredAs(one, plan), conflicts: [] }])),
    adjustment: 'later',
  };
}

export function meetingDraft(meeting: Meeting, nameOf: (person: string) => string): MeetingDraft {
  const time = (value: number | null): TypedTime => ({ value, text: '' });
  const matters = meeting.matters.map(({ decision, as, conflicts }) => [decision, { as, conflicts }]);
  return {
    startedAt: time(meeting.startedAt),
    endedAt: time(meeting.endedAt),
    adjustedAt: time(meeting.adjustedAt),
    place: meeting.content?.place ?? '',
    notes: meeting.content?.notes ?? '',
    attendees: meeting.attendees.map(({ person, role, distance, adjuster }, key) => {
      const text = person === null ? (meeting.content?.names[key] ?? '') : nameOf(person);
      return { key, who: { id: person, text }, role, distance, adjuster };
    }),
    matters: Object.fromEntries(matters),
    adjustment: meeting.adjustment,
  };
}

/** What the nämnd, its chair or vice decided: those stand first, and are offered. */
export function isOfBoard({ strict, forum, decider }: DecisionReading, plan: Plan): boolean {
  const isForum = forum !== null && forum === plan.board.forum;
  return strict || isForum || plan.mandates.board.some(({ capacity }) => capacity === decider.capacity);
}

/** In the nämnd's forum it decided itself; else chair or vice did alone, and reports it [LA8]. */
export function offeredAs({ forum }: DecisionReading, plan: Plan): Matter['as'] {
  return forum !== null && forum === plan.board.forum ? 'decided' : 'reported';
}

export interface MeetingFaults {
  startedAt: boolean;
  endedAt: boolean;
  adjustedAt: boolean;
  chair: boolean;
  /** Keys of attendees without a name. */
  nameless: readonly number[];
  /** Keys of attendees who stand further up already. */
  twice: readonly number[];
}

export function meetingFaults({ startedAt, endedAt, adjustedAt, attendees }: MeetingDraft): MeetingFaults {
  const isUnread = ({ value, text }: TypedTime) => value === null && text.trim() !== '';
  const isBefore = ({ value }: TypedTime) => value !== null && startedAt.value !== null && value < startedAt.value;
  return {
    startedAt: startedAt.value === null,
    endedAt: isUnread(endedAt) || isBefore(endedAt),
    adjustedAt: isUnread(adjustedAt) || isBefore(adjustedAt),
    chair: attendees.filter(({ role }) => role === 'chair').length !== 1,
    twice: attendees
      .filter(({ who }, at) => who.id !== null && attendees.findIndex((one) => one.who.id === who.id) < at)
      .map(({ key }) => key),
    nameless: attendees.filter(({ who }) => who.id === null && who.text.trim() === '').map(({ key }) => key),
  };
}

export function isFaulty({ nameless, twice, ...faults }: MeetingFaults): boolean {
  return nameless.length > 0 || twice.length > 0 || Object.values(faults).includes(true);
}

export function meetingOnWire(
  draft: MeetingDraft,
  mayBeFar: boolean,
): { data: DataOf<'RecordBoardMeeting'>; content: ContentOf<'RecordBoardMeeting'> } {
  const { attendees, matters } = draft;
  const placeOf = (key: number) => attendees.findIndex((one) => one.key === key);
  const place = draft.place.trim();
  const notes = draft.notes.trim();
  return {
    data: {
      startedAt: draft.startedAt.value ?? 0,
      endedAt: draft.endedAt.value,
      adjustedAt: draft.adjustedAt.value,
      adjustment: draft.adjustment,
      attendees: attendees.map(({ who, role, distance, adjuster }) => ({
        person: namedPerson(who).person,
        role,
        distance: distance && mayBeFar,
        adjuster,
      })),
      matters: Object.entries(matters).map(([number, { as, conflicts }]) => ({
        decision: Number(number),
        as,
        conflicts: conflicts.map(placeOf).filter((at) => at >= 0),
      })),
    },
    content: {
      ...(place !== '' && { place }),
      ...(notes !== '' && { notes }),
      names: attendees.map(({ who }) => namedPerson(who).name ?? ''),
    },
  };
}
