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

test('a refusal names nothing that its reader may not see', async () => {
  const { server, secret } = scene;
  const outsider = await scene.screen(await server.addAccount(['stab']));
  const ack = await outsider.send(envelope('CorrectSecretLine', secret, { line: 1 }, { text: 'x' }));
  expect(ack).toMatchObject({ ok: false, code: 'forbidden' });
  const unknown = await outsider.send(envelope('CorrectSecretLine', secret, { line: 999 }, { text: 'x' }));
  expect(unknown).toEqual(ack);
});
