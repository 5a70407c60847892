import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../access/permissions.ts';
import { by, call, DIRECTOR, given, HEAD, KEEPER, MINUTE, PLAN, TIB } from '../testing/given.ts';
import { RosterStory } from '../testing/roster-register.ts';
import { decideRaiseDutyEntry } from './decide-entry.ts';
import { wordsOf } from './duty-entry.ts';
import { ENTRIES_SHOWN } from './evolve.ts';

const WORDS = { what: 'Vattenläcka på Storgatan', caller: 'Rörjouren, 070-000 00 31', done: 'Ringde driften.' };
const write = (words: { what: string; caller?: string; done?: string } = WORDS) => call('WriteDutyEntry', {}, words);
const written = new RosterStory().when(write(), TIB);
const entry = written.log.entries[0];
if (!entry) throw new Error('nothing is written');
const correct = (what: string, why = 'Fel gata.') => call('CorrectDutyEntry', { entry: entry.id }, { what, why });
const remove = call('RemoveDutyWords', { item: entry.id, why: 'gdpr' }, { capacity: 'Arkivarie', reference: 'KS 9' });

describe('[TB6] the duty log', () => {
  test('says who called, what, and what was done, numbered and by whom', () => {
    expect(entry).toMatchObject({ number: 1, by: TIB.id, occurredAt: written.now, incident: null, removal: null });
    expect(wordsOf(entry)).toEqual(WORDS);
    expect(written.when(write({ what: 'Larm' }), HEAD).log.entries.map(({ number }) => number)).toEqual([1, 2]);
  });

  test('[LG1] is corrected and never changed: every wording stays, and says whose it is', () => {
    const corrected = written.at(written.now + MINUTE).when(correct('Vattenläcka på Kungsgatan'), DIRECTOR);
    const [now] = corrected.log.entries;
    expect(now && wordsOf(now)?.what).toBe('Vattenläcka på Kungsgatan');
    expect(now?.wordings.map(({ words, by: who }) => [words?.what, who])).toEqual([
      [WORDS.what, TIB.id],
      ['Vattenläcka på Kungsgatan', DIRECTOR.id],
    ]);
    const stranger = call('CorrectDutyEntry', { entry: '0b0e9a60-0000-4000-8000-000000000999' }, { what: 'x' });
    written.refuses(stranger, TIB, 'unknown_item', { field: 'data.entry' });
  });

  test('[LG10] its words are removed by decision, every wording, and what is left says why', () => {
    const removed = written.when(correct('Per Ek är sjuk'), TIB).when(remove, KEEPER);
    const [now] = removed.log.entries;
    expect(now).toMatchObject({ number: 1, removal: { why: 'gdpr', by: KEEPER.id } });
    expect(now?.wordings.every(({ words }) => words === null)).toBe(true);
    expect(JSON.stringify(removed.log)).not.toContain('Per Ek');
    removed.refuses(remove, KEEPER, 'already');
    removed.refuses(correct('Igen'), TIB, 'settled');
  });

  test('keeps the newest on every screen, and counts on', () => {
    let story = written;
    for (let more = 0; more < ENTRIES_SHOWN + 3; more += 1) story = story.when(write({ what: `Samtal ${more}` }), TIB);
    expect(story.log.count).toBe(ENTRIES_SHOWN + 4);
    expect(story.log.entries).toHaveLength(ENTRIES_SHOWN);
    expect(story.log.entries.at(-1)?.number).toBe(ENTRIES_SHOWN + 4);
  });
});

describe('[TB6] an entry becomes an incident', () => {
  const { data, content } = by(TIB, 'tib');
  const raise = call(
    'RaiseDutyEntry',
    { mode: 'live', to: 1, decision: data, entry: entry.id },
    { title: WORDS.what, decision: content },
  );

  test('with the same text as its first lines, as of when it happened, and each says so of the other', () => {
    const raised = given([], { duty: [entry] }).when(raise, TIB, { at: entry.occurredAt + 30 * MINUTE });
    const story = raised.gives();
    const lines = story.events.filter(({ type }) => type === 'DutyEntryReceived' || type === 'LineWritten');
    expect(lines).toMatchObject([
      { data: { entry: entry.id, number: 1, writtenBy: TIB.id } },
      { data: { kind: 'inkommande' }, content: { text: WORDS.what, from: WORDS.caller } },
      { data: { kind: 'atgard' }, content: { text: WORDS.done } },
    ]);
    expect(lines.every(({ meta }) => meta.occurredAt === entry.occurredAt)).toBe(true);
    const { id, number } = story.holds.incident;
    expect(raised.addedTo('duty')).toMatchObject([
      { type: 'DutyEntryRaised', data: { entry: entry.id, incident: id, incidentNumber: number } },
    ]);
    expect(story.holds.incident.leader?.person).toBe(TIB.id);
  });

  test('once, by one who reads the log, and not of what is removed', () => {
    const once = { ...entry, incident: { id: 'x', number: '2026-001' } };
    given([], { duty: [once] })
      .when(raise, TIB)
      .refused('settled', { field: 'data.entry' });
    const empty = { ...entry, wordings: entry.wordings.map((one) => ({ ...one, words: null })) };
    given([], { duty: [empty] })
      .when(raise, TIB)
      .refused('settled');
    given([]).when(raise, TIB).refused('unknown_item');
    const blind = new Set(PERMISSIONS.filter((one) => one !== 'duty.read'));
    const actor = {
      user: 'x',
      person: TIB.id,
      function: null,
      capacities: [],
      permissions: blind,
      via: 'session' as const,
    };
    const command = { id: 'x', stream: 'x', data: raise.data, content: raise.content };
    const decided = decideRaiseDutyEntry(
      { needed: { duty: new Map([[entry.id, entry]]) } } as never,
      command as never,
      { actor, now: 0, occurredAt: 0 },
    );
    expect(decided).toMatchObject({ ok: false, code: 'forbidden' });
  });

  test('the checklist of the first ten minutes stands ready on the lowest level of every plan', () => {
    const [lowest] = PLAN.levels;
    expect(lowest?.cards[0]).toMatchObject({ title: 'De första tio minuterna', function: 'tib' });
    const steps = lowest?.cards[0]?.steps.join(' ').toLocaleLowerCase('sv') ?? '';
    for (const word of ['ring tillbaka', 'vad, var, när', 'liv och hälsa', 'nivån', 'kalla', 'krisstöd', 'vma'])
      expect(steps).toContain(word);
    for (const word of ['trygghetspunkt', 'länsstyrelsen', 'nästa gång']) expect(steps).toContain(word);
  });
});
