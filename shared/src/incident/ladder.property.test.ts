import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldIncident } from '../core/fold.ts';
import type { IncidentState } from '../core/incident-state.ts';
import type { DecisionReading } from '../decisions/decision-reading.ts';
import { histories, play } from '../testing/some-history.ts';

function check(property: (played: ReturnType<typeof play>) => void): void {
  // A fixed seed: the same histories in every run, so a failure is found again.
  fc.assert(
    fc.property(histories, (history) => property(play(history))),
    { seed: 20261120, numRuns: 300 },
  );
}

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

// Hundreds of long histories each: a busy machine may take its time.
describe('whatever is done, in whatever order', () => {
  test('[LA1] the level is what was last set or restored', () => {
    check(({ story }) => {
      if (!story.state) return;
      let level = 0;
      for (const event of story.events) {
        if (event.type === 'IncidentRegistered') level = event.data.level;
        if (event.type === 'LevelChanged') level = event.data.to;
        if (event.type === 'EffectReverted' && event.data.what === 'level') level = event.data.to;
      }
      const { incident } = story.state;
      expect(incident.level.rank).toBe(level);
      expect(incident.highestLevel).toBeGreaterThanOrEqual(level);
      expect(incident.trail.level.at(-1)?.value).toBe(level);
      expect(incident.reached[level]).toBeDefined();
    });
  });

  test('[ST2] decisions and tasks are numbered without gaps', () => {
    check(({ story }) => {
      const decisions = story.events.flatMap((e) => (e.type === 'DecisionRecorded' ? [e.data.number] : []));
      const tasks = story.events.flatMap((e) => (e.type === 'TaskCreated' ? [e.data.number] : []));
      expect(decisions).toEqual(decisions.map((_, index) => index + 1));
      expect(tasks).toEqual(tasks.map((_, index) => index + 1));
      expect(story.state?.decisions.count ?? 0).toBe(decisions.length);
    });
  });

  test('no fold changes what it was given, and a slice that hears nothing is the same object', () => {
    check(({ story }) => {
      let state: IncidentState | undefined;
      for (const event of story.events) {
        const before = state && frozen(state);
        const next = foldIncident(before, event);
        const again = foldIncident(before, event);
        expect(again).toEqual(next);
        if (before && event.type.startsWith('Task')) {
          expect(next.incident).toBe(before.incident);
          expect(next.board).toBe(before.board);
          expect(next.decisions).toBe(before.decisions);
        }
        if (before && event.type === 'LevelChanged') {
          expect(next.tasks).toBe(before.tasks);
          expect(next.board).toBe(before.board);
          expect(next.decisions).toBe(before.decisions);
        }
        state = next;
      }
    });
  });

  test('[LA8] a dormant board holds no area of its own, and [LA7] none is active at höjd beredskap', () => {
    check(({ story }) => {
      if (!story.state) return;
      const { board, incident } = story.state;
      const own = Object.values(board.takeovers).filter(({ passed }) => !passed);
      if (board.status === 'dormant') expect(own).toEqual([]);
      if (incident.heightenedAlert) expect(board.status).toBe('dormant');
    });
  });

  test('[LA4] [LA8] no area is held whole twice, or by a decision that was disowned, and what may come back waits for an answer', () => {
    check(({ story }) => {
      if (!story.state) return;
      const { takeovers, handedBack } = story.state.board;
      const whole = Object.values(takeovers).filter((takeover) => takeover.whole);
      expect(new Set(whole.map(({ committee }) => committee)).size).toBe(whole.length);
      for (const { decision } of Object.values(takeovers)) {
        expect(story.decision(decision).status).not.toBe('disowned');
      }
      for (const { decision } of Object.values(handedBack)) {
        expect(story.decision(decision).status).toBe('unconfirmed');
      }
    });
  });

  test('[LA4] the state’s open decisions are exactly those of the register that are unconfirmed or to be completed', () => {
    check(({ story }) => {
      if (!story.state) return;
      const { count, open } = story.state.decisions;
      const register = Array.from({ length: count }, (_, index) => story.decision(index + 1));
      const isOpen = ({ status, missing }: DecisionReading) =>
        status === 'unconfirmed' || (status !== 'disowned' && missing.length > 0);
      expect(Object.keys(open)).toEqual(register.filter(isOpen).map((reading) => String(reading.number)));
      for (const reading of register.filter(isOpen)) {
        const { given, missing, content, confirmed } = reading;
        expect(open[reading.number]).toMatchObject({ given, missing, content, confirmed });
      }
    });
  });

  test('the histories reach what they are to prove', () => {
    const seen = new Set<string>();
    check(({ outcomes }) => {
      for (const { decided, added } of outcomes) {
        if (!decided.ok) seen.add(decided.code);
        for (const { type } of added) seen.add(type);
      }
    });
    const rare = [
      ...['EffectReverted', 'TakeoverReverted', 'HandbackReverted', 'AreasPassed', 'BoardEnded', 'IncidentReopened'],
      ...['IncidentEvaluated', 'DecisionDisowned', 'DecisionCompleted', 'TaskReopened'],
      ...['already', 'stale', 'no_mandate', 'incident_closed', 'incident_open', 'exists', 'reason_required'],
      ...['criterion_not_met', 'level_too_low', 'heightened_alert', 'board_dormant', 'takeovers_open', 'open_items'],
      ...['unknown_item', 'settled', 'way_not_accepted', 'not_decider', 'invalid'],
    ];
    expect(rare.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});
