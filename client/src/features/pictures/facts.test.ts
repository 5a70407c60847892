import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
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
import type { WarningReading } from '@ledningsplats/shared/warnings/events.ts';
import { describe, expect, it } from 'vitest';
import { formatWhen } from '../../ui/format-time.ts';
import { type FactGround, offeredFacts } from './facts.ts';

const HOUR = 3_600_000;
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
  warnings: [],
  now,
});
const bare = ground(given([step(register(), TIB)]));
const onGround = (part: object): FactGround => ({ ...bare, state: { ...bare.state, ...part } as FactGround['state'] });
const decided = (more: object): FactGround => ({
  ...bare,
  decisions: [
    {
      number: 7,
      seq: 21,
      content: { wording: 'Skolorna stängs.' },
      status: 'own',
      revoked: null,
      decidedAt: 5_000,
      decider: { person: TIB.id, capacity: 'tib' },
      ...more,
    } as DecisionReading,
  ],
});
const place = {
  id: 'p',
  name: 'Solgården',
  state: 'open',
  since: 4_000,
  by: KEEPER.id,
  capacity: 80,
  counts: [{ at: 9_000, seq: 30, how: 'set', number: 42 }],
};
const site = { isOpen: true, adults: 12, young: 3 };
const words = (offered: ReturnType<typeof offeredFacts>) => offered.map(({ fact }) => fact.words);

describe('[ST6] what is offered under a heading', () => {
  it('[KO2] a loss: what, where, since when, and what is said of when it is back by whom; then that it is', () => {
    const at = { since: story.now - HOUR, expected: story.now + 2 * HOUR, said: story.now };
    const prognosis = { expected: at.expected, saidAt: at.said };
    const record = (more: object) => {
      const facts = { needs: ['el'], isWholeMunicipality: true, shapes: [], since: at.since, prognosis, ...more };
      return story.when(call('RecordLoss', { facts }, { where: 'Österby', source: 'Elbolaget' }), KEEPER).gives();
    };
    const lost = record({});
    const [loss] = Object.values(lost.holds.losses.known);
    const when = (time: number) => formatWhen(time, lost.now);
    const of = (from: Story) => offeredFacts(['loss'], ground(from), [])[0]?.fact;
    const what = 'Bortfall B-1: El – Österby';
    const said = `enligt Elbolaget, sagt ${when(at.said)}`;
    expect(of(lost)).toMatchObject({
      kind: 'loss',
      id: loss?.id,
      seq: loss?.seq,
      by: KEEPER.id,
      words: `${what}, sedan ${when(at.since)}. Väntas tillbaka ${when(at.expected)}, ${said}.`,
    });
    expect(of(record({ prognosis: null }))?.words).toBe(`${what}, sedan ${when(at.since)}. Ingen prognos.`);
    const back = lost.when(call('EndLoss', { loss: loss?.id ?? '', back: at.said }), TIB).gives();
    expect(of(back)).toMatchObject({
      words: `${what}: tillbaka ${when(at.said)}.`,
      seq: back.events.length,
      by: TIB.id,
    });
    const none = lost.when(call('WithdrawLoss', { loss: loss?.id ?? '' }), TIB).gives();
    expect(of(none)).toBeUndefined();
    expect(of(lost.redacted(loss?.seq ?? 0))).toBeUndefined();
  });

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

  it.each([
    ['a decision', decided({}), 'Beslut 7: Skolorna stängs.', { id: '7', seq: 21, at: 5_000, by: TIB.id }],
    [
      'one that its decider has not answered for',
      decided({ status: 'unconfirmed' }),
      'Beslut 7: Skolorna stängs. (obekräftat)',
      { id: '7' },
    ],
    [
      'a place with its visitors',
      onGround({ places: { at: { p: place } } }),
      'Solgården: öppen, 42 besökare av 80 platser',
      { kind: 'place', id: 'p', at: 9_000, by: KEEPER.id },
    ],
    [
      'a place whose room nobody has said',
      onGround({ places: { at: { p: { ...place, capacity: null, counts: [] } } } }),
      'Solgården: öppen, 0 besökare',
      { at: 4_000 },
    ],
    [
      'krisstöd in numbers alone',
      onGround({ krisstod: { status: 'active', since: 6_000, sites: { s: site } } }),
      'Krisstöd igång, 1 stödplats öppen, besök: 12 vuxna och 3 unga',
      { kind: 'krisstod', id: THE_ONE, at: 6_000, by: null },
    ],
    [
      'services’ answers in numbers, with the age of the latest [KO2]',
      onGround({
        losses: {
          count: 0,
          known: {},
          answers: {
            a: { answer: 'manages', at: 5_000, by: null, isByLink: true, line: 3 },
            b: { answer: 'support', at: 8_000, by: KEEPER.id, isByLink: false, line: 4 },
          },
        },
      }),
      'Samhällsviktiga verksamheter som har svarat: 1 klarar sig, 0 har sin reservlösning igång, 1 behöver stöd',
      { kind: 'service', id: THE_ONE, at: 8_000, by: KEEPER.id },
    ],
  ] as const)('[ST8] is a sentence with its source and its age: %s', (_, from, said, fact) => {
    const [offered] = offeredFacts(['decision', 'place', 'krisstod', 'service'], from, []);
    expect(offered?.fact.words).toBe(said);
    expect(offered?.fact).toMatchObject(fact);
  });

  it.each([
    ['a decision that was disowned', decided({ status: 'disowned' })],
    ['one that was revoked', decided({ revoked: { seq: 30, by: 8, at: 0, consequences: [] } })],
    ['one whose words are removed', decided({ content: null })],
    ['a place that is closed', onGround({ places: { at: { p: { ...place, state: 'closed' } } } })],
    ['krisstöd that nobody has begun', onGround({ krisstod: { status: 'none', since: null, sites: {} } })],
  ])('is never %s', (_, from) => {
    expect(offeredFacts(['decision', 'place', 'krisstod'], from, [])).toEqual([]);
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

  it('[ST6] is an open warning that holds here, in earnest, with its source, level, area and when it was sent', () => {
    const reading = (more: Partial<WarningReading>): WarningReading =>
      ({
        warning: 'smhi/1',
        source: 'smhi',
        kind: 'actual',
        level: 'orange',
        areas: [PLAN.municipality.code],
        texts: [{ language: 'sv', headline: 'Skyfall =1+1', description: '', instruction: '', area: 'Östra länet' }],
        sentAt: bare.now,
        updatedAt: 7_000,
        ...more,
      }) as WarningReading;
    const from = (...warnings: WarningReading[]) => offeredFacts(['warning'], { ...bare, warnings }, []);
    const [offered] = from(reading({}));
    expect(offered?.fact.words).toMatch(/^SMHI: Orange varning, Skyfall =1\+1, Östra länet \(sänd .+\)$/);
    expect(offered?.fact).toMatchObject({ kind: 'warning', id: 'smhi/1', seq: bare.head, at: 7_000, by: null });
    expect(from(reading({ areas: ['2584'] }))).toEqual([]);
    expect(from(reading({ kind: 'test' }), reading({ kind: 'exercise' }))).toEqual([]);
    expect(from(reading({ texts: null }))).toEqual([]);
  });

  it('is a sentence or two, however long the line was', () => {
    const [long] = offeredFacts(['line'], ground(story, [line(3, 'ord '.repeat(500))]), []);
    expect(long?.fact.words.length).toBeLessThanOrEqual(400);
    expect(long?.fact.words.endsWith('…')).toBe(true);
  });
});
