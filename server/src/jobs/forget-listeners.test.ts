import { nextVmaTest } from '@ledningsplats/shared/exercises/vma-test-days.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { forgetListeners } from './forget-listeners.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const link = (token: string, test: string) => ({
  token,
  test,
  label: 'Vaktmästare Solros',
  sirens: ['s-1'],
  madeBy: 'a',
});

test('[PL8] [SE4] who listened is let go of a fortnight after the test, and at once by who may make the links', async () => {
  const { server, tib } = scene;
  const { store, now } = server.services;
  const { date: next } = nextVmaTest(now(), 'Europe/Stockholm');
  await store.sirenListeners.make(link('länge sedan', '2020-03-02'));
  const number = await store.sirenListeners.make(link('nästa', next));
  forgetListeners(server.services)();
  await expect.poll(() => store.sirenListeners.of('2020-03-02')).toMatchObject([{ label: '' }]);
  expect(await store.sirenListeners.of(next)).toMatchObject([{ label: 'Vaktmästare Solros' }]);

  const path = `/api/siren-listeners/${number}/label`;
  const { account } = await server.addAccount(['observator'], [], 'Olle Ek');
  expect((await ask(server, 'DELETE', path, { cookie: await server.signIn(account) })).status).toBe(403);
  const cookie = await server.signIn(tib.account);
  expect((await ask(server, 'DELETE', path, { cookie })).status).toBe(204);
  expect((await ask(server, 'DELETE', path, { cookie })).status).toBe(404);
  const { json } = await ask(server, 'GET', `/api/siren-listeners?test=${next}`, { cookie });
  expect(json.links).toMatchObject([{ number, label: '' }]);
  expect(server.logged()).not.toContain('Solros');
});
