import { describe, expect, test } from 'vitest';
import { recorded, written } from '../log/testing/log-events.ts';
import type { KnownEvent } from './known-event.ts';
import type { AnyEvent } from './recorded-event.ts';
import { EVENT_VERSIONS, isUnknown, upcast } from './upcast.ts';

describe('[P13] versions of recorded events', () => {
  test('an event of today passes as the very same object', () => {
    const event = written(1);
    expect(upcast(event)).toBe(event);
    expect(isUnknown(upcast(event) as KnownEvent)).toBe(false);
  });

  test.each([
    ['a type that a newer version made', { type: 'DroneLaunched', version: 1 }],
    ['a version that a newer version made', { type: 'LineWritten', version: 2 }],
    ['a version that never was', { type: 'LineWritten', version: 0 }],
    ['a name that every object has', { type: 'constructor', version: 1 }],
    ['another such', { type: '__proto__', version: 1 }],
  ])('%s is said to be unknown, with its name', (_what, { type, version }) => {
    const event: AnyEvent = { ...recorded(1, 'LeaderLeft', { person: null, capacity: 'tib' }), type, version };
    const read = upcast(event);
    expect(isUnknown(read)).toBe(true);
    expect(read).toEqual({ unknown: type, version });
  });

  test('a client stops showing a current state and a server refuses to start: both ask isUnknown', () => {
    const history: AnyEvent[] = [written(1), { ...written(2), version: 2 }, written(3)];
    const firstUnknown = history.map(upcast).find(isUnknown);
    expect(firstUnknown).toEqual({ unknown: 'LineWritten', version: 2 });
  });

  test('[LA10] a plan from before there were action cards has none on its levels, and is otherwise as it was', () => {
    const levels = [{ rank: 1, name: 'Störning' }];
    const event: AnyEvent = {
      ...written(4),
      type: 'PlanAdopted',
      data: { plan: { restingPosture: 'normal', levels } },
    };
    expect(upcast({ ...event, version: 1 })).toMatchObject({
      seq: 4,
      version: 2,
      data: { plan: { restingPosture: 'normal', levels: [{ rank: 1, name: 'Störning', cards: [] }] } },
    });
    expect(upcast({ ...event, version: 3 })).toEqual({ unknown: 'PlanAdopted', version: 3 });
  });

  test('every version is a whole number from 1', () => {
    expect(Object.values(EVENT_VERSIONS).every((version) => Number.isInteger(version) && version >= 1)).toBe(true);
  });
});
