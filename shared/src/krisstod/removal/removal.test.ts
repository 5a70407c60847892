import { expect, test } from 'vitest';
import { streamTextsOf } from '../../log/stream-texts.ts';
import { call, given, KEEPER, KRISSTOD, register, step, TIB } from '../../testing/given.ts';

const decided = { capacity: 'Arkivansvarig', reference: 'KS 2026/12' };
const remove = (of: number) => call('RemoveKrisstodWords', { of, why: 'gdpr' }, decided);
const prepared = () =>
  given([step(register(), TIB)])
    .when(call('PrepareKrisstod', { from: 'none' }, { contacted: 'Ring Disa', leaderName: 'Disa' }), TIB)
    .gives()
    .when(call('AskOutsideHelp', { count: 2 }, { who: 'Kretsen', covers: 'Natten' }), KEEPER, {
      id: '0b0e9a60-0000-4000-b300-000000000001',
    })
    .gives();

test('[LG10] a text goes by a decision with its why, capacity and reference, and its content is told to the store', () => {
  const outcome = prepared().when(remove(1), TIB);
  expect(outcome.decided).toMatchObject({ ok: true, redactions: [{ stream: KRISSTOD, seq: 1 }] });
  const { krisstod, events } = outcome.gives();
  expect(krisstod.events.slice(-2)).toMatchObject([
    { type: 'KrisstodWordsRemoved', data: { of: 1, kind: 'KrisstodPrepared', why: 'gdpr' }, content: decided },
    { type: 'ContentRedacted', data: { seq: 1, why: 'gdpr', kind: 'KrisstodPrepared' } },
  ]);
  expect(JSON.stringify(krisstod.state)).not.toContain('Disa');
  expect(krisstod.state).toMatchObject({
    leader: { person: null, name: null },
    work: { requests: { '0b0e9a60-0000-4000-b300-000000000001': { who: 'Kretsen' } } },
    removals: [{ of: 1, why: 'gdpr', by: TIB.id, ...decided }],
  });
  expect(JSON.stringify(events)).not.toContain('Arkivansvarig');
});

test('[LG10] once is enough, and what is not there is unknown', () => {
  prepared().when(remove(99), TIB).refused('unknown_item', { field: 'data.of' });
  prepared().when(remove(1), TIB).gives().when(remove(1), TIB).refused('already', { field: 'data.of' });
});

test('[LG10] every text is listed, newest first, and the decisions to remove are not', () => {
  const { krisstod } = prepared().when(remove(1), TIB).gives();
  expect(streamTextsOf(krisstod.events)).toMatchObject([
    { kind: 'OutsideHelpAsked', words: ['Kretsen', 'Natten'] },
    { kind: 'KrisstodPrepared', words: ['Ring Disa', 'Disa'] },
  ]);
  const emptied = krisstod.events.map((event) => (event.seq === 1 ? { ...event, content: null } : event));
  expect(streamTextsOf(emptied as typeof krisstod.events).map(({ kind }) => kind)).toEqual(['OutsideHelpAsked']);
});
