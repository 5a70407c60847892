import { describe, expect, test } from 'vitest';
import { by, call, DIRECTOR, given, KEEPER, MINUTE, register, type Story, step, TIB } from '../testing/given.ts';
import { isLineOfKrisstod } from './lands-on-krisstod.ts';

const SITE = '0b0e9a60-0000-4000-b100-000000000001';
const NEED = '0b0e9a60-0000-4000-b100-000000000002';
/** The tax agency's own, of nobody. */
const WITH = 'Fråga efter 811228-9874 i dörren';

/** Activated in the director's name, who has not confirmed it; a site that needs something. */
function atWork(): Story {
  const decision = by(DIRECTOR, 'kommundirektor');
  const activate = call(
    'ActivateKrisstod',
    { from: 'none', decision: decision.data },
    { decision: decision.content, what: 'Samtal', whom: 'Boende' },
  );
  return given([step(register(), TIB), step(activate, TIB)])
    .when(call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name: 'Kyrkan' }), KEEPER, { id: SITE })
    .gives()
    .when(call('ReportKrisstodNeed', { site: SITE, function: 'logistik' }, { what: 'Filtar' }), KEEPER, { id: NEED })
    .gives();
}

describe('[KR5] what general commands say of krisstöd', () => {
  test('its decision is confirmed, disowned, completed, carried out and revoked without an identity number', () => {
    const story = atWork();
    const number = story.holds.krisstod.decision ?? 0;
    const refused = (said: Parameters<Story['when']>[0], field: string) =>
      story.when(said, DIRECTOR).refused('identity_number', { field: `content.${field}` });
    refused(call('ConfirmDecision', { number, way: 'written' }, { reference: WITH }), 'reference');
    refused(call('DisownDecision', { number, way: 'tool' }, { reason: WITH }), 'reason');
    refused(call('CompleteDecision', { number }, { basis: WITH }), 'basis');
    refused(call('ExecuteDecision', { number }, { result: WITH }), 'result');
    const { data, content } = by(DIRECTOR, 'kommundirektor', {}, { alternatives: WITH });
    refused(call('RevokeDecision', { number, decision: data }, { decision: content }), 'decision.alternatives');
  });

  test('so is the decision that revokes it', () => {
    const story = atWork();
    const { data, content } = by(DIRECTOR, 'kommundirektor');
    const number = story.holds.krisstod.decision ?? 0;
    const revoked = story.when(call('RevokeDecision', { number, decision: data }, { decision: content }), TIB).gives();
    revoked
      .when(call('DisownDecision', { number: number + 1, way: 'tool' }, { reason: WITH }), DIRECTOR)
      .refused('identity_number', { field: 'content.reason' });
  });

  test('a decision of the ladder is another matter', () => {
    const story = given([step(register(1, by(DIRECTOR, 'kommundirektor')), TIB)]);
    story.when(call('DisownDecision', { number: 1, way: 'tool' }, { reason: WITH }), DIRECTOR).gives();
  });

  test('its need is changed, done and struck out without one, and so is the next of its kind', () => {
    const story = atWork();
    const change = (task: string, title: string, more: object = {}) =>
      call(
        'ChangeTask',
        { task, function: 'logistik', due: story.now + 30 * MINUTE, everyMinutes: 30 },
        { title, ...more },
      );
    story.when(change(NEED, WITH), KEEPER).refused('identity_number', { field: 'content.title' });
    story
      .when(change(NEED, 'Filtar', { reason: WITH }), KEEPER)
      .refused('identity_number', { field: 'content.reason' });
    story
      .when(call('CancelTask', { task: NEED }, { reason: WITH }), KEEPER)
      .refused('identity_number', { field: 'content.reason' });

    const recurring = story.when(change(NEED, 'Filtar'), KEEPER).gives();
    const done = recurring.when(call('CompleteTask', { task: NEED }, { result: 'Tio filtar' }), KEEPER).gives();
    const next = Object.values(done.holds.tasks.open).find(({ previous }) => previous === NEED);
    expect(next?.ofKrisstod).toBe(true);
    done
      .when(call('CompleteTask', { task: next?.id ?? '' }, { result: WITH }), KEEPER)
      .refused('identity_number', { field: 'content.result' });
  });

  test('a need that was done by mistake is still krisstöd’s', () => {
    const done = atWork()
      .when(call('CompleteTask', { task: NEED }), KEEPER)
      .gives();
    const again = done.when(call('ReopenTask', { task: NEED }), KEEPER).gives();
    expect(again.holds.tasks.open[NEED]?.ofKrisstod).toBe(true);
  });

  test('lines that tell of it are known by what the machine wrote', () => {
    const line = (type: string, data: object) => ({ machine: { type, data, content: null } });
    expect(isLineOfKrisstod(line('KrisstodSiteTurned', {}))).toBe(true);
    expect(isLineOfKrisstod(line('TaskCreated', { ofKrisstod: true }))).toBe(true);
    expect(isLineOfKrisstod(line('TaskCreated', { ofKrisstod: false }))).toBe(false);
    expect(isLineOfKrisstod(line('LevelChanged', {}))).toBe(false);
    expect(isLineOfKrisstod({ machine: null })).toBe(false);
  });
});
