import { describe, expect, test } from 'vitest';
import { by, call, DIRECTOR, given, KEEPER, register, type Story, step, TIB } from '../../testing/given.ts';

const id = (n: number) => `0b0e9a60-0000-4000-b100-${String(n).padStart(12, '0')}`;
const [CHURCH, HELPER, NOTE] = [1, 2, 3].map(id) as [string, string, string];
const HOUR = 3_600_000;

const led = () =>
  given([
    step(register(), TIB),
    step(
      call(
        'ActivateKrisstod',
        { from: 'none', leader: TIB.id, decision: by(TIB, 'tib').data },
        { decision: by(TIB, 'tib').content, what: 'Samtal', whom: 'Boende' },
      ),
      TIB,
    ),
  ]);
const note = { ongoing: 'Två platser är öppna.', expected: 'Fler i kväll', worries: 'Vi är få' };
const propose = (to: string | null = KEEPER.id, more: object = {}) =>
  call('ProposeKrisstodHandover', { to }, { ...note, ...more });
const take = (way: 'own' | 'told', handover = NOTE) => call('TakeKrisstodHandover', { handover, way });
const proposed = () => led().when(propose(), TIB, { id: NOTE }).gives();
const leaderOf = (story: Story) => story.krisstod.state?.leader;

describe('[KR7] the lead is handed over', () => {
  test('[TB3] who leads is as before until the receiver has acknowledged the note', () => {
    const story = proposed();
    expect(leaderOf(story)?.person).toBe(TIB.id);
    expect(story.krisstod.state?.lead.handover).toMatchObject({ id: NOTE, to: KEEPER.id, by: TIB.id, note });
    const taken = story.when(take('own'), KEEPER).gives();
    expect(leaderOf(taken)?.person).toBe(KEEPER.id);
    expect(taken.krisstod.state?.lead).toMatchObject({
      handover: null,
      handed: [{ id: NOTE, way: 'own', from: { person: TIB.id }, note }],
    });
  });

  test('nobody acknowledges for another without saying that they were told so', () => {
    proposed().when(take('own'), DIRECTOR).refused('forbidden');
    expect(leaderOf(proposed().when(take('told'), DIRECTOR).gives())?.person).toBe(KEEPER.id);
  });

  test('what is open is read and recorded: needs, gaps and help that has not come', () => {
    const story = proposed()
      .when(call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name: 'Kyrkan' }), TIB, { id: CHURCH })
      .gives()
      .when(call('ReportKrisstodNeed', { site: CHURCH, function: 'logistik' }, { what: 'varm mat' }), TIB)
      .gives()
      .when(call('AskOutsideHelp', { organisation: 'roda_korset' }, { who: 'Kretsen', covers: 'Natten' }), TIB, {
        id: id(9),
      })
      .gives();
    const from = story.now + HOUR;
    const need = { site: CHURCH, from, until: from + HOUR, count: 2, competence: null };
    const taken = story.when(call('NeedKrisstodHelpers', need), TIB).gives().when(take('own'), KEEPER).gives();
    const open = taken.krisstod.state?.lead.handed[0]?.open;
    const [task] = open?.needs ?? [];
    expect(task && taken.holds.tasks.open[task]?.title).toContain('varm mat');
    expect(open).toMatchObject({ gaps: [{ site: CHURCH, missing: 2, from }], requests: [id(9)] });
  });

  test('the open part is told nothing of it', () => {
    const story = led();
    const added = story.when(propose(), TIB, { id: NOTE }).gives().when(take('own'), KEEPER).gives();
    expect(added.events.length).toBe(story.events.length);
  });

  test('a note that is written again takes the place of the one before, and can be taken back', () => {
    const again = proposed()
      .when(propose(DIRECTOR.id), TIB, { id: id(4) })
      .gives();
    again.when(take('own'), KEEPER).refused('stale', { field: 'data.handover' });
    const back = again.when(call('WithdrawKrisstodHandover', { handover: id(4) }), TIB).gives();
    expect(back.krisstod.state?.lead.handover).toBeNull();
    expect(leaderOf(back)?.person).toBe(TIB.id);
  });

  test('to nobody, and to whom it is already, is refused', () => {
    led().when(propose(CHURCH), TIB).refused('invalid', { field: 'data.to' });
    led().when(propose(null), TIB).refused('invalid', { field: 'content.toName' });
    led().when(propose(TIB.id), TIB).refused('already', { field: 'data.to' });
    given([step(register(), TIB)])
      .when(propose(), TIB)
      .refused('settled');
  });

  test('another leader who is named meanwhile leads at once, and nothing waits', () => {
    const named = proposed()
      .when(call('NameKrisstodLeader', { leader: DIRECTOR.id }), TIB)
      .gives();
    named.when(take('own'), KEEPER).refused('stale');
  });

  test('[LG10] a removed note takes the words and the name with it', () => {
    const story = led()
      .when(propose(null, { toName: 'Disa' }), TIB, { id: NOTE })
      .gives();
    const taken = story.when(take('told'), TIB).gives();
    const seq = taken.krisstod.state?.lead.handed[0]?.seq ?? 0;
    const meta = { by: 'x', person: null, function: null, occurredAt: 1, recordedAt: 1, command: 'x' };
    const data = { seq, why: 'gdpr' as const, kind: 'x' };
    const removal = { seq: 99, type: 'ContentRedacted' as const, version: 1, content: null, meta, data };
    const { state } = taken.after([removal]).krisstod;
    expect(state?.lead.handed[0]).toMatchObject({ note: null, toName: null });
    expect(state?.leader?.name).toBeNull();
    expect(JSON.stringify(state)).not.toContain('Disa');
  });
});

describe('[KR8] briefings', () => {
  const helper = () =>
    led()
      .when(call('AddKrisstodHelper', { organisation: 'kyrkan', competences: [] }, { name: 'Anna' }), TIB, {
        id: HELPER,
      })
      .gives();
  const hold = (more: object = {}, said: object = {}) =>
    call(
      'HoldKrisstodBriefing',
      { present: [HELPER], points: ['lage', null], next: null, ...more },
      { outcomes: ['Lugnt i kyrkan', 'Ny nyckel'], others: 'En präst', ...said },
    );

  test('held: who was there, an outcome for each point that came up, and when the next is', () => {
    const story = helper();
    const next = story.now + 2 * HOUR;
    const { briefings } = story.when(hold({ next }), TIB).gives().krisstod.state?.lead ?? {};
    expect(briefings).toMatchObject({
      count: 1,
      next,
      held: [{ number: 1, present: [HELPER], points: ['lage', null], outcomes: ['Lugnt i kyrkan', 'Ny nyckel'] }],
    });
  });

  test('a next one is set and taken away, and is never in the past', () => {
    const story = led();
    const at = story.now + HOUR;
    const set = story.when(call('SetKrisstodBriefing', { at }), TIB).gives();
    expect(set.krisstod.state?.lead.briefings.next).toBe(at);
    expect(set.when(call('SetKrisstodBriefing', { at: null }), TIB).gives().krisstod.state?.lead.briefings.next).toBe(
      null,
    );
    story.when(call('SetKrisstodBriefing', { at: story.now - HOUR }), TIB).refused('invalid', { field: 'data.at' });
  });

  test('helpers and points that are not there, and a briefing without outcome, are refused', () => {
    helper()
      .when(hold({ present: [CHURCH] }), TIB)
      .refused('unknown_item', { field: 'data.present.0' });
    helper()
      .when(hold({ points: ['lage', 'matsedel'] }), TIB)
      .refused('unknown_item', { field: 'data.points.1' });
    helper()
      .when(hold({ points: ['lage'] }), TIB)
      .refused('invalid', { field: 'content.outcomes' });
    helper()
      .when(hold({ points: [] }, { outcomes: [] }), TIB)
      .refused('invalid', { field: 'content.outcomes' });
  });
});
