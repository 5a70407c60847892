import type { OpenStreamEvent } from '../core/incident-state.ts';
import type { ContentRedacted } from '../incident/events.ts';
import { hears } from '../incident/hears.ts';
import type { MeetingEvent, MeetingsSlice } from './events.ts';

type Heard = MeetingEvent | ContentRedacted;

const isHeard = hears<Heard>({
  BoardMeetingRecorded: true,
  BoardMeetingChanged: true,
  BoardMeetingWithdrawn: true,
  ContentRedacted: true,
});

const NONE: MeetingsSlice = { count: 0, held: {} };

/** Folds the meetings of krisledningsnämnden; every other event leaves the very same slice. */
export function evolveMeetings(slice: MeetingsSlice = NONE, event: OpenStreamEvent): MeetingsSlice {
  return isHeard(event) ? evolve(slice, event) : slice;
}

function evolve(slice: MeetingsSlice, event: Heard): MeetingsSlice {
  switch (event.type) {
    case 'BoardMeetingRecorded':
    case 'BoardMeetingChanged': {
      const { data, content, seq, meta } = event;
      const meeting = { ...data, seq, changedAt: meta.recordedAt, changedBy: meta.person, content };
      return { count: Math.max(slice.count, data.number), held: { ...slice.held, [data.meeting]: meeting } };
    }
    case 'BoardMeetingWithdrawn': {
      const { [event.data.meeting]: _gone, ...held } = slice.held;
      return { ...slice, held };
    }
    case 'ContentRedacted': {
      const emptied = Object.values(slice.held).find(({ seq }) => seq === event.data.seq);
      return emptied ? { ...slice, held: { ...slice.held, [emptied.meeting]: { ...emptied, content: null } } } : slice;
    }
    default:
      event satisfies never;
      return slice;
  }
}
