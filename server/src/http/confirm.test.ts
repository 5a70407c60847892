import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import type { TestAccount } from '../testing/start-server.ts';

let scene: Scene;
let director: TestAccount;
let cookie: string;

beforeAll(async () => {
  scene = await startScene();
  director = await scene.server.addAccount([], ['kommundirektor'], 'Lars Ny');
  cookie = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

/** A raise recorded in the director's name, and the link to them. */
async function linkFor(stream: string, decider = director.person, at = { scene, cookie }) {
  const screen = await at.scene.screen();
  const ack = await screen.send(
    envelope(
      'RaiseLevel',
      stream,
      { from: 1, to: 2, decision: { decider: { person: decider, capacity: 'kommundirektor' }, given: 'phone' } },
      { decision: { wording: 'Särskild händelse' } },
    ),
  );
  if (!ack.ok) throw new Error(ack.message);
  return ask(at.scene.server, 'POST', `/api/incidents/${stream.slice(9)}/decisions/2/link`, { cookie: at.cookie });
}

const open = (token: string, code: string) => ask(scene.server, 'POST', `/api/confirm/${token}`, { body: { code } });
const answer = (token: string, body: object) => ask(scene.server, 'POST', `/api/confirm/${token}/answer`, { body });
const tokenOf = (url: string) => url.split('/').at(-1) as string;

test('the decider confirms by the link and its code, with no account [LA4]', async () => {
  const stream = await scene.register();
  const made = await linkFor(stream);
  expect(made.status).toBe(200);
  const { url, code, expiresAt } = made.json;
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/bekrafta\/[\w-]{43}$/);
  expect(code).toMatch(/^\d{6}$/);
  expect(expiresAt).toBeGreaterThan(scene.server.now());

  const wrong = code === '000000' ? '000001' : '000000';
  expect((await open(tokenOf(url), wrong)).json).toMatchObject({
    code: 'invalid',
    field: 'code',
    details: { attemptsLeft: 4 },
  });
  const reading = await open(tokenOf(url), code);
  expect(reading.json).toMatchObject({
    decision: { number: 2, status: 'unconfirmed', content: { wording: 'Särskild händelse' } },
    decider: { name: 'Lars Ny' },
    recordedBy: 'Tove Ljung',
    capacity: 'Kommundirektör',
    incident: { title: 'Vattenläcka vid Storgatan' },
  });
  expect(reading.text).not.toContain('070-');

  expect((await answer(tokenOf(url), { code, answer: 'confirm' })).json).toMatchObject({ ok: true, stream });
  const [event] = (await scene.server.services.store.events.read(stream, 0, 99)).slice(-1);
  expect(event).toMatchObject({
    type: 'DecisionConfirmed',
    data: { number: 2, way: 'link' },
    meta: { person: director.person, via: 'link', by: 'link' },
  });
  expect((await answer(tokenOf(url), { code, answer: 'disown' })).json).toMatchObject({ status: 409, code: 'settled' });
  expect(scene.server.logged()).not.toContain(tokenOf(url));
  expect(JSON.stringify(await scene.server.services.store.events.read(stream, 0, 99))).not.toContain(code);
});

test('or says that it was never given', async () => {
  const stream = await scene.register();
  const { url, code } = (await linkFor(stream)).json;
  const body = { code, answer: 'disown', reason: 'Jag har inte fattat beslutet' };
  expect((await answer(tokenOf(url), body)).json).toMatchObject({ ok: true });
  const types = (await scene.server.services.store.events.read(stream, 0, 99)).map(({ type }) => type);
  expect(types).toContain('DecisionDisowned');
});

test('five wrong codes lock the link, and a day ends it', async () => {
  const own = await startScene();
  try {
    const at = { scene: own, cookie: await own.server.signIn(own.tib.account) };
    const { person } = await own.server.addAccount([], ['kommundirektor'], 'Eva Ny');
    const { url, code } = (await linkFor(own.stream, person, at)).json;
    const tryCode = (link: string, digits: string) =>
      ask(own.server, 'POST', `/api/confirm/${tokenOf(link)}`, { body: { code: digits } });
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) expect((await tryCode(url, wrong)).status).toBe(422);
    expect((await tryCode(url, code)).json).toMatchObject({ status: 410, details: { why: 'locked' } });

    const path = `/api/incidents/${own.stream.slice(9)}/decisions/2/link`;
    const again = (await ask(own.server, 'POST', path, { cookie: at.cookie })).json;
    own.server.advance(25 * 3_600_000);
    expect((await tryCode(again.url, again.code)).json).toMatchObject({ details: { why: 'expired' } });
  } finally {
    await own.stop();
  }
});

test('who made the link stands in the decision, and a new link ends the earlier [LA4]', async () => {
  const { server } = scene;
  const stream = await scene.register();
  const first = (await linkFor(stream)).json;
  const keeper = await server.addAccount(['stab'], [], 'Siv Logg');
  const path = `/api/incidents/${stream.slice(9)}/decisions/2/link`;
  const second = (await ask(server, 'POST', path, { cookie: await server.signIn(keeper.account) })).json;
  expect((await open(tokenOf(first.url), first.code)).json).toMatchObject({ status: 410, details: { why: 'expired' } });

  const told = await (await scene.screen()).send(
    envelope('NoteConfirmationRequest', stream, { number: 2, expiresAt: Date.now() + 60_000 }),
  );
  expect(told).toMatchObject({ ok: false, code: 'unknown_type' });
  await answer(tokenOf(second.url), { code: second.code, answer: 'confirm' });
  const { decisions } = (await ask(server, 'GET', `/api/streams/${encodeURIComponent(stream)}/decisions`, { cookie }))
    .json;
  expect(decisions[0]).toMatchObject({
    number: 2,
    status: 'confirmed',
    confirmation: { way: 'link' },
    linkBy: keeper.person,
  });
});

test('five wrong codes at once leave no sixth', async () => {
  const { url, code } = (await linkFor(await scene.register())).json;
  const wrong = ['000000', '111111', '222222', '333333', '444444', '555555', '666666', '777777'].filter(
    (one) => one !== code,
  );
  const tries = await Promise.all([...wrong.slice(0, 7), code].map((digits) => open(tokenOf(url), digits)));
  expect(tries.filter(({ status }) => status === 422)).toHaveLength(5);
  expect(tries.at(-1)?.json).toMatchObject({ status: 410, details: { why: 'locked' } });
});

test('no link for one who is not in the register, a settled decision, or one that is not there', async () => {
  const stream = await scene.register();
  const at = (number: number) =>
    ask(scene.server, 'POST', `/api/incidents/${stream.slice(9)}/decisions/${number}/link`, { cookie });
  expect((await at(1)).json).toMatchObject({ code: 'settled' });
  expect((await at(9)).json).toMatchObject({ code: 'unknown_item' });
  expect((await open('x'.repeat(43), '123456')).json).toMatchObject({ status: 404, code: 'not_found' });
});
