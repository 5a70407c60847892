import { describe, expect, test } from 'vitest';
import { identityNumberAt } from '../../krisstod/guarded-text.ts';
import { defaultPlan } from '../../plan/default-plan.ts';
import { scriptFault } from '../faults.ts';
import { scenarioSchema } from '../scenario.ts';
import { isTooLargeToTake } from '../take.ts';
import { SCENARIO_LIBRARY } from './library.ts';

const FUNCTIONS = defaultPlan({ name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' }).functions.map(
  ({ id }) => id,
);
/** What is longer breaks a line of a phone held upright. */
const LONGEST_WORD = 26;
/** Players who hear nothing for longer believe that it is over. */
const LONGEST_SILENCE = 20;

test('[OV2] the library has the four that a municipality begins with', () => {
  expect(SCENARIO_LIBRARY.map(({ id }) => id)).toEqual(['storm', 'it', 'vald', 'vma']);
});

describe.each(SCENARIO_LIBRARY)('[OV2] the scenario $id', ({ scenario, about }) => {
  const { goals, injects, questions } = scenario;
  const sentences = [
    about,
    scenario.purpose,
    scenario.background,
    ...goals.map(({ text }) => text),
    ...injects.map(({ text }) => text),
    ...questions.map(({ text }) => text),
  ];
  const all = [scenario.title, ...sentences, ...injects.flatMap(({ from, expected }) => [from, expected ?? ''])];

  test('is what a file would hold, and can be taken', () => {
    expect(scenarioSchema.parse(scenario)).toEqual(scenario);
    expect(scriptFault(scenario)).toBeNull();
    expect(isTooLargeToTake(scenario)).toBe(false);
  });

  test('is as large as it can be led', () => {
    expect(goals.length).toBeGreaterThanOrEqual(5);
    expect(goals.length).toBeLessThanOrEqual(8);
    expect(injects.length).toBeGreaterThanOrEqual(15);
    expect(injects.length).toBeLessThanOrEqual(30);
    expect(questions.length).toBeGreaterThanOrEqual(6);
    expect(questions.length).toBeLessThanOrEqual(10);
    expect(scenario.minutes).toBeGreaterThanOrEqual(90);
    expect(scenario.minutes).toBeLessThanOrEqual(240);
  });

  test('begins at once, never falls silent and ends within its time', () => {
    const minutes = injects.map(({ minute }) => minute);
    expect(minutes).toEqual([...minutes].sort((one, other) => one - other));
    expect(minutes[0]).toBe(0);
    expect(minutes.at(-1)).toBeLessThan(scenario.minutes);
    const silences = minutes.map((minute, index) => (minutes[index + 1] ?? scenario.minutes) - minute);
    expect(Math.max(...silences)).toBeLessThanOrEqual(LONGEST_SILENCE);
  });

  test('tests every goal by an inject and asks of it afterwards', () => {
    for (const { id } of goals) {
      expect(
        injects.some(({ goal }) => goal === id),
        `no inject tests ${id}`,
      ).toBe(true);
      expect(
        questions.some(({ goal }) => goal === id),
        `no question asks of ${id}`,
      ).toBe(true);
    }
  });

  test('is put to functions of the default plan, and expects something of each inject', () => {
    expect(injects.map(({ to }) => to).filter((to) => to !== null && !FUNCTIONS.includes(to))).toEqual([]);
    for (const { id, expected } of injects) {
      const actions = expected?.split('\n') ?? [];
      expect([id, actions.length]).toEqual([id, expect.toSatisfy((count: number) => count >= 1 && count <= 4)]);
      expect(actions.filter((action) => !/^[A-ZÅÄÖ].*[^.\s]$/.test(action))).toEqual([]);
    }
  });

  test('comes in more ways than one', () => {
    expect(new Set(injects.map(({ channel }) => channel)).size).toBeGreaterThanOrEqual(3);
  });

  test('holds nobody’s identity number, telephone number or address', () => {
    expect(identityNumberAt(all, 'texts')).toBeNull();
    expect(all.filter((text) => /\d{6,}|\d{2,4}-\d{3}|@|https?:/.test(text))).toEqual([]);
  });

  test('reads well: whole sentences, no word too long for a phone, nothing twice', () => {
    expect(sentences.filter((text) => !/^[A-ZÅÄÖ0-9].*[.?!]$/s.test(text))).toEqual([]);
    expect(all.flatMap((text) => text.split(/[\s–-]+/)).filter((word) => word.length > LONGEST_WORD)).toEqual([]);
    expect(all.filter((text) => /\s{2}| [.,?!]|[—]/.test(text.replaceAll('\n', '·')))).toEqual([]);
    expect(new Set(injects.map(({ text }) => text)).size).toBe(injects.length);
  });
});

test('[OV6] the test of the sirens is at three by the exercise’s clock', () => {
  const vma = SCENARIO_LIBRARY.find(({ id }) => id === 'vma')?.scenario;
  const [hour = 0, minute = 0] = vma?.startsAt.split(':').map(Number) ?? [];
  const signal = vma?.injects.find(({ text }) => text.includes('Klockan är 15.00'));
  expect(hour * 60 + minute + (signal?.minute ?? 0)).toBe(15 * 60);
});

test('[KR6] of dead and injured the police tell alone, and the scenario of violence says so', () => {
  const violence = SCENARIO_LIBRARY.find(({ id }) => id === 'vald')?.scenario;
  expect(violence?.goals.map(({ text }) => text).join()).toContain('Bara polisen lämnar besked om döda och skadade');
});
