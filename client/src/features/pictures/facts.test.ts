import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { THE_ONE } from '@ledningsplats/shared/pictures/sources.ts';
import {
  call,
  given,
  INCIDENT,
  KEEPER,
  PLAN,
  register,
  type Story,
  step,
  TIB,
} from '@ledningsplats/shared/testing/given.ts';
import { describe, expect, it } from 'vitest';
import { type FactGround, offeredFacts } from './facts.ts';

const story = given([
  step(register(), TIB),
  step(call('SetDirection', { from: null, decision: null }, { text: 'Ingen i kylan' }), TIB),
  step(call('CreateTask', { function: 'logistik', due: null }, { title: 'Ordna bussar' }), KEEPER),
  step(
    call('PrepareContingency', { function: 'logistik' }, { title: 'Vattnet slut', trigger: 'Under 20 %', actions: [] }),
    KEEPER,
  ),
]);

const line = (seq: number, text: string, more: Partial<LogLine> = {}): LogLine =>
  ({
    seq,
    stream: `incident/${INCIDENT}`,
    machine: null,
    content: { text },
    secrecy: { state: 'open' },
    corrections: [],
    verification: null,
    occurredAt: seq * 1_000,
    person: KEEPER.id,
    ...more,
  }) as LogLine;

const ground = ({ holds, events, now }: Story, lines: LogLine[] = []): FactGround => ({
  state: holds,
  plan: PLAN,
  head: events.length,
  lines,
  decisions: [],
  now,
});
const words = (offered: ReturnType<typeof offeredFacts>) => offered.map(({ fact }) => fact.words);

describe('[ST6] what is offered under a heading', () => {
  it('comes from the sources of the heading and no others, each with its owner, age and place in the history', () => {
    const offered = offeredFacts(['direction', 'task', 'contingency', 'krisstod', 'place'], ground(story), []);
    expect(words(offered)).toEqual([
      'Ingen i kylan',
      'U-1 Ordna bussar – Logistik och service',
      'Omfall O-1: Vattnet slut – utlöses av: Under 20 %',
    ]);
    const { direction } = story.holds.incident;
    expect(offered[0]?.fact).toMatchObject({ kind: 'direction', id: THE_ONE, seq: direction?.seq, at: direction?.at });
    expect(offered[0]?.fact.by).toBe(TIB.id);
    expect(offeredFacts([], ground(story), [])).toEqual([]);
  });

  it('is what people have written in the log, as it is held and last worded, latest first; nothing secret or removed', () => {
    const correction = { seq: 9, text: '4 000 hushåll', why: null, recordedAt: 0, person: null, function: null };
    const offered = offeredFacts(
      ['line'],
      ground(story, [
        line(3, '400 hushåll', { corrections: [{ ...correction, acknowledged: [] }] }),
        line(4, 'Ställverket brinner', { verification: 'rumour' }),
        line(5, 'Hemligt', { secrecy: { state: 'elsewhere' } }),
        line(6, '', { content: null }),
        line(7, 'Uppgift U-1', { machine: { type: 'TaskCreated', data: {}, content: null } }),
      ]),
      [],
    );
    expect(words(offered)).toEqual(['Rykte: Ställverket brinner', '4 000 hushåll']);
    expect(offered[1]?.fact).toMatchObject({ id: '3', seq: 9 });
  });

  it('is not offered again in the same words, and in newer ones as what may take its place', () => {
    const quoted = [{ kind: 'direction' as const, id: THE_ONE, words: 'Ingen i kylan' }];
    expect(offeredFacts(['direction'], ground(story), quoted)).toEqual([]);
    const [newer] = offeredFacts(['direction'], ground(story), [{ ...quoted[0], words: 'Vården först' } as never]);
    expect(newer).toMatchObject({ isNewer: true, fact: { words: 'Ingen i kylan' } });
  });

  it('is a sentence or two, however long the line was', () => {
    const [long] = offeredFacts(['line'], ground(story, [line(3, 'ord '.repeat(500))]), []);
    expect(long?.fact.words.length).toBeLessThanOrEqual(400);
    expect(long?.fact.words.endsWith('…')).toBe(true);
  });
});
