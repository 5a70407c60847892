import { expect, test } from 'vitest';
import { COMMANDS } from '../core/registry.ts';

/** The kinds of streams that a run which is played again has copies of. */
const COPIED = new Set(['incident', 'secret', 'krisstod', 'continuity']);

test('[LG10] every command that removes words by decision says what it is about, so that they go from every run of an exercise', () => {
  const removing = [...COMMANDS.values()].filter(
    ({ permission, on }) => permission === 'content.remove' && COPIED.has(on),
  );
  expect(removing.map(({ type }) => type).toSorted()).toEqual([
    'RemoveKrisstodWords',
    'RemoveLineContent',
    'RemoveSecretLineContent',
    'RemoveServiceWords',
  ]);
  expect(removing.filter(({ removes }) => removes === undefined)).toEqual([]);
});
