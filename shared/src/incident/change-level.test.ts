import { describe, expect, test } from 'vitest';
import {
  by,
  CHAIR,
  call,
  DEPUTY,
  DIRECTOR,
  given,
  KEEPER,
  MINUTE,
  NIGHT,
  PLAN,
  raise,
  register,
  step,
  TIB,
} from '../testing/given.ts';

const begun = given([step(register(), TIB)]);
const special = given([step(register(), TIB), step(raise(1, 2), DIRECTOR)]);
const chair = by(CHAIR, 'kln_ordforande');
const extraordinary = given([step(register(), TIB), step(raise(1, 3, chair), CHAIR)]);
const METS = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };

function lower(from: number, to: number, decision = by(DIRECTOR, 'kommundirektor'), reason?: string) {
  const said = reason === undefined ? {} : { reason };
  return call('LowerLevel', { from, to, decision: decision.data }, { decision: decision.content, ...said });
}

describe('raising', () => {
  test('[LA5] särskild asks why, direction, who is called and the first briefing; unsaid they are to be completed', () => {
    expect(special.holds.decisions.open[2]?.missing).toEqual(['basis', 'why', 'direction', 'called', 'first_briefing']);
    const said = { why: 'Flera förvaltningar', direction: 'Ingen ska frysa', called: 'Krisledningsgruppen' };
    const basis = by(DIRECTOR, 'kommundirektor', {}, { basis: 'Elnätsägarens besked' });
    const story = begun.when(raise(1, 2, basis, { firstBriefingAt: NIGHT + 90 * MINUTE }, said), DIRECTOR).gives();
    expect(story.holds.decisions.open[2]).toBeUndefined();
    expect(story.holds.incident).toMatchObject({
      direction: { text: 'Ingen ska frysa', decision: 2 },
      why: { text: 'Flera förvaltningar' },
      called: { text: 'Krisledningsgruppen' },
      firstBriefingAt: NIGHT + 90 * MINUTE,
    });
  });

  test('[LA5] länsstyrelsens TiB is told: a task of the decision, with its time', () => {
    const [task] = Object.values(special.holds.tasks.open);
    expect(task).toMatchObject({
      number: 1,
      title: 'Informera länsstyrelsens TiB',
      decision: 2,
      due: special.holds.incident.level.since + 30 * MINUTE,
    });
  });

  test('[LA6] extraordinär asks each criterion and keeps the version of the legal text', () => {
    const half = raise(1, 3, chair, { criteria: { avviker: true } });
    const story = begun.when(half, CHAIR).gives();
    expect(story.holds.incident.criteria).toEqual({
      legalText: { reference: 'LEH 2006:544 1 kap. 4 §', version: '2020-01-01' },
      answers: { avviker: true, allvarlig_storning: null, skyndsamma_insatser: null },
      decision: 2,
    });
    expect(story.holds.decisions.open[2]?.missing).toContain('criteria');
    const whole = begun.when(raise(1, 3, chair, { criteria: METS }), CHAIR).gives();
    expect(whole.holds.decisions.open[2]?.missing).not.toContain('criteria');
  });

  test('[LA6] a criterion answered no refuses, and one that the law does not know is a fault', () => {
    begun
      .when(raise(1, 3, chair, { criteria: { ...METS, avviker: false } }), CHAIR)
      .refused('criterion_not_met', { details: { criteria: ['avviker'] } });
    begun.when(raise(1, 3, chair, { criteria: { annat: true } }), CHAIR).refused('invalid', { field: 'data.criteria' });
    begun.when(raise(1, 2, undefined, { criteria: METS }), DIRECTOR).refused('invalid');
  });

  test('[LA6] the duty to report runs from when the level is reached and ends below it', () => {
    const { level, report } = extraordinary.holds.incident;
    expect(report).toEqual({ to: 'Länsstyrelsen', everyHours: 2, since: level.since });
    const lowered = extraordinary.when(lower(3, 2, chair), CHAIR).gives();
    expect(lowered.holds.incident.report).toMatchObject({ everyHours: 3, since: lowered.holds.incident.level.since });
    const ended = lowered.when(lower(2, 1), DIRECTOR).gives();
    expect(ended.holds.incident.report).toBeNull();
  });

  test('[LA1] a skipped level asks its questions and records its tasks all the same', () => {
    expect(extraordinary.holds.decisions.open[2]?.missing).toEqual(
      expect.arrayContaining(['why', 'direction', 'called', 'first_briefing', 'criteria']),
    );
    expect(Object.values(extraordinary.holds.tasks.open).map(({ decision }) => decision)).toEqual([2, 2]);
    const onwards = special.when(raise(2, 3, chair), CHAIR).gives();
    expect(onwards.holds.decisions.open[3]?.missing).toEqual(['basis', 'criteria']);
    expect(onwards.holds.tasks.count).toBe(2);
  });

  test('two who raise at once: the second is told what holds, and by whom', () => {
    const since = special.holds.incident.level.since;
    const details = { level: 2, decision: 2, by: DIRECTOR.id, at: since };
    special.when(raise(1, 2), TIB).refused('already', { details });
    special.when(raise(1, 3, chair), CHAIR).refused('stale', { field: 'data.from', details });
    special.when(raise(2, 1), DIRECTOR).refused('invalid', { field: 'data.to' });
    special.when(raise(2, 4, chair), CHAIR).refused('invalid', { field: 'data.to' });
  });
});

describe('[LA3] the mandate', () => {
  test('särskild: kommundirektör, deputy, and the TiB until relieved', () => {
    begun.when(raise(1, 2, by(DEPUTY, 'stf_kommundirektor')), DEPUTY).gives();
    begun.when(raise(1, 2, by(TIB, 'tib')), TIB).gives();
    const relief = call('AppointLeader', { person: DIRECTOR.id, capacity: 'kommundirektor' });
    const relieved = begun.when(relief, DIRECTOR).gives();
    relieved
      .when(raise(1, 2, by(TIB, 'tib')), TIB)
      .refused('no_mandate', { details: { holders: ['kommundirektor', 'stf_kommundirektor'] } });
    const vacant = begun.when(call('LeaveLeadership', {}), TIB).gives();
    vacant.when(raise(1, 2, by(TIB, 'tib')), TIB).gives();
  });

  test('extraordinär: the chair, the vice if prevented', () => {
    special
      .when(raise(2, 3, by(DIRECTOR, 'kommundirektor')), DIRECTOR)
      .refused('no_mandate', { details: { holders: ['kln_ordforande', 'kln_vice'] } });
    const vice = special.when(raise(2, 3, by('Vera Sten', 'kln_vice')), KEEPER).gives();
    expect(vice.decision(3).missing).toContain('prevented');
  });

  test('lowering: whoever may decide the present level', () => {
    special.when(lower(2, 1), DIRECTOR).gives('DecisionRecorded', 'LevelChanged');
    extraordinary.when(lower(3, 1), DIRECTOR).refused('no_mandate');
    extraordinary.when(lower(3, 1, chair), CHAIR).gives();
  });

  test('is the plan’s, not the code’s', () => {
    const mandates = { ...PLAN.mandates, levels: { ...PLAN.mandates.levels, 2: [...(PLAN.mandates.levels[1] ?? [])] } };
    const wider = given([step(register(), TIB)], { plan: { ...PLAN, mandates } });
    wider.when(raise(1, 2, by('Någon', 'sakerhetschef')), TIB).gives();
  });
});

describe('lowering', () => {
  test('[LA1] keeps the highest level reached for the statistics', () => {
    const story = extraordinary.when(lower(3, 1, chair), CHAIR).gives();
    expect(story.holds.incident).toMatchObject({ level: { rank: 1, decision: 3 }, highestLevel: 3 });
  });

  test('[LA9] with the board active needs a stated reason, and leaves the board active', () => {
    const decision = { decision: chair.data };
    const active = extraordinary.when(call('ActivateBoard', decision, { decision: chair.content }), CHAIR).gives();
    active.when(lower(3, 2, chair), CHAIR).refused('reason_required', { field: 'content.reason' });
    const lowered = active.when(lower(3, 2, chair, 'Strömmen är tillbaka'), CHAIR).gives();
    expect(lowered.holds.board.status).toBe('active');
  });

  test('is told what holds when somebody was first', () => {
    special.when(lower(3, 1, chair), CHAIR).refused('stale');
    special.when(lower(3, 2, chair), CHAIR).refused('already');
    special.when(lower(2, 3), DIRECTOR).refused('invalid', { field: 'data.to' });
  });
});

describe('the staff posture', () => {
  function posture(from: string, to: string, decision = by(DIRECTOR, 'kommundirektor')) {
    return call('ChangePosture', { from, to, decision: decision.data }, { decision: decision.content });
  }

  test('[LA1] is a fact of its own, on any level', () => {
    const story = begun.when(posture('normal', 'stab'), DIRECTOR).gives('DecisionRecorded', 'PostureChanged');
    expect(story.holds.incident).toMatchObject({ level: { rank: 1 }, posture: { id: 'stab', decision: 2 } });
  });

  test('[LA3] is decided by kommundirektören, the TiB until relieved', () => {
    begun.when(posture('normal', 'bevakning', by(TIB, 'tib')), TIB).gives();
    begun.when(posture('normal', 'stab', chair), CHAIR).refused('no_mandate');
  });

  test('is told what holds when somebody was first', () => {
    const staffed = begun.when(posture('normal', 'stab'), DIRECTOR).gives();
    const details = { posture: 'stab', decision: 2, by: DIRECTOR.id };
    staffed.when(posture('normal', 'stab'), DIRECTOR).refused('already', { details });
    staffed.when(posture('normal', 'beredskap'), DIRECTOR).refused('stale', { details });
    begun.when(posture('normal', 'krig'), DIRECTOR).refused('invalid', { field: 'data.to' });
  });
});
