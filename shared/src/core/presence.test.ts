import { expect, test } from 'vitest';
import { presenceAfter } from './presence.ts';
import type { Present } from './protocol.ts';

const somebody = (person: string, staffFunction: string | null = null): Present => ({
  person,
  name: person.toUpperCase(),
  function: staffFunction,
  since: 1,
});
const stream = 'incident/x';

test('[P20] a list replaces, a change is applied, once or twice', () => {
  const [ada, bo, cia] = [somebody('ada'), somebody('bo'), somebody('cia', 'stab')];
  const list = presenceAfter(undefined, { stream, present: [ada, bo] });
  expect(list).toEqual([ada, bo]);
  const change = { stream, joined: [cia, ada], left: [{ person: 'bo', function: null }] };
  const changed = presenceAfter(list, change);
  expect(changed).toEqual([cia, ada]);
  expect(presenceAfter(changed, change)).toEqual([cia, ada]);
  expect(presenceAfter(changed, { stream, joined: [], left: [{ person: 'cia', function: null }] })).toEqual([cia, ada]);
});

test('[P20] a change to a list that is not there is nothing', () => {
  expect(presenceAfter(undefined, { stream, joined: [somebody('ada')], left: [] })).toBeUndefined();
});
