import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { idOf } from './system-commands.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await startScene();
});
afterEach(() => scene.stop());

test('[LM3] [TB3] nobody takes the id of what the server is to do, so that it would never do it', async () => {
  const { server, stream, tib } = scene;
  const cookie = await server.signIn(tib.account);
  const screen = await scene.screen();
  // as anybody reckons it who has the incident open
  const cause = `ExpireCallOut/${stream.slice('incident/'.length)}/0b0e9a60-0000-4000-b000-000000000001/{}`;
  const taken = envelope('WriteLine', stream, { kind: 'notering' }, { text: 'Hej' }, { id: idOf(cause) });
  const posted = await ask(server, 'POST', '/api/commands', { cookie, body: taken });
  expect(posted.json).toMatchObject({ ok: false, code: 'malformed', field: 'id' });
  expect(await screen.send(taken)).toMatchObject({ ok: false, code: 'malformed', field: 'id' });
  expect(await server.services.store.events.commands([taken.id])).toEqual(new Map());
});
