import { describe, expect, it } from 'vitest';
import { byDue, dueWords } from './due-words.ts';

const NOW = Date.UTC(2026, 10, 20, 13, 0);
const MINUTE = 60_000;

describe('when a task is due', () => {
  it('[ST4] says by how much it is late', () => {
    expect(dueWords(NOW - 12 * MINUTE, NOW)).toEqual({ tone: 'overdue', text: '13:48 · försenad 12 min' });
  });

  it('says the time left within the hour, and the time alone after it', () => {
    expect(dueWords(NOW + 18 * MINUTE, NOW)).toEqual({ tone: 'soon', text: '14:18 · om 18 min' });
    expect(dueWords(NOW + 120 * MINUTE, NOW)).toEqual({ tone: 'later', text: '16:00' });
  });

  it('puts the most urgent first and those without a time last, as they were made', () => {
    const tasks = [
      { number: 1, due: null },
      { number: 2, due: NOW },
      { number: 3, due: null },
      { number: 4, due: NOW - MINUTE },
    ];
    expect(tasks.sort(byDue).map(({ number }) => number)).toEqual([4, 2, 1, 3]);
  });
});
