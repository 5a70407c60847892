import { expect, test } from 'vitest';
import { isFaulty, type MeetingDraft, meetingFaults, newAttendee } from './meeting-draft.ts';

const time = { value: 1_000, text: '' };
const draft = (...ids: (string | null)[]): MeetingDraft => ({
  startedAt: time,
  endedAt: time,
  adjustedAt: time,
  place: '',
  notes: '',
  attendees: ids.map((id, key) => ({ ...newAttendee(key, key === 0 ? 'chair' : 'member'), who: { id, text: 'Eva' } })),
  matters: {},
  adjustment: 'later',
});

test('[ST2] one of the register stands once in a meeting; two of the same typed name may be two', () => {
  expect(meetingFaults(draft('a', 'b', 'a'))).toMatchObject({ twice: [2], nameless: [] });
  expect(isFaulty(meetingFaults(draft('a', 'b', 'a')))).toBe(true);
  expect(isFaulty(meetingFaults(draft('a', null, null)))).toBe(false);
});
