import { expect, test } from 'vitest';
import { steadyClock } from './steady-clock.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function machine() {
  const set = { wall: 10 * HOUR };
  return { set, clock: steadyClock(() => set.wall) };
}

test('[LM3] it is the machine’s own clock, also when that is set ahead', () => {
  const { set, clock } = machine();
  for (const ms of [0, 5 * MINUTE, 3 * HOUR]) {
    set.wall += ms;
    expect(clock()).toBe(set.wall);
  }
});

test('[LM3] set back by an hour it goes on, and five minutes have passed after ten; then they are one again', () => {
  const { set, clock } = machine();
  const before = clock();
  set.wall -= HOUR;
  expect(clock()).toBe(before);
  for (let minutes = 0; minutes < 10; minutes += 1) {
    set.wall += MINUTE;
    clock();
  }
  expect(clock()).toBe(before + 5 * MINUTE);
  set.wall += 2 * HOUR;
  expect(clock()).toBe(set.wall);
});
