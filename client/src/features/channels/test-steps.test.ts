import { expect, test } from 'vitest';
import { stepStates } from './test-steps.ts';

test.each([
  ['queued', ['now', 'not_yet', 'not_yet']],
  ['sending', ['done', 'now', 'not_yet']],
  ['accepted', ['done', 'done', 'now']],
  ['delivered', ['done', 'done', 'done']],
  ['failed', ['done', 'failed', 'not_yet']],
  ['doubtful', ['done', 'failed', 'not_yet']],
] as const)('[LM3] %s is shown as %j', (state, expected) => {
  expect(stepStates(state, true).map(([, step]) => step)).toEqual(expected);
});

test('[LM3] where nobody tells what arrives there is no step that waits for it, until it is known all the same', () => {
  expect(stepStates('accepted', false)).toEqual([
    ['queued', 'done'],
    ['accepted', 'done'],
  ]);
  expect(stepStates('delivered', false)).toHaveLength(3);
});
