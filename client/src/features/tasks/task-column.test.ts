import type { OpenTask } from '@ledningsplats/shared/tasks/events.ts';
import { describe, expect, test } from 'vitest';
import type { OutboxItem } from '../../sync/views.ts';
import { columnOf, inOrder } from './task-column.ts';

const NOW = Date.UTC(2026, 10, 20, 13, 0);
const taken = { by: 'p', function: 'logistik', at: NOW };
const task = (more: Partial<OpenTask> = {}) =>
  ({ id: 't', number: 1, due: null, priority: 'normal', taken: null, ...more }) as OpenTask;
const given = (type: string, state = 'waiting') => ({ type, state }) as OutboxItem;

describe('[ST4] where a task stands', () => {
  test('is by whether anybody has begun, one’s own move at once and a refused one not at all', () => {
    expect(columnOf({ task: task(), changes: [] })).toBe('new');
    expect(columnOf({ task: task({ taken }), changes: [] })).toBe('started');
    expect(columnOf({ task: task(), changes: [given('StartTask')] })).toBe('started');
    expect(columnOf({ task: task(), changes: [given('StartTask', 'refused')] })).toBe('new');
    expect(columnOf({ task: task({ taken }), changes: [given('StartTask'), given('PutBackTask')] })).toBe('new');
  });

  test('in its column is by time, then by how urgent it is', () => {
    const shown = [
      task({ number: 1 }),
      task({ number: 2, priority: 'high' }),
      task({ number: 3, due: NOW }),
      task({ number: 4, due: NOW, priority: 'high' }),
      task({ number: 5, due: NOW - 1 }),
    ].map((one) => ({ task: one }));
    expect(shown.sort(inOrder).map((one) => one.task.number)).toEqual([5, 4, 3, 2, 1]);
  });
});
