import { PLAN } from '@ledningsplats/shared/testing/given.ts';
import { describe, expect, test } from 'vitest';
import type { OutboxItem } from '../../sync/views.ts';
import { refusedWords } from './SendNotes.tsx';
import { blanksIn, chosenOf, listsOfLevel, NO_DRAFT, withoutPerson, withPerson } from './send-draft.ts';
import { sendStateOf } from './send-state.ts';

const item = (more: Partial<OutboxItem>): OutboxItem =>
  ({ id: 'one', type: 'SendCallOut', state: 'queued', attempts: 0, refusal: null, ...more }) as OutboxItem;

describe('[LM1] what is chosen before it is sent', () => {
  test('the lists of the level stand chosen until somebody chooses otherwise', () => {
    expect(listsOfLevel(PLAN.callOut, 1)).toEqual([]);
    expect(listsOfLevel(PLAN.callOut, 2)).toEqual(['krisledningsgruppen']);
    expect(chosenOf(NO_DRAFT, PLAN.callOut, 3).lists).toEqual(['krisledningsgruppen', 'stab', 'namnd']);
    expect(chosenOf({ ...NO_DRAFT, lists: ['krisstod', 'borttagen'] }, PLAN.callOut, 3).lists).toEqual(['krisstod']);
  });

  test('one taken away stays away from the lists, and comes back as they were', () => {
    const away = withoutPerson(NO_DRAFT, 'anna');
    expect(away).toMatchObject({ without: ['anna'], also: [] });
    expect(withPerson(away, 'anna', true)).toMatchObject({ without: [], also: [] });
    const alone = withPerson(NO_DRAFT, 'bo', false);
    expect(alone).toMatchObject({ also: ['bo'] });
    expect(withoutPerson(alone, 'bo')).toMatchObject({ also: [], without: [] });
  });

  test('a word in braces that is none of ours is not sent as it stands', () => {
    expect(blanksIn('Samling {klockan}.')).toEqual(['klockan']);
    expect(blanksIn('Samling 09:00.')).toEqual([]);
  });
});

describe('[LM4] what is known of one that was pressed', () => {
  test('without contact, what never left is taken back, and what may have left is in doubt', () => {
    expect(sendStateOf([item({})], true)).toEqual({ kind: 'sending', id: 'one' });
    expect(sendStateOf([item({})], false)).toEqual({ kind: 'unsent', id: 'one' });
    expect(sendStateOf([item({ attempts: 1 })], false)).toEqual({ kind: 'doubtful', id: 'one' });
    expect(sendStateOf([item({ state: 'sending', attempts: 1 })], false)).toEqual({ kind: 'doubtful', id: 'one' });
    expect(sendStateOf([item({ state: 'accepted', attempts: 1 })], false)).toEqual({ kind: 'sending', id: 'one' });
    expect(sendStateOf([item({ type: 'WriteLine' })], true)).toEqual({ kind: 'none' });
  });

  test('a refusal yields to one that is on its way, so that none can be begun beside it', () => {
    const refused = item({ id: 'old', state: 'refused' });
    expect(sendStateOf([refused], true)).toMatchObject({ kind: 'refused' });
    expect(sendStateOf([refused, item({})], true)).toEqual({ kind: 'sending', id: 'one' });
  });

  test('a changed register says the new count, and a late one that it was late', () => {
    expect(refusedWords({ code: 'stale', details: { of: 13 } })).toContain('nu är det 13 personer');
    expect(refusedWords({ code: 'stale' })).toContain('för lång tid');
  });
});
