import type { OpenStreamEvent } from '@ledningsplats/shared/core/incident-state.ts';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { fourLevelPlan } from '@ledningsplats/shared/plan/four-level-plan.ts';
import { describe, expect, test } from 'vitest';
import { otherEntries, otherWords } from './other-entries.ts';
import { type IncidentEvent, TELLING } from './telling.ts';

const PLACE = { name: 'Granviks kommun', code: '0000', timeZone: 'Europe/Stockholm' };
const META = { by: 'u1', person: 'p1', function: null, occurredAt: 0, recordedAt: 0, command: 'c' };
const TYPES = Object.keys(TELLING) as IncidentEvent['type'][];
const NAMES: Record<string, string> = { p1: 'Anna Ek', p2: 'Bo Lind' };

function event(type: string, data: object, content: unknown = null): OpenStreamEvent {
  return { stream: 'incident/x', seq: 7, type, version: 1, data, content, meta: META } as unknown as OpenStreamEvent;
}

function groundOf(plan = defaultPlan(PLACE)) {
  return { plan, nameOf: (id: string) => NAMES[id] ?? null, taskTitle: () => 'Larma Ekby', shapeLabel: () => null };
}

function textsOf(events: OpenStreamEvent[], ground = groundOf()): string[] {
  return otherEntries([{ prefix: 'event', events }], ground).map(({ cells }) =>
    ['text', 'details'].flatMap((name) => cells.find((cell) => cell.name === name)?.text || []).join(' | '),
  );
}

describe('[EX1] every event of an incident is on the paper', () => {
  test('in a line, in a section, among the rest in words of its own, or not for a reason that stands', () => {
    for (const type of TYPES) {
      const telling = TELLING[type];
      if (telling.by === 'other') expect(telling.words, type).toMatch(/^\p{Lu}[^.]+$/u);
      if (telling.by === 'not') expect(telling.why.length, type).toBeGreaterThan(20);
    }
    expect(TYPES.filter((type) => TELLING[type].by === 'not')).toEqual(['ContentRedacted']);
  });

  test('all that somebody wrote in it too', () => {
    const written = event(
      'ContingencyChanged',
      { contingency: 'c1', function: 'stabschef' },
      { title: 'Bron stängs', trigger: 'Vattnet når vägen', actions: ['Stäng av', 'Led om'] },
    );
    const [said = ''] = textsOf([written]);
    for (const text of ['Bron stängs', 'Vattnet når vägen', 'Stäng av', 'Led om', 'Stabschef'])
      expect(said).toContain(text);
  });

  test('whom and what it concerns, in the plan’s and the register’s words', () => {
    const called = { callOut: 'x', person: 'p2', answer: 'on_way', arrivesAt: null, way: 'sms' };
    expect(
      textsOf([
        event('CallOutAnswered', called),
        event('TaskStarted', { task: 't1', number: 3 }),
        event('LineAssessed', { line: 12, verification: 'rumour' }),
      ]),
    ).toEqual([
      'Svar på utlarmning: Bo Lind, på väg, sms.',
      'Uppgift påbörjad: nr 3, Larma Ekby.',
      'Hur en rad hålls för ändrades: rad 12, rykte.',
    ]);
  });

  test('under a plan that shares no words with it', () => {
    const plan = fourLevelPlan(PLACE);
    const [first] = plan.functions;
    const [said = ''] = textsOf([event('SeatShiftStruck', { shift: 's1', function: first?.id })], groundOf(plan));
    expect(said).toContain(first?.name);
  });

  test('once: what makes a line is told there', () => {
    const steps = (step: number | null) => ({ callOut: 'x', number: 1, steps: [{ step, people: ['p1'] }] });
    expect(otherWords(event('CallOutStepped', steps(1)))).not.toBeNull();
    expect(otherWords(event('CallOutStepped', steps(null)))).toBeNull();
    expect(otherWords(event('EffectReverted', { decision: 2, what: 'level', to: 1 }))).toBeNull();
    expect(otherWords(event('EffectReverted', { decision: 2, what: 'posture', to: 'x' }))).not.toBeNull();
  });
});
