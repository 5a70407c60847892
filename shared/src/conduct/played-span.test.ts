import { describe, expect, test } from 'vitest';
import type { IncidentState } from '../core/incident-state.ts';
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

  test('is said in the municipality’s own time, the day once where it is one', () => {
    const said = (until: number | null) => playedWords({ from: FROM, until }, ZONE);
    expect(said(null)).toBe('Tiderna är övningstid. Verklig tid: övas sedan 20 november 2026 13:03');
    expect(said(FROM + HOUR)).toBe('Tiderna är övningstid. Verklig tid: övades 20 november 2026 13:03–14:03');
    expect(said(FROM + 12 * HOUR)).toContain('20 november 2026 13:03–21 november 2026 01:03');
  });
});
