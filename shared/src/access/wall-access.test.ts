import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../core/registry.ts';
import { continuityStream, krisstodStream, secretStream } from '../core/stream-name.ts';
import { mayGive } from './command-access.ts';
import { mayOpen, READINGS } from './stream-access.ts';
import { mayWallRead, ongoingIncident, readWallCode, WALL_CODE_SIGNS, WALL_PERMISSIONS } from './wall-access.ts';

const SHOWN = '0b0e9a60-0000-4000-8000-000000000001';
const OTHER = '0b0e9a60-0000-4000-8000-000000000002';

describe('[ST9] a wall', () => {
  test('is permitted no command but the one that is everybody’s who reads, and of a wall the server takes none at all', () => {
    const given = [...COMMANDS.values()].filter(
      (one) => mayGive(WALL_PERMISSIONS, one) || WALL_PERMISSIONS.has(one.permission),
    );
    // reporting is of what is one's own: a wall has nothing of its own
    expect(given.map(({ type }) => type).toSorted()).toEqual(['BreakExercise', 'ReportImprovement']);
  });

  test('[SE1] is permitted no reading of what is secret, of numbers, of krisstöd or of the list of incidents', () => {
    const closed = [
      'secret',
      'krisstod',
      'services',
      'continuity',
      'serviceLinks',
      'phones',
      'contacts',
      'skills',
      'incidents',
      'places',
      'audit',
      'accounts',
      'walls',
    ] as const;
    expect(closed.filter((reading) => mayOpen(WALL_PERMISSIONS, reading))).toEqual([]);
    // by hand: what is open to whoever reads incidents or is signed in at all; the server opens fewer still
    expect(READINGS.filter((reading) => mayOpen(WALL_PERMISSIONS, reading)).sort()).toEqual(
      ['exports', 'incident', 'ownImprovements', 'people', 'plan', 'roster'].sort(),
    );
  });

  test('[SE3] reads its own incident’s open part, the plan and what others warn of, and no stream beside them', () => {
    expect([`incident/${SHOWN}`, 'plan', 'warnings'].every((stream) => mayWallRead(SHOWN, stream))).toBe(true);
    const others = [
      `incident/${OTHER}`,
      secretStream(SHOWN),
      krisstodStream(SHOWN),
      continuityStream(SHOWN),
      'roster',
      'places',
      'duty',
      'audit',
    ];
    expect(others.filter((stream) => mayWallRead(SHOWN, stream))).toEqual([]);
    expect(mayWallRead(null, `incident/${SHOWN}`)).toBe(false);
    expect(mayWallRead(null, 'warnings')).toBe(true);
    expect(mayWallRead(null, 'incident/null')).toBe(false);
  });

  test('its code is read as people type it, and has no sign that looks like another', () => {
    expect(['K7M-4XA', 'k7m4xa', ' K7M 4XA '].map(readWallCode)).toEqual(['K7M4XA', 'K7M4XA', 'K7M4XA']);
    expect(['K7M4X', 'K7M4XAA', 'K7M4X0', 'OIL015', ''].map(readWallCode)).toEqual([null, null, null, null, null]);
    expect(/[0OQ1IL2Z5S8BG]/.test(WALL_CODE_SIGNS)).toBe(false);
  });

  test('follows the newest that is real and open, and an exercise only where nothing is real', () => {
    const row = (id: string, mode: 'live' | 'exercise', openedAt: number, lifecycle: 'open' | 'closed' = 'open') => ({
      id,
      mode,
      openedAt,
      lifecycle,
    });
    const real = [row('old', 'live', 1), row('new', 'live', 5), row('over', 'live', 9, 'closed')];
    expect(ongoingIncident([...real, row('exercise', 'exercise', 8)])).toBe('new');
    expect(ongoingIncident([row('over', 'live', 9, 'closed'), row('exercise', 'exercise', 8)])).toBe('exercise');
    expect(ongoingIncident([])).toBeNull();
  });
});
