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

async function read(path: string): Promise<{ status: number; json: Record<string, never> }> {
  const cookie = await scene.server.signIn(scene.tib.account);
  return ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(scene.stream)}/${path}`, { cookie }) as never;
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

test('[LG11] what is corrected or disowned afterwards is marked in every version that quotes it, and in the report of each', async () => {
  const stream = await scene.register();
  const at = async (type: string, data: unknown, content: unknown = {}) => {
    const ack = await screen.send(envelope(type, stream, data, content));
    if (!ack.ok) throw new Error(`${type}: ${ack.code} ${ack.field ?? ''}`);
    return ack.seq;
  };
  const line = await at('WriteLine', { kind: 'handelse' }, { text: '400 hushåll' });
  const quotes = [{ kind: 'line', id: String(line), seq: line, at: 0, by: null }];
  const first = await at(
    'WritePictureSection',
    { heading: 'handelse', from: null, quotes },
    { text: 'Strömmen är borta.', words: ['400 hushåll'] },
  );
  await at('PublishPicture', { from: first });
  await at('RecordReport', { version: 1, channel: 'wis' }, { to: 'Länsstyrelsen' });
  const next = await at('WritePictureSection', { heading: 'prognos', from: null }, { text: 'Två dygn.' });
  await at('PublishPicture', { from: next });
  const corrected = await at('CorrectLine', { line }, { text: '4 000 hushåll' });
  const newer = [{ ...quotes[0], seq: corrected }];
  const third = await at(
    'WritePictureSection',
    { heading: 'handelse', from: first, quotes: newer },
    { words: ['4 000 hushåll'] },
  );
  await at('PublishPicture', { from: third });

  const cookie = await scene.server.signIn(scene.tib.account);
  const path = `/api/streams/${encodeURIComponent(stream)}`;
  const { json } = await ask(scene.server, 'GET', `${path}/pictures`, { cookie });
  const since = (json.pictures as PublishedPicture[]).map(
    ({ version, sections }) => [version, sections[0]?.content?.quotes[0]?.since?.what ?? null] as const,
  );
  expect(since).toEqual([
    [3, null],
    [2, 'corrected'],
    [1, 'corrected'],
  ]);
  const report = async (version: number) => {
    const answer = await fetch(`${scene.server.address}${path}/reports/${version}.txt`, { headers: { cookie } });
    return answer.text();
  };
  expect(await report(1)).toContain('- 400 hushåll (rättat efter det)');
  expect(await report(2)).toContain('OBS: en uppgift gäller inte längre som den står.');
  // the next one says what the one before had wrong, and is right itself
  expect(await report(3)).toContain('- «400 hushåll» är rättat. Nu: «4 000 hushåll»');
  expect(await report(3)).not.toContain('OBS');

  // what goes with the line is told before it is removed [LG10]
  const { json: reach } = await ask(scene.server, 'GET', `${path}/lines/${line}/removal`, { cookie });
  expect(reach).toEqual({
    draft: ['handelse'],
    versions: [3, 2, 1].map((version) => ({ version, headings: ['handelse'] })),
    reports: [1],
  });
});

test('[LG10] a task’s title or a decision’s wording that has been removed is not brought back by a device that was without network', async () => {
  const task = envelope('CreateTask', scene.stream, { function: 'stabschef', due: null }, { title: 'Hämta Anna Ek' });
  const made = await screen.send(task);
  if (!made.ok) throw new Error(made.code);
  const quotes = [{ kind: 'task', id: task.id, seq: made.seq, at: 0, by: null }];
  const late = envelope(
    'WritePictureSection',
    scene.stream,
    { heading: 'kommunikation', from: null, quotes },
    { text: 'En hämtning.', words: ['U-1 Hämta Anna Ek'] },
  );
  expect((await read(`lines/${made.seq}/removal`)).json).toEqual({ draft: [], versions: [], reports: [] });
  await give(
    archivist,
    'RemoveLineContent',
    { line: made.seq, why: 'gdpr', decider: null, decidedAt: null, also: [] },
    { capacity: 'Dataskyddsombud', reference: 'KS 2026/2', deciderName: 'Nora Vik' },
  );
  expect(await screen.send(late)).toMatchObject({
    ok: false,
    code: 'unknown_item',
    field: 'data.quotes',
    details: { index: 0 },
  });
});

test('what no screen sends is refused: too many quotes, too long a text, another’s name', async () => {
  const line = await give(screen, 'WriteLine', { kind: 'handelse' }, { text: 'x' });
  const quote = { kind: 'line', id: String(line), seq: line, at: 0, by: null };
  const say = (data: object, content: object) =>
    screen.send(envelope('WritePictureSection', scene.stream, { heading: 'handelse', from: null, ...data }, content));
  const many = Array.from({ length: 200 }, () => quote);
  expect(await say({ quotes: many }, { words: many.map(() => 'x') })).toMatchObject({ ok: false, code: 'too_large' });
  expect(await say({}, { text: 'x'.repeat(30_000) })).toMatchObject({ ok: false, code: 'too_large' });
  const other = scene.tib.person;
  const published = envelope('PublishPicture', scene.stream, { from: line, by: other, person: other }, {});
  expect(await screen.send(published)).toMatchObject({ ok: false, code: 'invalid' });
});
