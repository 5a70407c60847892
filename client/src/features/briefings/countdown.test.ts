import type { Briefing, BriefingsSlice, PlannedBriefing } from '@ledningsplats/shared/briefings/events.ts';
import { describe, expect, it } from 'vitest';
import { countdown, lateBriefing, timerText } from './countdown.ts';

const MINUTE = 60_000;
/** Noon in Sweden: what is said of the hour around it does not cross midnight. */
const NOON = Date.UTC(2026, 10, 20, 11);
const NONE: BriefingsSlice = { count: 0, planned: {}, running: {}, ended: [], last: {} };
const planned = (at: number, kind = 'stab', id = kind) => ({ [id]: { id, kind, at, seq: 1 } as PlannedBriefing });
const running = (startedAt: number) => ({ r: { id: 'r', kind: 'grupp', startedAt, number: 1 } as Briefing });

describe('[ST5] the countdown on every screen', () => {
  it('says nothing when nothing is set', () => {
    expect(countdown(NONE, NOON)).toBeNull();
  });

  it('says the nearest, how long is left, and how many more there are', () => {
    const slice = { ...NONE, planned: { ...planned(NOON + 90 * MINUTE), ...planned(NOON + 8 * MINUTE, 'grupp') } };
    expect(countdown(slice, NOON)).toMatchObject({ kind: 'grupp', tone: 'soon', left: 'om 8 min', more: 1 });
    expect(countdown({ ...NONE, planned: planned(NOON + 90 * MINUTE) }, NOON)).toMatchObject({
      tone: 'later',
      left: 'om 1 h 30 min',
      more: 0,
    });
  });

  it('is late when a whole minute has gone, and then louder than what is held', () => {
    const slice = { ...NONE, planned: planned(NOON), running: running(NOON - 5 * MINUTE) };
    expect(countdown(slice, NOON + MINUTE - 1)).toMatchObject({ kind: 'grupp', tone: 'running', briefing: 'r' });
    expect(countdown({ ...slice, running: {} }, NOON + MINUTE - 1)).toMatchObject({ tone: 'soon', left: 'börjar nu' });
    expect(countdown(slice, NOON + 4 * MINUTE)).toMatchObject({ kind: 'stab', tone: 'late', left: '4 min sen' });
    expect(lateBriefing(slice, NOON + MINUTE - 1)).toBeNull();
    expect(lateBriefing(slice, NOON + 4 * MINUTE)?.kind).toBe('stab');
  });

  it('a timer shows seconds, and hours when there are any', () => {
    expect([0, 7_400, 247_000, 4_350_000, -5].map(timerText)).toEqual(['0:00', '0:07', '4:07', '1:12:30', '0:00']);
  });
});
