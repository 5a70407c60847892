import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StreamText } from '@ledningsplats/shared/log/stream-texts.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await startScene();
});
afterAll(() => scene.stop());

const GOES = 'KS-KANARIE-GÅR';
const STAYS = 'KS-KANARIE-STÅR';

function onDisk(text: string): boolean {
  const entries = readdirSync(scene.server.directory, { recursive: true, withFileTypes: true });
  return entries.some((entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).includes(text));
}

test('[LG10] what krisstöd wrote is removed by who may, from every reading and every byte on disk; totals stay', async () => {
  const { server, krisstod, tib } = scene;
  const incident = krisstod.split('/')[1] ?? '';
  const listPath = `/api/incidents/${incident}/krisstod-texts`;
  const tibCookie = await server.signIn(tib.account);
  // the two roles on one account, as for the secret part
  const keeper = await server.signIn((await server.addAccount(['krisstod', 'namndsekreterare'])).account);
  const send = async (cookie: string, type: string, data: object, content: object = {}) =>
    (await ask(server, 'POST', '/api/commands', { cookie, body: envelope(type, krisstod, data, content) })).json as {
      ok: boolean;
      code?: string;
    };
  const decision = { decider: { person: tib.person, capacity: 'tib' } };
  const said = { decision: { wording: 'Krisstöd aktiveras.' }, what: STAYS, whom: 'Boende' };
  expect(await send(tibCookie, 'ActivateKrisstod', { from: 'none', decision }, said)).toMatchObject({ ok: true });
  const held = { present: [], points: [null], next: null };
  expect(await send(tibCookie, 'HoldKrisstodBriefing', held, { outcomes: [GOES] })).toMatchObject({ ok: true });

  const list = async () =>
    ((await ask(server, 'GET', listPath, { cookie: keeper })).json as { texts: StreamText[] }).texts;
  const read = async () => {
    const paths = ['snapshot', 'events'].map((one) => `/api/streams/${encodeURIComponent(krisstod)}/${one}`);
    const bodies = await Promise.all(paths.map((path) => ask(server, 'GET', path, { cookie: keeper })));
    return bodies.map(({ text }) => text).join();
  };
  expect(await read()).toContain(GOES);
  expect(onDisk(GOES)).toBe(true);
  const text = (await list()).find(({ words }) => words.includes(GOES));
  const removal = { of: text?.seq, why: 'gdpr' };
  const decided = { capacity: 'dataskyddsombud', reference: 'KS 2026/1' };

  // neither who runs krisstöd alone, nor who removes from the log alone
  expect((await ask(server, 'GET', listPath, { cookie: tibCookie })).status).toBe(403);
  expect(await send(tibCookie, 'RemoveKrisstodWords', removal, decided)).toMatchObject({ code: 'forbidden' });
  const archivist = await server.signIn((await server.addAccount(['namndsekreterare'])).account);
  expect((await ask(server, 'GET', listPath, { cookie: archivist })).status).toBe(403);
  expect(await send(archivist, 'RemoveKrisstodWords', removal, decided)).toMatchObject({ code: 'forbidden' });

  expect(await send(keeper, 'RemoveKrisstodWords', removal, decided)).toMatchObject({ ok: true });
  const after = await read();
  expect(after).not.toContain(GOES);
  expect(after).toContain(STAYS);
  expect(after).toContain('KrisstodBriefingHeld');
  expect(JSON.stringify(await list())).not.toContain(GOES);
  expect(onDisk(GOES)).toBe(false);
  expect(onDisk(STAYS)).toBe(true);
  expect(await send(keeper, 'RemoveKrisstodWords', removal, decided)).toMatchObject({ code: 'already' });
});
