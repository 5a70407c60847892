import { describe, expect, test } from 'vitest';
import { inShownTime, shownTime } from '../core/exercise-time.ts';
import type { IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import { evolveExercised } from './evolve-exercised.ts';
import { playedSpan, playedWords } from './played-span.ts';

const ZONE = 'Europe/Stockholm';
const FROM = Date.UTC(2026, 10, 20, 12, 3);
const HOUR = 3_600_000;
const SHOWN = Date.UTC(2027, 0, 15, 2);
const played = (clock: object, closed: object | null = null) =>
  playedSpan({
    exercised: { begunAt: FROM, clock: { shown: SHOWN, pace: 10, ...clock } },
    incident: { closed },
  } as unknown as IncidentState);

describe('[OV1] when an exercise was really played', () => {
  test('is from when its clock began until it last stood still, or the incident was closed', () => {
    const goes = { isRunning: true, real: FROM + HOUR };
    expect(played(goes)).toEqual({ from: FROM, until: null });
    const over = { from: FROM, until: FROM + 2 * HOUR };
    expect(played({ isRunning: false, real: FROM + 2 * HOUR })).toEqual(over);
    // closed ten hours later by its own clock, which nobody stopped
    expect(played(goes, { at: SHOWN + 10 * HOUR })).toEqual(over);
    expect(playedSpan({ exercised: null, incident: { closed: null } })).toBeNull();
  });

  test('is until it was closed, where nobody stopped its clock first', () => {
    const told = (type: string, data: object, shown: number, real: number) =>
      inShownTime({
        ...{ type, data, content: null, version: 1, seq: 1, stream: 'incident/x' },
        meta: {
          by: 'x',
          person: null,
          function: null,
          command: 'x',
          occurredAt: shown,
          recordedAt: real,
          shownAt: shown,
        },
      }) as unknown as OpenStreamEvent;
    const clock = { real: FROM, shown: 0, pace: 2, isRunning: true };
    const goes = evolveExercised(null, told('ExerciseClockSet', { exercise: 'e', clock }, 0, FROM));
    const over = evolveExercised(goes, told('IncidentClosed', {}, 2 * HOUR, FROM + HOUR));
    expect(playedSpan({ exercised: over, incident: { closed: null } })).toEqual({ from: FROM, until: FROM + HOUR });
    expect(shownTime(over?.clock ?? null, FROM + 9 * HOUR)).toBe(2 * HOUR);
    // opened anew it waits for its lead
    expect(evolveExercised(over, told('IncidentReopened', {}, 2 * HOUR, FROM + 3 * HOUR))).toBe(over);
  });

  test('is said in the municipality’s own time, the day once where it is one', () => {
    const said = (until: number | null) => playedWords({ from: FROM, until }, ZONE);
    expect(said(null)).toBe('Tiderna är övningstid. Verklig tid: övas sedan 20 november 2026 13:03');
    expect(said(FROM + HOUR)).toBe('Tiderna är övningstid. Verklig tid: övades 20 november 2026 13:03–14:03');
    expect(said(FROM + 12 * HOUR)).toContain('20 november 2026 13:03–21 november 2026 01:03');
  });
});
