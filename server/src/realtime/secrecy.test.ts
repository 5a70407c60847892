import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, type Screen, until } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

/** Texts that stand in every field of what is secret, and nowhere else. */
const CANARIES = {
  text: 'KANARIE-TEXT',
  from: 'KANARIE-FRÅN',
  to: 'KANARIE-TILL',
  place: 'KANARIE-PLATS',
  source: 'KANARIE-KÄLLA',
  provision: 'KANARIE-LAGRUM',
  authority: 'KANARIE-MYNDIGHET',
  correction: 'KANARIE-RÄTTELSE',
  why: 'KANARIE-SKÄL',
  after: 'KANARIE-EFTERÅT',
  corrected: 'KANARIE-EFTERRÄTTAD',
};

/** Everything that the wire brings to a screen, as it came. */
function overhear(screen: Screen): string[] {
  const heard: string[] = [];
  screen.socket.io.engine.on('packet', ({ data }) => void heard.push(String(data ?? '')));
  return heard;
}

test('what is secret reaches nobody who is not cleared: no frame, no body, no log [SE3]', async () => {
  const { server, stream, secret } = scene;
  const roles = ['stab', 'kommunikator', 'krisstod', 'forvaltning', 'observator', 'administrator', 'namndsordforande'];
  const outsiders = await Promise.all(roles.map((role) => server.addAccount([role])));
  const screens = await Promise.all(outsiders.map((account) => scene.screen(account)));
  const heard = screens.map(overhear);
  for (const screen of screens) {
    for (const wanted of [stream, secret, 'plan', 'audit']) await screen.subscribe(wanted);
  }
  const cleared = await scene.screen(await server.addAccount(['observator', 'sekretess']));
  const clearedHeard = overhear(cleared);
  await cleared.subscribe(secret);

  const { provision, authority, text, from, to, place, source } = CANARIES;
  const writer = await scene.screen();
  const mark = { provision, authority };
  const data = { kind: 'notering', important: true, mark };
  const written = await writer.send(envelope('WriteSecretLine', secret, data, { text, from, to, place, source }));
  if (!written.ok) throw new Error(written.message);
  const correction = { text: CANARIES.correction, why: CANARIES.why };
  await writer.send(envelope('CorrectSecretLine', secret, { line: written.seq }, correction));
  await writer.send(envelope('CompleteSecrecyMark', secret, { line: written.seq, mark }));

  // in one turn: nobody has time to read it before it is made secret
  const { seq: head } = await server.services.store.events.head(stream);
  const acks = await Promise.all([
    writer.send(envelope('WriteLine', stream, { kind: 'notering' }, { text: CANARIES.after })),
    writer.send(envelope('CorrectLine', stream, { line: head + 1 }, { text: CANARIES.corrected })),
    writer.send(envelope('MarkLineSecret', stream, { line: head + 1, mark })),
  ]);
  expect(acks.map(({ ok }) => ok)).toEqual([true, true, true]);
  const last = (await server.services.store.events.head(stream)).seq;
  await until(() => (screens[0]?.frames.at(-1)?.head.seq ?? 0) >= last);
  await until(() => clearedHeard.join().includes(CANARIES.after));

  const found = (texts: string) => Object.values(CANARIES).filter((canary) => texts.includes(canary));
  for (const [at, texts] of heard.entries()) expect([roles[at], found(texts.join())]).toEqual([roles[at], []]);
  expect(heard[0]?.join()).toContain('SecretLineNoted');
  expect(found(clearedHeard.join()).length).toBeGreaterThan(8);

  for (const [at, account] of outsiders.entries()) {
    const cookie = await server.signIn(account.account);
    for (const name of [stream, secret]) {
      const readings = ['snapshot', 'events', 'lines', 'decisions', 'tasks', 'takeovers', 'lines/1/readers', 'search'];
      for (const reading of readings) {
        const { text: body } = await ask(server, 'GET', `/api/streams/${encodeURIComponent(name)}/${reading}`, {
          cookie,
        });
        expect([roles[at], reading, found(body)]).toEqual([roles[at], reading, []]);
      }
    }
    for (const path of ['/api/incidents', '/api/people', '/api/streams/plan/snapshot']) {
      expect(found((await ask(server, 'GET', path, { cookie })).text)).toEqual([]);
    }
  }
  expect(found(server.logged())).toEqual([]);
});

test('[KR8] krisstöd: those without access to it receive state, sites and totals, and nothing else', async () => {
  const { server, krisstod } = scene;
  const stream = krisstod.replace('/krisstod', '');
  const hidden = {
    contacted: 'KS-KANARIE-KONTAKTAD',
    what: 'KS-KANARIE-VAD',
    whom: 'KS-KANARIE-VILKA',
    where: 'KS-KANARIE-VAR',
    leader: 'KS-KANARIE-LEDARE',
    site: 'KS-KANARIE-ANSVARIG',
    handed: 'KS-KANARIE-LÄMNAT',
    helper: 'KS-KANARIE-STÖDPERSON',
    asked: 'KS-KANARIE-FRÅGAD',
    covers: 'KS-KANARIE-TÄCKER',
    note: 'KS-KANARIE-SVAR',
    calledIn: 'KS-KANARIE-KALLELSE',
    replied: 'KS-KANARIE-SVAR-PÅ-KALLELSE',
    ongoing: 'KS-KANARIE-PÅGÅR',
    worries: 'KS-KANARIE-ORO',
    to: 'KS-KANARIE-TILL',
    briefing: 'KS-KANARIE-GENOMGÅNG',
    others: 'KS-KANARIE-MED',
  };
  const roles = ['stab', 'kommunikator', 'observator', 'namndsordforande', 'sekretess', 'administrator', 'forvaltning'];
  const outsiders = await Promise.all(roles.map((role) => server.addAccount([role])));
  const screens = await Promise.all(outsiders.map((account) => scene.screen(account)));
  const heard = screens.map(overhear);
  for (const screen of screens) for (const wanted of [stream, krisstod]) await screen.subscribe(wanted);
  const worker = await scene.screen(await server.addAccount(['krisstod']));
  const workerHeard = overhear(worker);
  await worker.subscribe(krisstod);

  const tib = await scene.screen();
  const give = async (type: string, data: object, content: object = {}) => {
    const sent = envelope(type as never, krisstod, data as never, content as never);
    const ack = await tib.send(sent);
    if (!ack.ok) throw new Error(ack.message);
    return sent.id;
  };
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  await give('PrepareKrisstod', { from: 'none' }, { contacted: hidden.contacted, leaderName: hidden.leader });
  const { what, whom, where, leader: leaderName } = hidden;
  const said = { decision: { wording: 'Krisstöd aktiveras.' }, what, whom, where, leaderName };
  await give('ActivateKrisstod', { from: 'prepared', decision }, said);
  const site = await give(
    'OpenKrisstodSite',
    { kind: 'kyrka', isSpontaneous: true },
    { name: 'Öppen för alla', leaderName: hidden.site },
  );
  await give('CountKrisstodVisits', { site, how: 'in', adults: 41, young: 17 });
  const known = { organisation: 'kyrkan', competences: [] };
  const helper = await give('AddKrisstodHelper', known, { name: hidden.helper });
  const from = Date.now();
  const shift = await give('PlanKrisstodShift', { site, helper, from, until: from + 3_600_000 });
  await give('CheckInKrisstodHelper', { shift });
  const request = await give('AskOutsideHelp', { count: 4 }, { who: hidden.asked, covers: hidden.covers });
  await give('MoveOutsideHelp', { request, from: 'asked', to: 'promised' }, { note: hidden.note });
  const summoned = (await server.addAccount(['observator'])).person;
  const callIn = await give('CallInKrisstod', { lists: [], also: [summoned], of: 1 }, { text: hidden.calledIn });
  await until(() => workerHeard.join().includes('CallOutStepped'));
  const { messages } = server.services;
  const reply = (text: string) =>
    messages.reply({ id: crypto.randomUUID(), channel: 'sms', person: summoned, from: '', text, at: Date.now() });
  await reply(`${hidden.replied}?`);
  await reply('Ja, 20 min');
  await give('EndKrisstodCallIn', { callOut: callIn, why: 'done' });
  const handover = await give(
    'ProposeKrisstodHandover',
    {},
    { ongoing: hidden.ongoing, worries: hidden.worries, toName: hidden.to },
  );
  await give('TakeKrisstodHandover', { handover, way: 'told' });
  const next = Date.now() + 3_600_000;
  const gathered = { present: [helper], points: [null], next };
  await give('HoldKrisstodBriefing', gathered, { outcomes: [hidden.briefing], others: hidden.others });
  await give(
    'EndKrisstod',
    { from: 'active', reason: 'upphort', receivers: ['elevhalsa'], decision },
    { decision: { wording: 'Krisstöd avslutas.' }, handed: [hidden.handed] },
  );
  const last = (await server.services.store.events.head(stream)).seq;
  await until(() => (screens[0]?.frames.at(-1)?.head.seq ?? 0) >= last);
  await until(() => workerHeard.join().includes(hidden.handed));

  const found = (texts: string) => Object.values(hidden).filter((canary) => texts.includes(canary));
  for (const [at, texts] of heard.entries()) expect([roles[at], found(texts.join())]).toEqual([roles[at], []]);
  const card = heard[0]?.join() ?? '';
  for (const told of ['KrisstodStateChanged', 'Öppen för alla', '"adults":41,"young":17', '"onDuty":1'])
    expect(card).toContain(told);
  expect(card).toContain('"called":1,"answered":1,"unanswered":0');
  expect(card).not.toMatch(/CallOut|KrisstodReply/);
  expect(card).not.toContain(summoned);
  expect(card.match(/Krisstod(Prepared|Activated|Ended|SiteOpened|VisitsCounted|Helper|Shift)|OutsideHelp/)).toBeNull();
  for (const inner of [helper, shift]) expect(card).not.toContain(inner);
  expect(
    card.match(
      /Krisstod(Prepared|Activated|Ended|SiteOpened|VisitsCounted|Helper|Shift|Handover|Briefing)|OutsideHelp/,
    ),
  ).toBeNull();
  for (const inner of [helper, shift, handover]) expect(card).not.toContain(inner);
  expect(found(workerHeard.join())).toEqual(Object.values(hidden));

  for (const [at, account] of outsiders.entries()) {
    const cookie = await server.signIn(account.account);
    for (const name of [stream, krisstod]) {
      for (const reading of ['snapshot', 'events', 'lines', 'search', 'decisions', 'tasks']) {
        const { text, status } = await ask(server, 'GET', `/api/streams/${encodeURIComponent(name)}/${reading}`, {
          cookie,
        });
        expect([roles[at], name, reading, found(text)]).toEqual([roles[at], name, reading, []]);
        if (name === krisstod) expect([reading, status < 400]).toEqual([reading, false]);
      }
    }
  }
  expect(found(server.logged())).toEqual([]);
  const snapshot = await ask(server, 'GET', `/api/streams/${encodeURIComponent(krisstod)}/snapshot`, {
    cookie: await server.signIn(scene.tib.account),
  });
  expect(snapshot.headers.get('cache-control')).toBe('no-store');
});

test('[KO3] what services depend on and tell reaches those who read the register, and others as one word of a number', async () => {
  const { server, stream } = scene;
  const own = `${stream}/continuity`;
  const hidden = {
    name: 'KO-KANARIE-NAMN',
    fallback: 'KO-KANARIE-RESERV',
    note: 'KO-KANARIE-ORD',
    supports: 'reservkraft',
  };
  const roles = ['kommunikator', 'krisstod', 'observator', 'namndsordforande', 'sekretess', 'forvaltning'];
  const outsiders = await Promise.all(roles.map((role) => server.addAccount([role])));
  const screens = await Promise.all(outsiders.map((account) => scene.screen(account)));
  const heard = screens.map(overhear);
  for (const screen of screens) for (const wanted of [stream, own, 'services']) await screen.subscribe(wanted);
  const staff = await scene.screen(await server.addAccount(['stab']));
  const staffHeard = overhear(staff);
  for (const wanted of [own, 'services']) await staff.subscribe(wanted);

  const tib = await scene.screen();
  const give = async (on: string, type: string, data: object, content: object = {}) => {
    const sent = envelope(type as never, on, data as never, content as never);
    const ack = await tib.send(sent);
    if (!ack.ok) throw new Error(ack.message);
    return sent.id;
  };
  const facts = { reference: null, position: null, needs: [{ need: 'el', minutes: 60 }], contacts: [] };
  const { name, fallback, note, supports } = hidden;
  const service = await give('services', 'RegisterService', facts, { name, fallback });
  const holds = server.now() + 3_600_000;
  const data = { service, answer: 'support', status: 'limited', until: holds, supports: [supports] };
  await give(own, 'TellForService', data, { note });
  await until(() => staffHeard.join().includes(note));
  await until(() => heard[0]?.join().includes('ServiceAnswered') === true);

  const found = (texts: string) => [...Object.values(hidden), String(holds)].filter((canary) => texts.includes(canary));
  for (const [at, texts] of heard.entries()) expect([roles[at], found(texts.join())]).toEqual([roles[at], []]);
  expect(found(staffHeard.join())).toHaveLength(5);
  for (const [at, account] of outsiders.entries()) {
    const cookie = await server.signIn(account.account);
    for (const of of [stream, own, 'services'])
      for (const reading of ['snapshot', 'events', 'lines', 'search', 'service-counts']) {
        const { text } = await ask(server, 'GET', `/api/streams/${encodeURIComponent(of)}/${reading}`, { cookie });
        expect([roles[at], of, reading, found(text)]).toEqual([roles[at], of, reading, []]);
      }
  }
  expect(found(server.logged())).toEqual([]);
});

test('a refusal names nothing that its reader may not see', async () => {
  const { server, secret } = scene;
  const outsider = await scene.screen(await server.addAccount(['stab']));
  const ack = await outsider.send(envelope('CorrectSecretLine', secret, { line: 1 }, { text: 'x' }));
  expect(ack).toMatchObject({ ok: false, code: 'forbidden' });
  const unknown = await outsider.send(envelope('CorrectSecretLine', secret, { line: 999 }, { text: 'x' }));
  expect(unknown).toEqual(ack);
});
