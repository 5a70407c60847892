import { describe, expect, test } from 'vitest';
import { by, CHAIR, call, DIRECTOR, given, HEAD, KEEPER, MINUTE, register, step, TIB } from '../testing/given.ts';
import { foldDecision } from './decision-reading.ts';
import { isAtStage } from './decision-stage.ts';
import { foldProposal } from './proposal-reading.ts';

const begun = given([step(register(), TIB)]);
const director = by(DIRECTOR, 'kommundirektor');
const chair = by(CHAIR, 'kln_ordforande');
const words = {
  wording: 'Öppna Tallmyra skola.',
  basis: 'Strömmen är borta i natt.',
  legalGround: 'Delegation 4.2',
  alternatives: 'Bygdegården: för liten.',
};
const proposed = begun.when(call('ProposeDecision', {}, words), KEEPER).gives('DecisionProposed');
const decide = (number: number, decision = director) =>
  call('DecideProposal', { number, decision: decision.data }, { decision: decision.content });
const execute = (number: number, data: object = {}, content: object = {}) =>
  call('ExecuteDecision', { number, ...data }, content);
const revoke = (number: number, decision = director) =>
  call('RevokeDecision', { number, decision: decision.data }, { decision: decision.content });
const record = (more: object = {}) =>
  call('RecordDecision', { decision: director.data, ...more }, { decision: director.content });

describe('[ST2] proposing', () => {
  test('a proposal takes its number at birth, asks for words alone, and is in effect nowhere', () => {
    const { decisions } = proposed.holds;
    expect(decisions.count).toBe(2);
    expect(decisions.proposals[2]).toMatchObject({ number: 2, proposedBy: KEEPER.id, content: words });
    expect(decisions.open[2]).toBeUndefined();
    const later = proposed.when(record(), DIRECTOR).gives();
    expect(later.decision(3).number).toBe(3);
  });

  test('decided it keeps its number, and the proposal stays as it was beside other words', () => {
    const story = proposed.when(decide(2), DIRECTOR).gives('DecisionRecorded');
    const decision = story.decision(2);
    expect(decision).toMatchObject({ number: 2, status: 'own', content: { wording: 'Så beslutas.' } });
    expect(decision.proposal).toMatchObject({ proposedBy: KEEPER.id, content: words });
    expect(story.holds.decisions).toMatchObject({ count: 2, proposals: {} });
    story.when(decide(2), DIRECTOR).refused('settled');
  });

  test('decided by somebody without the mandate is refused, on behalf of one who has it is unconfirmed', () => {
    proposed.when(decide(2, by(KEEPER, 'kommundirektor')), KEEPER).refused('no_mandate');
    expect(proposed.when(decide(2), KEEPER).gives().decision(2).status).toBe('unconfirmed');
  });

  test('withdrawn it keeps its number and can no longer be decided', () => {
    const story = proposed.when(call('WithdrawProposal', { number: 2 }, { reason: 'Elen är åter.' }), TIB).gives();
    expect(foldProposal(story.events)).toMatchObject({ withdrawn: { by: TIB.id, reason: 'Elen är åter.' } });
    story.when(decide(2), DIRECTOR).refused('settled');
    story.when(call('WithdrawProposal', { number: 2 }), TIB).refused('settled');
    story.when(call('WithdrawProposal', { number: 1 }), TIB).refused('unknown_item');
    expect(story.when(record(), DIRECTOR).gives().decision(3).number).toBe(3);
  });

  test('[LG6] made of a line, it and its decision name the line', () => {
    const story = given([step(register(), TIB)], { lines: [9] });
    story.when(call('ProposeDecision', { fromLine: 8 }, words), KEEPER).refused('unknown_item');
    const decided = story
      .when(call('ProposeDecision', { fromLine: 9 }, words), KEEPER)
      .gives()
      .when(decide(2), DIRECTOR)
      .gives();
    expect(decided.decision(2).subject).toEqual({ kind: 'other', fromLine: 9 });
  });

  test('[LG10] a proposal whose words are removed keeps its number and none of its words', () => {
    const seq = proposed.events.at(-1)?.seq ?? 0;
    const emptied = proposed.redacted(seq);
    expect(emptied.holds.decisions.proposals[2]?.content).toBeNull();
    expect(JSON.stringify(foldProposal(emptied.events))).not.toContain('Tallmyra');
    const decided = emptied.when(decide(2), DIRECTOR).gives();
    expect(JSON.stringify(foldDecision(decided.events.slice(2)))).not.toContain('Tallmyra');
  });
});

describe('[ST2] executing', () => {
  const decided = begun.when(record(), DIRECTOR).gives();

  test('by whom, when and with what result; the one who says it where nobody is named', () => {
    const at = decided.now;
    const own = decided.when(execute(2), KEEPER).gives('DecisionExecuted').decision(2);
    expect(own.execution).toMatchObject({ person: KEEPER.id, at, result: null });
    const other = decided
      .when(execute(2, { executedAt: at - MINUTE }, { executorName: 'Rektorn', result: 'Öppet.' }), KEEPER)
      .gives()
      .decision(2);
    expect(other.execution).toMatchObject({ person: null, executorName: 'Rektorn', at: at - MINUTE, result: 'Öppet.' });
    expect(isAtStage(other, 'executed')).toBe(true);
    expect(isAtStage(other, 'decided')).toBe(false);
  });

  test('not before it was decided, not in the future, not by one who is nobody, not twice', () => {
    decided.when(execute(2, { executedAt: decided.now - 60 * MINUTE }), KEEPER).refused('invalid', {
      field: 'data.executedAt',
    });
    decided.when(execute(2, { executedAt: decided.now + 60 * MINUTE }), KEEPER).refused('invalid', {
      field: 'data.executedAt',
    });
    const nobody = '0b0e9a60-0000-4000-8000-0000000009ff';
    decided.when(execute(2, { person: nobody }), KEEPER).refused('invalid', { field: 'data.person' });
    decided.when(execute(2), KEEPER).gives().when(execute(2), TIB).refused('already');
    decided.when(execute(7), KEEPER).refused('unknown_item');
    proposed.when(execute(2), KEEPER).refused('unknown_item');
  });

  test('taken back it waits again, and may be executed anew', () => {
    const done = decided.when(execute(2), KEEPER).gives();
    const back = done.when(call('TakeBackExecution', { number: 2 }, { reason: 'Låst.' }), KEEPER).gives();
    expect(back.decision(2).execution).toBeNull();
    back.when(call('TakeBackExecution', { number: 2 }), KEEPER).refused('settled');
    expect(back.when(execute(2), HEAD).gives().decision(2).execution?.person).toBe(HEAD.id);
  });

  test('one that was disowned cannot be carried out', () => {
    const disowned = begun
      .when(record(), KEEPER)
      .gives()
      .when(call('DisownDecision', { number: 2, way: 'tool' }), DIRECTOR)
      .gives();
    disowned.when(execute(2), KEEPER).refused('settled');
  });
});

describe('[ST2] revoking by a later decision', () => {
  const decided = begun.when(record(), DIRECTOR).gives();

  test('the later one names the earlier, and the earlier the later', () => {
    const story = decided.when(revoke(2), DIRECTOR).gives('DecisionRecorded', 'DecisionRevoked');
    expect(story.decision(2).revoked).toMatchObject({ by: 3 });
    expect(story.decision(3).subject).toEqual({ kind: 'revocation', number: 2, of: { kind: 'other', fromLine: null } });
    expect(isAtStage(story.decision(2), 'void')).toBe(true);
    story.when(revoke(2), DIRECTOR).refused('settled');
    story.when(revoke(3), DIRECTOR).refused('invalid');
    story.when(execute(2), KEEPER).refused('settled');
  });

  test('takes the mandate of what it revokes: what the board decides only chair or vice revokes', () => {
    const active = begun
      .when(
        call('RaiseLevel', { from: 1, to: 3, activateBoard: true, decision: chair.data }, { decision: chair.content }),
        CHAIR,
      )
      .gives();
    active.when(revoke(3), DIRECTOR).refused('no_mandate');
    expect(active.when(revoke(3, chair), KEEPER).gives().decision(4)).toMatchObject({
      status: 'unconfirmed',
      strict: true,
    });
  });

  test('[LA2] nothing that it set changes by itself: what stands is listed with what was done under it', () => {
    const raised = given([step(register(2, director), DIRECTOR)]);
    const under = raised.when(record(), DIRECTOR).gives();
    const revoked = under.when(revoke(1), DIRECTOR).gives();
    expect(revoked.holds.incident.level.rank).toBe(2);
    const listed = revoked.decision(1).revoked?.consequences ?? [];
    expect(listed).toContainEqual({ kind: 'stands', what: 'level', value: 2 });
    expect(listed).toContainEqual({ kind: 'decision', number: 2 });
    expect(listed).not.toContainEqual({ kind: 'decision', number: 3 });
  });

  test('[LA4] a revocation that is disowned lets the earlier one hold again', () => {
    const story = decided
      .when(revoke(2), KEEPER)
      .gives()
      .when(call('DisownDecision', { number: 3, way: 'tool' }), DIRECTOR)
      .gives('DecisionDisowned', 'DecisionRevocationReverted');
    expect(story.decision(2).revoked).toBeNull();
    expect(story.decision(3).disowned?.consequences).toEqual([{ kind: 'reverted', what: 'revocation', to: 2 }]);
  });
});

describe('[LA4] what was done under a decision', () => {
  test('a proposal is no decision, and one that was proposed before counts as decided when it was decided', () => {
    const story = proposed
      .when(call('ProposeDecision', {}, words), KEEPER)
      .gives()
      .when(call('RaiseLevel', { from: 1, to: 2, decision: director.data }, { decision: director.content }), KEEPER)
      .gives()
      .when(decide(2), DIRECTOR)
      .gives();
    const disowned = story.when(call('DisownDecision', { number: 4, way: 'tool' }), DIRECTOR).gives();
    const decisions = disowned.decision(4).disowned?.consequences.filter(({ kind }) => kind === 'decision');
    expect(decisions).toEqual([{ kind: 'decision', number: 2 }]);
  });

  test('a task made of the decision’s own line is done under it', () => {
    const decided = begun.when(record(), KEEPER).gives();
    const seq = decided.events.at(-1)?.seq ?? 0;
    const tasked = given([step(register(), TIB), step(record(), KEEPER)], { lines: [seq] })
      .when(call('CreateTask', { function: 'hr', due: null, fromLine: seq }, { title: 'Ring in folk' }), KEEPER)
      .gives();
    const disowned = tasked.when(call('DisownDecision', { number: 2, way: 'tool' }), DIRECTOR).gives();
    expect(disowned.decision(2).disowned?.consequences).toEqual([
      { kind: 'task', task: tasked.events.at(-1)?.meta.command },
    ]);
  });
});
