import { describe, expect, test } from 'vitest';
import type { Actor } from '../core/actor.ts';
import type { DecideContext, Decided, Sight } from '../core/command.ts';
import { foldIncident } from '../core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import type { KnownEvent } from '../core/known-event.ts';
import type { NewEvent } from '../core/recorded-event.ts';
import { defaultPlan } from '../plan/default-plan.ts';
import { decideCreateTask } from '../tasks/decide.ts';
import { PLAIN_TASK } from '../tasks/events.ts';
import { decideCorrectLine, decideWriteLine } from './decide.ts';
import {
  decideAcknowledgeCorrection,
  decideAssessLine,
  decideAssessSecretLine,
  decideTakeLine,
} from './decide-waiting.ts';
import type { TrayLine } from './events.ts';
import { CORRECTED_LIMIT } from './evolve-corrected.ts';
import { TRAYS_LIMIT } from './evolve-trays.ts';
import { foldLine } from './log-line.ts';
import { LINE_FACTS, MARK, MINUTE, NOON, OPEN, recorded, SECRET, sight, written } from './testing/log-events.ts';

const PLAN = defaultPlan({ name: 'Ekby', code: '9999', timeZone: 'Europe/Stockholm' });

const registered = recorded(
  1,
  'IncidentRegistered',
  { mode: 'live', number: '2026-001', planVersion: 1 } as never,
  { title: 'Strömavbrott' } as never,
);
const addressed = (seq: number, to: string | null = 'samverkan', text = 'Kan ni ringa Trafikverket?') =>
  recorded(seq, 'LineWritten', { ...LINE_FACTS, addressedTo: to }, { text, from: 'SOS Alarm' });
const corrected = (
  seq: number,
  line: number,
  text: string,
  quotedIn: { kind: 'task'; id: string; number: number }[] = [],
) => recorded(seq, 'LineCorrected', { line, quotedIn }, { text });
const tasked = (seq: number, line: number) =>
  recorded(
    seq,
    'TaskCreated',
    { task: 't', number: 1, function: 'samverkan', due: null, ...PLAIN_TASK, fromLine: line },
    { title: 'Ring Trafikverket' },
  );
const QUOTE = { kind: 'task', id: 't', number: 1 } as const;

function state(events: readonly KnownEvent[]): IncidentState {
  const folded = (events as readonly OpenStreamEvent[]).reduce<IncidentState | undefined>(foldIncident, undefined);
  if (!folded) throw new Error('nothing is registered');
  return folded;
}

function seen(events: readonly KnownEvent[]): Sight {
  const open = [registered, ...events];
  return { ...sight(OPEN, open), incident: state(open), plan: { plan: PLAN, version: 1 } };
}

function as(seat: string | null): DecideContext {
  const actor = { user: 'account-1', person: 'person-1', function: seat } as Actor;
  return { actor, now: NOON, occurredAt: NOON };
}

function command<Data, Content>(data: Data, content: Content) {
  return { id: '0190a3c4-0000-7000-8000-0000000000ff', stream: OPEN, data, content };
}

function made(decided: Decided): NewEvent[] {
  if (!decided.ok) throw new Error(`refused: ${decided.code}`);
  return decided.events;
}

const trays = (...events: KnownEvent[]): TrayLine[] => state([registered, ...events]).log.trays;
const grounds = (...events: KnownEvent[]) => state([registered, ...events]).log.corrected;

describe('[LG11] what a line is held for', () => {
  const line = recorded(2, 'LineWritten', { ...LINE_FACTS, verification: 'rumour' }, { text: 'Bron är stängd' });
  const assess = (verification: 'confirmed' | 'rumour' | null, events: KnownEvent[] = [line], of = 2) =>
    decideAssessLine(seen(events), command({ line: of, verification }, {}));

  test('is said when it is written', () => {
    const decided = decideWriteLine(
      seen([]),
      command({ kind: 'handelse', important: false, verification: 'unconfirmed', addressedTo: null }, { text: 'Bron' }),
    );
    expect(made(decided)).toMatchObject([{ type: 'LineWritten', version: 3, data: { verification: 'unconfirmed' } }]);
  });

  test('changes by an event that names the line; what was said before stays readable, with who and when', () => {
    expect(made(assess('confirmed'))).toEqual([
      { type: 'LineAssessed', version: 1, data: { line: 2, verification: 'confirmed' }, content: null },
    ]);
    const assessed = recorded(3, 'LineAssessed', { line: 2, verification: 'confirmed' });
    const undone = recorded(4, 'LineAssessed', { line: 2, verification: null });
    expect(foldLine([line, assessed], OPEN)).toMatchObject({
      verification: 'confirmed',
      assessments: [{ seq: 3, verification: 'confirmed', recordedAt: NOON + 3 * MINUTE, person: 'person-1' }],
    });
    expect(foldLine([line, assessed, undone, assessed], OPEN)).toMatchObject({
      verification: null,
      assessments: [{ seq: 3 }, { seq: 4 }],
    });
  });

  test('is not said twice, nor of what is not there, what the machine wrote, or what is elsewhere', () => {
    expect(assess('rumour')).toMatchObject({ ok: false, code: 'already' });
    expect(assess('confirmed', [line], 9)).toMatchObject({ code: 'unknown_item', field: 'data.line' });
    const machine = recorded(2, 'LeaderLeft', { person: null, capacity: 'tib' });
    expect(assess('confirmed', [machine])).toMatchObject({ code: 'unknown_item' });
    const secret = [line, recorded(3, 'LineMadeSecret', { line: 2 })];
    expect(assess('confirmed', secret)).toMatchObject({ code: 'stale', details: { secrecy: 'elsewhere' } });
    const nowhere = { ...seen([line]), incident: null };
    expect(decideAssessLine(nowhere, command({ line: 2, verification: null }, {}))).toMatchObject({
      code: 'not_found',
    });
  });

  test('[SE3] is said of a secret line in the secret stream alone, and leaves the open one when the line does', () => {
    const written = recorded(
      1,
      'SecretLineWritten',
      { kind: 'handelse', important: false, verification: null, about: null, mark: MARK, openLine: null },
      { text: 'Skyddad adress' },
    );
    const decided = decideAssessSecretLine(sight(SECRET, [written]), command({ line: 1, verification: 'rumour' }, {}));
    expect(made(decided)).toEqual([
      { type: 'SecretLineAssessed', version: 1, data: { line: 1, verification: 'rumour' }, content: null },
    ]);
    expect(foldLine([line, recorded(3, 'LineMadeSecret', { line: 2 })], OPEN)).toMatchObject({
      verification: null,
      assessments: [],
    });
  });
});

describe('[LG12] a line addressed to a function', () => {
  const take = (seat: string | null, events: KnownEvent[] = [addressed(2)], line = 2) =>
    decideTakeLine(seen(events), command({ line }, {}), as(seat));

  test('lies in the tray of that function, with how it begins and since when', () => {
    expect(trays(addressed(2), addressed(3, null))).toEqual([
      {
        line: 2,
        function: 'samverkan',
        kind: 'handelse',
        important: false,
        verification: null,
        text: 'Kan ni ringa Trafikverket?',
        from: 'SOS Alarm',
        isSecret: false,
        recordedAt: NOON + 2 * MINUTE,
        person: 'person-1',
        textSeq: 2,
        removal: null,
      },
    ]);
  });

  test('is addressed to functions of the plan alone', () => {
    const facts = { kind: 'handelse', important: false, verification: null } as const;
    const write = (addressedTo: string) =>
      decideWriteLine(seen([]), command({ ...facts, addressedTo }, { text: 'Ring' }));
    expect(made(write('samverkan'))).toMatchObject([{ data: { addressedTo: 'samverkan' } }]);
    expect(write('kejsare')).toMatchObject({ ok: false, code: 'invalid', field: 'data.addressedTo' });
  });

  test('is taken by somebody of that function, or of the one that the plan alerts, and by nobody else', () => {
    const taken = { type: 'LineTaken', data: { line: 2, function: 'samverkan' } };
    expect(made(take('samverkan'))).toMatchObject([taken]);
    expect(made(take('stabschef'))).toMatchObject([taken]);
    const details = { function: 'samverkan' };
    expect(take('logistik')).toMatchObject({ ok: false, code: 'other_function', field: 'data.line', details });
    expect(take(null)).toMatchObject({ ok: false, code: 'other_function' });
  });

  test('leaves the tray when it is taken, once, and says by whom', () => {
    const events = [addressed(2), recorded(3, 'LineTaken', { line: 2, function: 'samverkan' })];
    expect(trays(...events)).toEqual([]);
    expect(foldLine(events, OPEN)).toMatchObject({
      addressedTo: 'samverkan',
      taken: { seq: 3, recordedAt: NOON + 3 * MINUTE, person: 'person-1' },
    });
    expect(take('samverkan', events)).toMatchObject({ ok: false, code: 'already' });
    expect(take('samverkan', [addressed(2, null)])).toMatchObject({ ok: false, code: 'unknown_item' });
    expect(take('samverkan', [], 9)).toMatchObject({ ok: false, code: 'unknown_item' });
  });

  test('[LG6] is taken with the task that the function makes of it, and left when another function makes one', () => {
    const task = (seat: string) =>
      decideCreateTask(
        seen([addressed(2)]),
        command(
          { function: 'logistik', due: null, fromLine: 2, priority: 'normal', everyMinutes: null, briefing: null },
          { title: 'Ring' },
        ),
        as(seat),
      );
    expect(made(task('samverkan')).map(({ type }) => type)).toEqual(['TaskCreated', 'LineTaken']);
    expect(made(task('logistik')).map(({ type }) => type)).toEqual(['TaskCreated']);
  });

  test('is told in its latest wording and for what it is held', () => {
    const assessed = recorded(4, 'LineAssessed', { line: 2, verification: 'rumour' });
    expect(trays(addressed(2), corrected(3, 2, 'Ring Vattenfall'), assessed)).toMatchObject([
      { text: 'Ring Vattenfall', verification: 'rumour', textSeq: 3 },
    ]);
  });

  test('[SE3] [LG10] keeps nothing of what is made secret or removed, and still waits for somebody', () => {
    const [secret] = trays(addressed(2), recorded(3, 'LineMadeSecret', { line: 2 }));
    expect(secret).toMatchObject({ line: 2, text: null, from: null, isSecret: true });
    const removal = (seq: number, of: number) =>
      recorded(seq, 'ContentRedacted', { seq: of, why: 'gdpr', kind: 'LineWritten' });
    const events = [addressed(2), corrected(3, 2, 'Ring Vattenfall')];
    expect(trays(...events, removal(4, 3))).toMatchObject([{ text: null, from: 'SOS Alarm' }]);
    expect(JSON.stringify(trays(...events, removal(4, 3), removal(5, 2)))).not.toMatch(/Ring|SOS/);
  });

  test('the trays stay bounded: the oldest leave the state and are taken from the log', () => {
    const many = Array.from({ length: TRAYS_LIMIT + 5 }, (_, index) => addressed(index + 2));
    const held = trays(...many);
    expect(held).toHaveLength(TRAYS_LIMIT);
    expect(held.map(({ line }) => line)).not.toContain(2);
    expect(made(take('samverkan', many))).toMatchObject([{ type: 'LineTaken', data: { line: 2 } }]);
  });

  test('what concerns no tray leaves the trays as they were', () => {
    const before = state([registered, addressed(2)]);
    const after = foldIncident(before, recorded(3, 'LineTaken', { line: 99, function: 'samverkan' }));
    expect(after).toBe(before);
  });
});

describe('[LG11] a correction of what was quoted', () => {
  const history = [written(2, 'Två saknade'), tasked(3, 2)];
  const correction = [...history, corrected(4, 2, 'Tre saknade', [QUOTE])];
  const acknowledge = (seq: number, events: KnownEvent[] = correction) =>
    decideAcknowledgeCorrection(seen(events), command({ correction: seq, quote: { kind: 'task', id: 't' } }, {}));

  test('names the tasks and decisions that were made of the line, and flags each', () => {
    const decided = decideCorrectLine(seen(history), command({ line: 2 }, { text: 'Tre saknade' }));
    expect(made(decided)).toMatchObject([{ type: 'LineCorrected', data: { line: 2, quotedIn: [QUOTE] } }]);
    expect(grounds(...correction)).toEqual([
      {
        line: 2,
        correction: 4,
        firstCorrection: 4,
        readFrom: 4,
        correctedAt: NOON + 4 * MINUTE,
        correctedBy: 'person-1',
        quote: QUOTE,
      },
    ]);
    expect(grounds(written(2), corrected(3, 2, 'Tre saknade'))).toEqual([]);
  });

  test('names decisions by their number', () => {
    const subject = { kind: 'other', fromLine: 2 } as const;
    const decision = recorded(3, 'DecisionRecorded', { number: 7, subject, missing: [], decidedAt: NOON } as never);
    const decided = decideCorrectLine(
      { ...sight(OPEN, [written(2), decision]) },
      command({ line: 2 }, { text: 'Tre saknade' }),
    );
    expect(made(decided)).toMatchObject([{ data: { quotedIn: [{ kind: 'decision', id: '7', number: 7 }] } }]);
  });

  test('is flagged until somebody has seen it; who and when stands with the correction', () => {
    expect(made(acknowledge(4))).toEqual([
      {
        type: 'CorrectionAcknowledged',
        version: 1,
        data: { line: 2, correction: 4, quote: QUOTE },
        content: null,
      },
    ]);
    const acknowledged = recorded(5, 'CorrectionAcknowledged', { line: 2, correction: 4, quote: QUOTE });
    expect(grounds(...correction, acknowledged)).toEqual([]);
    expect(foldLine([...correction, acknowledged, acknowledged].slice(0), OPEN)?.corrections).toMatchObject([
      { seq: 4, acknowledged: [{ seq: 5, quote: QUOTE, recordedAt: NOON + 5 * MINUTE, person: 'person-1' }] },
    ]);
    expect(acknowledge(4, [...correction, acknowledged])).toMatchObject({ ok: false, code: 'already' });
    expect(acknowledge(4, history)).toMatchObject({ ok: false, code: 'already' });
  });

  test('corrected once more is flagged once, from the wording that was quoted; who had read the first is told', () => {
    const twice = [...correction, corrected(5, 2, 'Fyra saknade', [QUOTE])];
    expect(grounds(...twice)).toMatchObject([{ firstCorrection: 4, correction: 5 }]);
    expect(acknowledge(4, twice)).toMatchObject({ ok: false, code: 'stale', details: { correction: 5 } });
    expect(acknowledge(5, twice)).toMatchObject({ ok: true });
  });

  test('[LG10] says when its wordings must be read anew: after a removal that may concern them, and no other', () => {
    const removal = (of: number) => recorded(5, 'ContentRedacted', { seq: of, why: 'gdpr', kind: 'LineWritten' });
    expect(grounds(...correction, removal(2))).toMatchObject([{ correction: 4, readFrom: 5 }]);
    expect(grounds(...correction, recorded(5, 'LineMadeSecret', { line: 2 }))).toMatchObject([{ readFrom: 5 }]);
    expect(grounds(...correction, removal(1))).toMatchObject([{ readFrom: 4 }]);
  });

  test('the flags stay bounded: the oldest leave the state', () => {
    const quotes = Array.from({ length: CORRECTED_LIMIT + 5 }, (_, index) => ({ ...QUOTE, id: `t${index}` }));
    const held = grounds(written(2), corrected(3, 2, 'Tre saknade', quotes));
    expect(held).toHaveLength(CORRECTED_LIMIT);
    expect(held[0]?.quote.id).toBe('t5');
  });
});
