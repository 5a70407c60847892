import type { PublishedPicture } from '@ledningsplats/shared/pictures/published.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask } from '../testing/ask.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let screen: Screen;
let archivist: Screen;
beforeAll(async () => {
  scene = await startScene();
  screen = await scene.screen();
  archivist = await scene.screen(await scene.server.addAccount(['namndsekreterare'], [], 'Nora Vik'));
});
afterAll(() => scene.stop());

async function give(by: Screen, type: string, data: unknown, content: unknown = {}): Promise<number> {
  const ack = await by.send(envelope(type, scene.stream, data, content));
  if (!ack.ok) throw new Error(`${type}: ${ack.code} ${ack.field ?? ''}`);
  return ack.seq;
}

async function versions(query = ''): Promise<PublishedPicture[]> {
  const cookie = await scene.server.signIn(scene.tib.account);
  const path = `/api/streams/${encodeURIComponent(scene.stream)}/pictures${query}`;
  const { status, json } = await ask(scene.server, 'GET', path, { cookie });
  expect(status).toBe(200);
  return json.pictures;
}

const textOf = (picture: PublishedPicture | undefined, heading: string) =>
  picture?.sections.find((section) => section.heading === heading)?.content?.text;

test('[ST6] [LG10] versions are read by pages, latest first, and a line that is removed takes the words that quoted it out of each', async () => {
  const line = await give(screen, 'WriteLine', { kind: 'handelse' }, { text: 'Anna på Storgatan 3 är skadad.' });
  const quotes = [{ kind: 'line', id: String(line), seq: line, at: 0, by: null }];
  const words = ['Anna på Storgatan 3 är skadad.'];
  const event = await give(
    screen,
    'WritePictureSection',
    { heading: 'handelse', from: null, quotes },
    { text: 'En skadad.', words },
  );
  const forecast = await give(screen, 'WritePictureSection', { heading: 'prognos', from: null }, { text: 'Två dygn.' });
  await give(screen, 'PublishPicture', { from: forecast });
  const later = await give(
    screen,
    'WritePictureSection',
    { heading: 'prognos', from: forecast },
    { text: 'Tre dygn.' },
  );
  await give(screen, 'PublishPicture', { from: later });

  const both = await versions();
  expect(both.map(({ version }) => version)).toEqual([2, 1]);
  expect(both.map((picture) => textOf(picture, 'prognos'))).toEqual(['Tre dygn.', 'Två dygn.']);
  expect((await versions('?before=2')).map(({ version }) => version)).toEqual([1]);
  expect((await versions('?limit=1')).map(({ version }) => version)).toEqual([2]);
  expect(both[0]?.sections[0]).toMatchObject({ written: { seq: event }, content: { quotes: [{ words: words[0] }] } });

  await give(
    archivist,
    'RemoveLineContent',
    { line, why: 'gdpr', decider: null, decidedAt: null, also: [] },
    { capacity: 'Dataskyddsombud', reference: 'KS 2026/1', deciderName: 'Nora Vik' },
  );
  for (const picture of await versions()) expect(JSON.stringify(picture)).not.toMatch(/Anna|En skadad/);
  expect((await versions()).map((picture) => picture.sections[0]?.content)).toEqual([null, null]);
  expect((await versions()).map((picture) => textOf(picture, 'prognos'))).toEqual(['Tre dygn.', 'Två dygn.']);

  // nor does it keep what is made secret afterwards [SE3]
  const secret = await give(screen, 'WriteLine', { kind: 'handelse' }, { text: 'Koden är 4711.' });
  const told = [{ kind: 'line', id: String(secret), seq: secret, at: 0, by: null }];
  await give(
    screen,
    'WritePictureSection',
    { heading: 'samverkan', from: null, quotes: told },
    { words: ['Koden är 4711.'] },
  );
  const sent = await give(screen, 'WritePictureSection', { heading: 'prognos', from: later }, { text: 'Fyra dygn.' });
  await give(screen, 'PublishPicture', { from: sent });
  expect(JSON.stringify(await versions('?limit=1'))).toContain('4711');
  await give(screen, 'MarkLineSecret', { line: secret, mark: { provision: null, authority: null } });
  expect(JSON.stringify(await versions('?limit=1'))).not.toContain('4711');

  // a device that had the words before does not bring them back
  const again = envelope('WritePictureSection', scene.stream, { heading: 'stod', from: null, quotes }, { words });
  expect(await screen.send(again)).toMatchObject({ ok: false, code: 'unknown_item', field: 'data.quotes' });
});
