import { describe, expect, test } from 'vitest';
import {
  by,
  type Call,
  CHAIR,
  call,
  DIRECTOR,
  given,
  HEAD,
  INCIDENT,
  KEEPER,
  KRISSTOD,
  PLAN,
  register,
  type Story,
  step,
  TIB,
} from '../testing/given.ts';
import type { KrisstodStatus } from './events.ts';
import { isLinkAlive, linkState } from './links/link-state.ts';

const OPEN = `incident/${INCIDENT}`;
const registered = () => given([step(register(), TIB)]);
const prepare = (from: KrisstodStatus = 'none', leader: string | null = KEEPER.id) =>
  call('PrepareKrisstod', { from, leader }, { contacted: 'Gruppens ledare är uppringd och avvaktar.' });

function activate(
  from: KrisstodStatus,
  decision = by(TIB, 'tib'),
  said: object = {},
  leader: string | null = KEEPER.id,
): Call {
  const content = { decision: decision.content, what: 'Samtal och värme', whom: 'Boende i Österby', ...said };
  return call('ActivateKrisstod', { from, leader, decision: decision.data }, content);
}

function end(more: object = {}, said: object = {}, decision = by(TIB, 'tib')): Call {
  return call(
    'EndKrisstod',
    { from: 'active', reason: 'upphort', receivers: ['elevhalsa', 'socialjour'], decision: decision.data, ...more },
    { decision: decision.content, handed: ['Uppföljning i två klasser', 'Vem man ringer i kväll'], ...said },
  );
}

const active = () => registered().when(activate('none'), TIB).gives();
const site = (name: string): Call => call('OpenKrisstodSite', { kind: 'kyrka', isSpontaneous: false }, { name });

describe('[KR1] krisstöd is prepared and activated', () => {
  test('prepared: contacted and waiting, with no decision; who and how stays with krisstöd', () => {
    const outcome = registered().when(prepare(), TIB);
    const { holds, krisstod } = outcome.gives('KrisstodStateChanged');
    expect(holds.krisstod).toMatchObject({ status: 'prepared', effort: 1, decision: null });
    expect(holds.decisions.count).toBe(1);
    expect(krisstod.state).toMatchObject({
      leader: { person: KEEPER.id },
      words: { contacted: 'Gruppens ledare är uppringd och avvaktar.' },
    });
    expect(outcome.added[0]).toMatchObject({ content: null, data: { to: 'prepared' } });
  });

  test('what is prepared and not needed waits no longer', () => {
    const prepared = registered().when(prepare(), TIB).gives();
    expect(prepared.when(call('StandDownKrisstod', { from: 'prepared' }), TIB).gives().holds.krisstod.status).toBe(
      'none',
    );
    active()
      .when(call('StandDownKrisstod', { from: 'active' }), TIB)
      .refused('settled', { field: 'data.from' });
  });

  test('activated by a decision, with the checklist as tasks of those who own them', () => {
    const outcome = registered().when(activate('none'), TIB);
    const { checklist } = PLAN.krisstod;
    const { holds, krisstod } = outcome.gives(
      'DecisionRecorded',
      'KrisstodStateChanged',
      ...checklist.map(() => 'TaskCreated'),
    );
    expect(holds.krisstod).toMatchObject({ status: 'active', effort: 1, decision: 2 });
    expect(Object.values(holds.tasks.open).map(({ title, function: owner }) => ({ title, function: owner }))).toEqual(
      checklist.map(({ title, function: owner }) => ({ title, function: owner })),
    );
    expect(krisstod.state?.words).toMatchObject({ what: 'Samtal och värme', whom: 'Boende i Österby', where: null });
  });

  test('[LA4] by somebody without the mandate on behalf of one who has it: in effect at once, and unconfirmed', () => {
    const head = by(DIRECTOR, 'kommundirektor');
    const { holds } = registered().when(activate('none', head), KEEPER).gives();
    expect(holds.krisstod.status).toBe('active');
    expect(holds.decisions.open[2]).toMatchObject({ confirmed: false, decider: { capacity: 'kommundirektor' } });
  });

  test('in a capacity that the plan does not give the mandate it is refused with who has it', () => {
    registered()
      .when(activate('none', by(HEAD, 'forvaltningschef')), HEAD)
      .refused('no_mandate', { details: { holders: PLAN.mandates.krisstod.map(({ capacity }) => capacity) } });
    registered()
      .when(activate('none', by(CHAIR, 'kln_ordforande')), CHAIR)
      .gives();
  });

  test('what was prepared is the same effort when it is activated, and what has ended begins another', () => {
    const prepared = registered().when(prepare(), TIB).gives();
    const begun = prepared.when(activate('prepared', by(TIB, 'tib'), {}, null), TIB).gives();
    expect(begun.holds.krisstod.effort).toBe(1);
    expect(begun.krisstod.state?.leader?.person).toBe(KEEPER.id);
    const again = begun.when(end(), TIB).gives().when(activate('ended'), TIB).gives();
    expect(again.holds.krisstod).toMatchObject({ status: 'active', effort: 2, sites: {} });
    expect(again.krisstod.state).toMatchObject({ effort: 2, ended: null });
  });

  test('the second of two is told what holds', () => {
    active()
      .when(activate('none'), TIB)
      .refused('stale', { field: 'data.from', details: { krisstod: 'active' } });
    active().when(activate('active'), TIB).refused('already', { field: 'data.from' });
    active().when(prepare('active'), TIB).refused('already', { field: 'data.from' });
  });

  test('a leader is somebody in the register, or a name', () => {
    registered().when(prepare('none', INCIDENT), TIB).refused('invalid', { field: 'data.leader' });
    const named = active()
      .when(call('NameKrisstodLeader', { leader: null }, { leaderName: 'Disa Holm' }), TIB)
      .gives();
    expect(named.krisstod.state?.leader).toMatchObject({ person: null, name: 'Disa Holm' });
    active()
      .when(call('NameKrisstodLeader', { leader: null }), TIB)
      .refused('invalid', { field: 'content.leaderName' });
    registered()
      .when(call('NameKrisstodLeader', { leader: TIB.id }), TIB)
      .refused('settled');
  });
});

describe('[KR7] an effort ends by decision', () => {
  test('with its reason, what was handed to whom, and the visits of all its sites', () => {
    const { story, ids } = withSites(active(), 'Kyrkan', 'Skolan');
    const counted = ids.reduce(
      (before, id, index) =>
        before.when(call('CountKrisstodVisits', { site: id, how: 'in', adults: 5 + index, young: 2 }), KEEPER).gives(),
      story,
    );
    const outcome = counted.when(end(), TIB);
    const { holds, krisstod } = outcome.gives(
      'DecisionRecorded',
      'KrisstodStateChanged',
      'KrisstodSiteTurned',
      'KrisstodSiteTurned',
    );
    expect(holds.krisstod).toMatchObject({ status: 'ended', ended: { reason: 'upphort', adults: 11, young: 4 } });
    expect(Object.values(holds.krisstod.sites).map(({ isOpen }) => isOpen)).toEqual([false, false]);
    expect(krisstod.state?.ended).toMatchObject({
      receivers: ['elevhalsa', 'socialjour'],
      handed: ['Uppföljning i två klasser', 'Vem man ringer i kväll'],
    });
  });

  test('by a reason and receivers that the plan has, each with its words', () => {
    active()
      .when(end({ reason: 'annat' }), TIB)
      .refused('invalid', { field: 'data.reason' });
    active()
      .when(end({ receivers: ['elevhalsa', 'okand'] }), TIB)
      .refused('invalid', { field: 'data.receivers.1' });
    active()
      .when(end({ receivers: ['elevhalsa', 'elevhalsa'] }), TIB)
      .refused('invalid', { field: 'data.receivers' });
    active()
      .when(end({}, { handed: ['En sak'] }), TIB)
      .refused('invalid', { field: 'content.handed' });
    active()
      .when(end({ receivers: [] }, { handed: [] }), TIB)
      .gives();
    registered()
      .when(end({ from: 'none' }), TIB)
      .refused('settled', { field: 'data.from' });
  });

  test('[LA9] closing the incident lists krisstöd that is under way, and it can be ended by its new owner', () => {
    const closing = (handovers: unknown[]) =>
      call('CloseIncident', { decision: by(TIB, 'tib').data, handovers } as never, {
        decision: by(TIB, 'tib').content,
      });
    const item = { kind: 'krisstod', id: 'krisstod' };
    const begun = registered().when(prepare(), TIB).gives();
    begun.when(closing([]), TIB).refused('open_items', { details: { items: [item] } });
    const owner = { person: KEEPER.id, function: null };
    const closed = begun.when(closing([{ item, owner }]), TIB).gives();
    expect(closed.holds.krisstod.owner).toEqual(owner);
    closed.when(call('StandDownKrisstod', { from: 'prepared' }), KEEPER).gives();
    const empty = registered().when(closing([]), TIB).gives();
    empty.when(prepare(), TIB).refused('incident_closed');
  });
});

describe('[LA4] a disowned decision on krisstöd is undone', () => {
  const disown = (number: number): Call =>
    call('DisownDecision', { number, way: 'tool', witness: null }, { reason: 'Har inte sagt det.' });
  const onBehalf = by(DIRECTOR, 'kommundirektor');

  test('what was activated goes back to what it was, and the tasks under it are listed', () => {
    const begun = registered().when(prepare(), TIB).gives().when(activate('prepared', onBehalf), KEEPER).gives();
    const { holds, events } = begun.when(disown(2), DIRECTOR).gives('DecisionDisowned', 'EffectReverted');
    expect(holds.krisstod).toMatchObject({ status: 'prepared', decision: null });
    const disowned = events.find(({ type }) => type === 'DecisionDisowned');
    const consequences = disowned?.type === 'DecisionDisowned' ? disowned.data.consequences : [];
    expect(consequences.filter(({ kind }) => kind === 'task')).toHaveLength(PLAN.krisstod.checklist.length);
  });

  test('what is done until somebody with the mandate decides it anew stays: helpers, shifts, sites and hours', () => {
    const helper = call('AddKrisstodHelper', { organisation: 'kyrkan', competences: [] }, { name: 'Anna' });
    const begun = registered().when(activate('none', onBehalf), KEEPER).gives().when(helper, KEEPER).gives();
    const none = begun.when(disown(2), DIRECTOR).gives();
    expect(none.holds.krisstod.status).toBe('none');
    // whoever is at work reads on their own page that it is over, and not that their link never was
    expect(isLinkAlive(linkState(none.holds, 1), none.now)).toBe(true);
    const again = none.when(activate('none'), TIB).gives();
    expect(again.holds.krisstod).toMatchObject({ status: 'active', effort: 1 });
    expect(Object.values(again.krisstod.state?.work.helpers ?? {})).toMatchObject([{ name: 'Anna' }]);
    const waiting = none.when(prepare(), TIB).gives();
    expect(Object.values(waiting.krisstod.state?.work.helpers ?? {})).toHaveLength(1);

    const second = active().when(end(), TIB).gives().when(activate('ended', onBehalf), KEEPER).gives();
    const third = second.when(helper, KEEPER).gives().when(disown(4), DIRECTOR).gives();
    expect(third.holds.krisstod).toMatchObject({ status: 'ended', effort: 2 });
    const anew = third.when(activate('ended'), TIB).gives();
    expect(Object.values(anew.krisstod.state?.work.helpers ?? {})).toHaveLength(1);
  });

  test('what was ended is at work again', () => {
    const ended = active()
      .when(end({}, {}, onBehalf), KEEPER)
      .gives();
    expect(ended.when(disown(3), DIRECTOR).gives().holds.krisstod.status).toBe('active');
  });
});

test('[KR8] the open part says nothing of who, with what or for whom', () => {
  const secret = { what: 'KANARIE-VAD', whom: 'KANARIE-VILKA', where: 'KANARIE-VAR', leaderName: 'KANARIE-LEDARE' };
  const outcome = registered().when(activate('none', by(TIB, 'tib'), secret, null), TIB);
  expect(JSON.stringify(outcome.added)).not.toContain('KANARIE');
  expect(JSON.stringify(outcome.addedTo(KRISSTOD))).toContain('KANARIE-LEDARE');
  expect(outcome.decided.ok && outcome.decided.events.map(({ stream }) => stream)).toEqual([
    undefined,
    ...outcome.added.map(() => OPEN),
  ]);
});

test('[LG10] what is removed of krisstöd is gone from its state', () => {
  const begun = active();
  const meta = begun.krisstod.events[0]?.meta as never;
  const removal = { seq: 2, type: 'ContentRedacted' as const, version: 1, content: null, meta };
  const events = [{ ...removal, data: { seq: 1, why: 'gdpr' as const, kind: 'KrisstodActivated' } }];
  const state = begun.after(events).krisstod.state;
  expect(state?.words).toMatchObject({ what: null, whom: null });
});

function withSites(story: Story, ...names: string[]): { story: Story; ids: string[] } {
  const opened = names.reduce((before, name) => before.when(site(name), KEEPER).gives(), story);
  return { story: opened, ids: Object.keys(opened.holds.krisstod.sites) };
}
