import { expect, test } from 'vitest';
import { stepStates } from './test-steps.ts';

test.each([
  ['queued', ['now', 'not_yet', 'not_yet']],
  ['sending', ['done', 'now', 'not_yet']],
  ['accepted', ['done', 'done', 'now']],
  ['delivered', ['done', 'done', 'done']],
  ['failed', ['done', 'failed', 'not_yet']],
  ['doubtful', ['done', 'unsure', 'not_yet']],
] as const)('[LM3] %s is shown as %j', (state, expected) => {
  expect(stepStates({ state, reason: null }, true).map(([, step]) => step)).toEqual(expected);
});

test('[LM3] where nobody tells what arrives there is no step that waits for it, until it is known all the same', () => {
  expect(stepStates({ state: 'accepted', reason: null }, false)).toEqual([
    ['queued', 'done'],
    ['accepted', 'done'],
  ]);
  expect(stepStates({ state: 'delivered', reason: null }, false)).toHaveLength(3);
});

test('[LM3] what was taken and did not arrive is shown as both', () => {
  const states = stepStates({ state: 'failed', reason: 'undelivered' }, true).map(([, state]) => state);
  expect(states).toEqual(['done', 'done', 'failed']);
});
