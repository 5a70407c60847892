import { describe, expect, test } from 'vitest';
import type { IncidentHeadline } from '../core/protocol.ts';
import { incidentHeadline } from '../incident/headline.ts';
import { recorded } from '../log/testing/log-events.ts';
import { fourLevelPlan } from '../plan/four-level-plan.ts';
import {
  by,
  CHAIR,
  call,
  DIRECTOR,
  given,
  KEEPER,
  PLAN,
  raise,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import { highestLevel, type IncidentFacts, incidentFacts } from './incident-facts.ts';
import { type HeldExercise, type YearGround, yearReport } from './year-report.ts';
import { figuresIn, spanWords, yearText } from './year-words.ts';

/** The last minute of the year by the wall in Stockholm, and the first of the next: an hour before midnight in UTC. */
const LAST_MINUTE = Date.parse('2026-12-31T22:59:00Z');
const FIRST_MINUTE = Date.parse('2026-12-31T23:00:00Z');
const MARCH = Date.parse('2026-03-10T08:00:00Z');
const SPRING = Date.parse('2027-05-02T08:00:00Z');

const FOUR_LEVELS = fourLevelPlan(PLAN.municipality);

/** A year's turn, made by hand. */
const INCIDENTS: IncidentFacts[] = [
  // begun in the last minute of 2026, a level up in the first of 2027, and its first krisstöd before, its second after
  facts('2026-009', LAST_MINUTE, {
    levels: [
      { rank: 1, at: LAST_MINUTE },
      { rank: 2, at: FIRST_MINUTE },
    ],
    efforts: [
      { effort: 1, at: LAST_MINUTE },
      { effort: 2, at: FIRST_MINUTE },
    ],
    openings: [opening('Skolan', 'trygghetspunkt', LAST_MINUTE), opening('Skolan', 'trygghetspunkt', FIRST_MINUTE)],
  }),
  // begun in the first minute of 2027, at once on the second level
  facts('2027-001', FIRST_MINUTE, { levels: [{ rank: 2, at: FIRST_MINUTE }] }),
  // all of 2026: by way of the second level to the third, which is its highest
  facts('2026-003', MARCH, {
    levels: [
      { rank: 1, at: MARCH },
      { rank: 2, at: MARCH },
      { rank: 3, at: MARCH + 1 },
    ],
    openings: [opening('Stugan', 'varmestuga', MARCH)],
  }),
  // the same occurrence as the one before it
  facts('2026-004', MARCH, { isMerged: true, efforts: [{ effort: 1, at: MARCH }] }),
  facts('Ö2026-001', MARCH, {
    mode: 'exercise',
    levels: [{ rank: 3, at: MARCH }],
    efforts: [{ effort: 1, at: MARCH }],
  }),
];
const EXERCISES: HeldExercise[] = [
  held('2026-12-31T23:30', ['tib']),
  held('2027-01-01T00:30', ['tib', 'krisledningsgrupp']),
  held('2027-02-01T09:00', ['frg']),
];
const GROUND: YearGround = {
  plan: PLAN,
  now: SPRING,
  incidents: INCIDENTS,
  exercises: EXERCISES,
  sirens: new Map([['2027-03-01', 14]]),
};

describe('[EX2] a year in figures, counted by hand over its turn in Stockholm', () => {
  test('incidents by their highest level, each once, in the year that it began', () => {
    expect(counts('highest', 2026)).toEqual({ incidents: 2, 'highest-1': 0, 'highest-2': 1, 'highest-3': 1 });
    expect(counts('highest', 2027)).toEqual({ incidents: 1, 'highest-1': 0, 'highest-2': 1, 'highest-3': 0 });
  });

  test('levels that were reached, each where and when it was, also by one that began the year before', () => {
    expect(counts('reached', 2026)).toEqual({ 'reached-1': 2, 'reached-2': 1, 'reached-3': 1 });
    expect(counts('reached', 2027)).toEqual({ 'reached-1': 0, 'reached-2': 2, 'reached-3': 0 });
  });

  test('krisstöd’s efforts, two of one incident, and of one that was merged into another', () => {
    expect(counts('krisstod', 2026)).toEqual({ krisstod: 2 });
    expect(counts('krisstod', 2027)).toEqual({ krisstod: 1 });
  });

  test('places each time that they opened, by kind', () => {
    expect(counts('places', 2026)).toMatchObject({ places: 2, 'places-trygghetspunkt': 1, 'places-varmestuga': 1 });
    expect(counts('places', 2027)).toMatchObject({ places: 1, 'places-trygghetspunkt': 1, 'places-varmestuga': 0 });
  });

  test('exercises apart: those in the calendar, and those with the TiB; an incident that was one is nowhere else', () => {
    expect(counts('exercises', 2026)).toEqual({ exercises: 1, 'exercises-duty': 1, 'exercise-incidents': 1 });
    expect(counts('exercises', 2027)).toEqual({ exercises: 2, 'exercises-duty': 1, 'exercise-incidents': 0 });
  });

  test('[OV3] an exercise that was played again is one, from when it was first begun, and says how many times it was played', () => {
    const run = (number: string, at: number) => facts(number, at, { mode: 'exercise', exercise: 'ovn-1' });
    const incidents = [run('Ö2027-001', FIRST_MINUTE), run('Ö2026-002', LAST_MINUTE), ...INCIDENTS];
    const played = (year: number) =>
      figuresIn(yearReport({ ...GROUND, incidents }, year), 'exercises').find(({ id }) => id === 'exercise-incidents');
    expect(played(2026)?.items.map(({ words }) => words)).toEqual([
      'Ö2026-001 Händelse Ö2026-001',
      'Ö2026-002 Händelse Ö2026-002 (spelad 2 gånger)',
    ]);
    expect(played(2027)?.count).toBe(0);
  });

  test('[OV3] a copy begins at the time of what it is a copy of, and the exercise is known by its first number', () => {
    const run = (number: string) => facts(number, LAST_MINUTE, { mode: 'exercise', exercise: 'ovn-1' });
    const incidents = [run('Ö2026-1000'), run('Ö2026-999'), run('Ö2027-001')];
    const played = figuresIn(yearReport({ ...GROUND, incidents }, 2026), 'exercises');
    expect(played.find(({ id }) => id === 'exercise-incidents')?.items.map(({ words }) => words)).toEqual([
      'Ö2026-999 Händelse Ö2026-999 (spelad 3 gånger)',
    ]);
  });

  test('[OV6] tests whose day has come, and those where sirens were reported', () => {
    expect(counts('vma', 2026)).toEqual({ 'vma-tests': 4, 'vma-heard': 0 });
    expect(counts('vma', 2027)).toEqual({ 'vma-tests': 1, 'vma-heard': 1 });
    expect(yearReport({ ...GROUND, now: Date.parse('2027-02-28T23:30:00Z') }, 2027)).toMatchObject({
      until: '2027-03-01',
    });
  });

  test('each beside the year before, and leading to what it counts', () => {
    const { figures } = yearReport(GROUND, 2027);
    expect(figures.find(({ id }) => id === 'places')).toMatchObject({
      count: 1,
      before: 2,
      items: [{ words: 'Skolan, 2026-009 Händelse 2026-009', date: '2027-01-01', incident: '2026-009' }],
    });
    for (const { count, items } of figures) expect(items).toHaveLength(count);
  });

  test('under a plan that shares neither levels nor kinds of places', () => {
    const report = yearReport({ ...GROUND, plan: FOUR_LEVELS }, 2026);
    expect(figuresIn(report, 'highest').length).toBeGreaterThan(FOUR_LEVELS.levels.length);
    expect(report.figures.find(({ id }) => id === 'places')).toMatchObject({ count: 2 });
  });
});

describe('[EX2] as text', () => {
  test('a sentence for each part, then every figure in columns, and how far the year has come', () => {
    const report = yearReport(GROUND, 2027);
    expect(spanWords(report)).toBe('1 januari till 2 maj 2027');
    expect(spanWords(yearReport(GROUND, 2026))).toBe('Hela 2026');
    const text = yearText(report);
    expect(text).toContain(
      'Händelser 1 (2), därav störning 0 (0), särskild händelse 1 (1), extraordinär händelse 0 (1).',
    );
    expect(text).toContain(
      'Hållna övningar 2 (1), därav med tjänsteman i beredskap 1 (1). Händelser som var övning 0 (1).',
    );
    expect(text).toContain('Krisstödsinsatser\t1\t2\n');
  });
});

describe('[EX2] what of an incident is counted', () => {
  const chair = by(CHAIR, 'kln_ordforande');

  test('[LA1] levels that it was raised to; lowering reaches nothing', () => {
    const lowered = call(
      'LowerLevel',
      { from: 2, to: 1, decision: by(DIRECTOR, 'kommundirektor').data },
      { decision: by(DIRECTOR, 'kommundirektor').content },
    );
    const story = given([step(register(), TIB), step(raise(1, 2), DIRECTOR), step(lowered, DIRECTOR)]);
    const found = factsOf(story);
    expect(found.levels.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(highestLevel(found)).toBe(2);
  });

  test('[LA4] a level whose decision was disowned was never reached', () => {
    const story = given([
      step(register(), TIB),
      step(raise(1, 3, chair), KEEPER),
      step(call('DisownDecision', { number: 2, way: 'tool' }), CHAIR),
    ]);
    expect(highestLevel(factsOf(story))).toBe(1);
  });

  test('[LA4] nor was a place opened, or krisstöd activated, by a decision that was disowned', () => {
    const decided = (number: number, subject: object, status = 'own') =>
      ({ number, subject, status, decidedAt: MARCH + number }) as never;
    const opened = (seq: number, from: string, to: string, decision: number | null) =>
      recorded(seq, 'PlaceStateChanged', {
        place: 'p',
        name: 'Skolan',
        kind: 'trygghetspunkt',
        from,
        to,
        decision,
      } as never);
    const effort = { kind: 'krisstod', effort: 1, to: 'active' };
    const found = (status: string) =>
      incidentFacts(HEADLINE, 1, [decided(1, effort, status), decided(2, {}, status)], [
        // prepared by a decision, opened without one, full, and open again
        [
          opened(1, 'closed', 'preparing', 2),
          opened(2, 'preparing', 'open', null),
          opened(3, 'open', 'full', null),
          opened(4, 'full', 'open', null),
        ],
      ] as never);
    expect(found('own')).toMatchObject({ efforts: [{ effort: 1, at: MARCH + 1 }], openings: [{ name: 'Skolan' }] });
    expect(found('disowned')).toMatchObject({ efforts: [], openings: [] });
  });
});

const HEADLINE = { id: 'x', number: '2026-001', title: 'Brand', mode: 'live', openedAt: MARCH } as IncidentHeadline;

function factsOf(story: Story): IncidentFacts {
  const decisions = story.events.flatMap((event) =>
    event.type === 'DecisionRecorded' ? story.decision(event.data.number) : [],
  );
  return incidentFacts(incidentHeadline(story.holds, story.events.length), 1, decisions, []);
}

function counts(section: Parameters<typeof figuresIn>[1], year: number): Record<string, number> {
  const figures = figuresIn(yearReport(GROUND, year), section);
  return Object.fromEntries(figures.map(({ id, count }) => [id, count]));
}

function facts(number: string, openedAt: number, more: Partial<IncidentFacts>): IncidentFacts {
  const none = { levels: [], efforts: [], openings: [] };
  const whose = { id: number, number, title: `Händelse ${number}`, mode: 'live' as const, isMerged: false, ground: 1 };
  return { ...whose, openedAt, ...none, ...more };
}

function opening(name: string, placeKind: string, at: number): IncidentFacts['openings'][number] {
  return { place: name, name, placeKind, at };
}

function held(from: string, groups: string[]): HeldExercise {
  return { id: from, kind: 'larm', groups, from, title: 'Övning' };
}
