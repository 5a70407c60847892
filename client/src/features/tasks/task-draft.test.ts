import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { describe, expect, test } from 'vitest';
import { differences, draftKey, draftOf } from './task-draft.ts';
import { taskFaults } from './task-faults.ts';

const NOW = Date.UTC(2026, 10, 20, 13, 0);
const task = { id: 't', title: 'Ring', function: 'hr', due: null, titleSeq: 4, priority: 'normal', everyMinutes: null };
const open = task as OpenTask;

describe('[ST4] what is written of a task', () => {
  test('differs from what stands there by the facts that one would leave otherwise', () => {
    const draft = draftOf(open);
    expect(draft.from).toBe(4);
    expect(differences(draft, open)).toEqual([]);
    const mine = { ...draft, title: 'Ring igen', due: NOW, isUrgent: true, everyMinutes: 60, owner: 'logistik' };
    expect(differences(mine, open)).toEqual(['title', 'function', 'due', 'priority', 'repeat']);
  });

  test('late and given a new time, asks why before the server does', () => {
    const late = { ...open, due: NOW - 1 };
    const draft = { ...draftOf(late), due: NOW + 1 };
    expect(taskFaults(draft, late, NOW)).toHaveProperty('reason');
    expect(taskFaults({ ...draft, reason: 'Dröjer' }, late, NOW)).toEqual({});
    expect(taskFaults(draft, undefined, NOW)).toEqual({});
  });

  test('and coming back, has a time to come back from', () => {
    expect(taskFaults({ ...draftOf(open), everyMinutes: 60 }, open, NOW)).toHaveProperty('due');
  });

  test('is kept apart for a new one, one of a line and a change', () => {
    const keys = [draftKey('s'), draftKey('s', undefined, { seq: 4 }), draftKey('s', open)];
    expect(new Set(keys).size).toBe(3);
  });
});
