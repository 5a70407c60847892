import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldIncident, foldStream } from '../core/fold.ts';
import type { IncidentState, OpenStreamEvent } from '../core/incident-state.ts';
import type { KnownEvent } from '../core/known-event.ts';
import { foldWindow } from '../log/line-window.ts';
import type { LogLine } from '../log/log-line.ts';
import { LINE_FACTS, MINUTE, NO_MARK, NOON, OPEN, recorded, SECRET, written } from '../log/testing/log-events.ts';
import { by, CHAIR, call, DIRECTOR, given, KEEPER, raise, register, step, TIB } from '../testing/given.ts';
import { histories, play } from '../testing/some-history.ts';
import { Replay } from './replay.ts';
import { marksOf } from './replay-marks.ts';
import { LineReplay } from './replayed-lines.ts';

const EVERY_LINE = Number.MAX_SAFE_INTEGER;

describe('[OV5] at any moment a replay is the fold of the events up to it', () => {
  test('whatever has happened, whichever moments are looked at and in which order', () => {
    const looks = fc.array(fc.nat(400), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(histories, looks, fc.nat(5), (history, moments, chunk) => {
        const { events } = play(history).story;
        const replay = replayOf(events, chunk + 1);
        for (const moment of moments) {
          const seq = moment % (events.length + 1);
          expect(replay.stateAt(seq)).toEqual(foldOf(events.slice(0, seq)));
        }
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });

  test('the states that are kept on the way never change the answer', () => {
    const events = longHistory(1_100);
    const folded: (IncidentState | null)[] = [null];
    for (const event of events) folded.push(foldIncident(folded.at(-1) ?? undefined, event));
    const replay = replayOf(events, 333);
    const moments = [1_100, 0, 249, 250, 251, 999, 500, 499, 501, 1, 750, 1_100, 1_099];
    for (const seq of moments) expect(replay.stateAt(seq)).toEqual(folded[seq]);
    // asked for again it is the same object: a screen that shows it is not drawn anew
    expect(replay.stateAt(1_099)).toBe(replay.stateAt(1_099));
  });

  test('so is its log, by either time, as far as nothing has been removed', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: -50, max: 0 }), fc.boolean()), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(lines, fc.nat(60), fc.constantFrom('occurred' as const, 'recorded' as const), (drawn, at, order) => {
        const events = drawn.flatMap(([late, isCorrected], index): KnownEvent[] => {
          const seq = index * 2 + 1;
          const occurredAt = NOON + (seq + late) * MINUTE;
          const next = isCorrected ? corrected(seq + 1, seq) : written(seq + 1);
          return [written(seq, `Rad ${seq}`, { occurredAt }), next];
        });
        const seq = at % (events.length + 1);
        const { lines: shown, total } = new LineReplay(replayOf(events)).at(seq, order, EVERY_LINE);
        let expected: readonly LogLine[] = [];
        for (const event of events.slice(0, seq))
          expected = foldWindow(expected, event, { stream: OPEN, order, limit: EVERY_LINE });
        expect(shown).toEqual(expected);
        expect(total).toBe(expected.length);
      }),
      { seed: 20261122, numRuns: 100 },
    );
  });
});

describe('moments', () => {
  const story = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
  const replay = replayOf(story.events);

  test('what one command brought about is one moment', () => {
    const commands = story.events.map(({ meta }) => meta.command);
    const first = commands.lastIndexOf(commands[0] as string) + 1;
    expect(first).toBeGreaterThan(1);
    expect(replay.momentOf(1)).toBe(first);
    expect(replay.next(first)).toBe(story.events.length);
    expect(replay.previous(story.events.length)).toBe(first);
    expect(replay.previous(first)).toBe(first);
    expect(replay.next(story.events.length)).toBe(story.events.length);
  });

  test('the moment at a time is the last that had begun', () => {
    const lines = replayOf([written(1), written(2), written(3, 'Rad 3', { recordedAt: NOON + 2 * MINUTE })]);
    expect([0, 1, 2, 9].map((minutes) => lines.seqAt(NOON + minutes * MINUTE))).toEqual([0, 1, 3, 3]);
    expect(lines.timeOf(2)).toBe(NOON + 2 * MINUTE);
  });

  test('a clock that was put back moves no moment before another', () => {
    const lines = replayOf([written(1), written(2, 'Rad 2', { recordedAt: NOON - MINUTE })]);
    expect(lines.timeOf(2)).toBe(lines.timeOf(1));
  });
});

describe('[LG10] what was removed by decision stays removed', () => {
  const words = 'Ring Anna på 070-174 06 05';
  const history = [written(1, words), written(2), redacted(3, 1)];

  test('also at the moments before it was removed, and when it goes while one looks', () => {
    const replay = replayOf(history.slice(0, 2));
    const lines = new LineReplay(replay);
    expect(JSON.stringify(lines.at(2, 'occurred', EVERY_LINE))).toContain(words);
    replay.append(history.slice(2));
    for (const seq of [1, 2, 3]) {
      const shown = lines.at(seq, 'occurred', EVERY_LINE).lines.find((line) => line.seq === 1);
      expect(shown).toMatchObject({ content: null, secrecy: { state: 'removed' } });
    }
    expect(JSON.stringify(replay.events)).not.toContain(words);
  });

  test('in what was folded before it, too', () => {
    const begun = given([step(register(), TIB)]);
    const asked = call('CreateTask', { function: 'hr', due: null }, { title: words });
    const story = begun.when(asked, KEEPER).gives();
    const made = story.events.length;
    const replay = replayOf(story.events);
    expect(JSON.stringify(replay.stateAt(made))).toContain(words);
    replay.append([redacted(made + 1, made)]);
    expect(JSON.stringify(replay.stateAt(made))).not.toContain(words);
  });

  test('[SE3] a line that was made secret is a note in the open part from its first moment', () => {
    const moved = recorded(2, 'LineMadeSecret', { line: 1 });
    const { lines } = new LineReplay(replayOf([written(1, words), moved])).at(1, 'recorded', EVERY_LINE);
    expect(lines).toMatchObject([{ seq: 1, content: null, secrecy: { state: 'elsewhere' } }]);
  });

  test('[SE3] also one that was corrected and looked at before it was made secret, at as many events as it has then', () => {
    const replay = replayOf([written(1, words), corrected(2, 1)]);
    const lines = new LineReplay(replay);
    expect(lines.lineAt(1, 2)).toMatchObject({ secrecy: { state: 'open' } });
    replay.append([recorded(3, 'LineMadeSecret', { line: 1 })]);
    const { lines: shown } = lines.at(1, 'recorded', EVERY_LINE);
    expect(shown).toMatchObject([{ seq: 1, content: null, secrecy: { state: 'elsewhere' } }]);
  });
});

describe('marks', () => {
  test('a level that is reached is one mark, other decisions are theirs, and the registration is the first', () => {
    const posture = call(
      'ChangePosture',
      { from: 'normal', to: 'stab', decision: by(DIRECTOR, 'kommundirektor').data },
      { decision: by(DIRECTOR, 'kommundirektor').content },
    );
    const story = given([step(register(), TIB), step(raise(1, 2), DIRECTOR), step(posture, DIRECTOR)]);
    const replay = replayOf(story.events);
    const marks = marksOf(replay);
    expect(marks.map(({ kind }) => kind)).toEqual(['level', 'level', 'decision']);
    for (const { seq } of marks) expect(replay.momentOf(seq)).toBe(seq);
    expect(marks[1]?.seq).toBe(replay.next(marks[0]?.seq ?? 0));
    expect(replay.stateAt(marks[1]?.seq ?? 0)).toMatchObject({ incident: { level: { rank: 2 } } });
  });

  test('[LA4] a level that goes back because its decision was disowned is one, too', () => {
    const raised = given([
      step(register(), TIB),
      step(raise(1, 3, by(CHAIR, 'kln_ordforande')), KEEPER),
      step(call('DisownDecision', { number: 2, way: 'tool' }), CHAIR),
    ]);
    const marks = marksOf(replayOf(raised.events));
    expect(marks.map(({ kind, event }) => `${kind} ${event.type}`)).toEqual([
      'level IncidentRegistered',
      'level DecisionRecorded',
      'level DecisionDisowned',
    ]);
  });
});

describe('registers', () => {
  test('an entry is of what had happened to it, and was not there before', () => {
    const begun = given([step(register(), TIB)]);
    const story = begun
      .when(
        call(
          'RecordDecision',
          { decision: by(DIRECTOR, 'kommundirektor').data },
          {
            decision: by(DIRECTOR, 'kommundirektor').content,
          },
        ),
        KEEPER,
      )
      .gives();
    const confirmed = story.when(call('ConfirmDecision', { number: 2, way: 'tool' }), DIRECTOR).gives();
    const replay = replayOf(confirmed.events);
    const made = replay.next(replay.momentOf(1));
    expect(replay.keys('decision', replay.momentOf(1))).toEqual(['1']);
    expect(replay.keys('decision', made)).toEqual(['2', '1']);
    expect(replay.entry('decision', '2', made).map(({ type }) => type)).toEqual(['DecisionRecorded']);
    expect(replay.entry('decision', '2').map(({ type }) => type)).toEqual(['DecisionRecorded', 'DecisionConfirmed']);
  });
});

test('any stream with a state is played back, and nothing that is no stream', () => {
  const secret = new Replay(SECRET);
  const event = recorded(
    1,
    'SecretLineWritten',
    { ...LINE_FACTS, mark: NO_MARK, openLine: null },
    { text: 'Känt av få' },
  );
  secret.append([event]);
  expect(secret.stateAt(1)).toEqual(foldStream('secret', undefined, event));
  expect(() => secret.append([event])).toThrow('1 after 1');
  expect(() => new Replay('nothing')).toThrow('not a stream');
});

function replayOf(events: readonly KnownEvent[], atATime = events.length): Replay<'incident'> {
  const replay = new Replay<'incident'>(OPEN);
  for (let from = 0; from < events.length; from += atATime) replay.append(events.slice(from, from + atATime));
  return replay;
}

function foldOf(events: readonly OpenStreamEvent[]): IncidentState | null {
  return events.reduce<IncidentState | null>((state, event) => foldIncident(state ?? undefined, event), null);
}

/** An incident that is begun, and then a log. */
function longHistory(length: number): OpenStreamEvent[] {
  const begun = given([step(register(), TIB)]).events;
  const rest = Array.from({ length: length - begun.length }, (_, index) => {
    const seq = begun.length + index + 1;
    return (seq % 3 === 0 ? corrected(seq, seq - 1) : written(seq)) as OpenStreamEvent;
  });
  return [...begun, ...rest];
}

function corrected(seq: number, line: number): KnownEvent {
  return recorded(seq, 'LineCorrected', { line, quotedIn: [] }, { text: `Rättad ${seq}` });
}

function redacted(seq: number, of: number): KnownEvent {
  return recorded(seq, 'ContentRedacted', { seq: of, why: 'gdpr', kind: 'LineWritten' });
}
