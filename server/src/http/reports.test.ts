import { afterAll, beforeAll, expect, test } from 'vitest';
import { readPdf } from '../papers/testing/read-papers.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let screen: Screen;
let cookie: string;

beforeAll(async () => {
  scene = await startScene();
  const keeper = await scene.server.addAccount(['stab'], [], 'Doris Wall');
  screen = await scene.screen(keeper);
  cookie = await scene.server.signIn(keeper.account);
  const first = await give(
    'WritePictureSection',
    { heading: 'handelse', from: null },
    { text: 'Österby är utan ström.' },
  );
  await give('PublishPicture', { from: first });
  const second = await give('WritePictureSection', { heading: 'handelse', from: first }, { text: 'Strömmen är åter.' });
  await give('PublishPicture', { from: second });
});
afterAll(() => scene.stop());

async function give(type: string, data: object, content: object = {}): Promise<number> {
  const ack = await screen.send(envelope(type as 'WriteLine', scene.stream, data as never, content as never));
  if (!ack.ok) throw new Error(`${type}: ${JSON.stringify(ack)}`);
  return ack.seq;
}

async function report(name: string, as = cookie) {
  const path = `/api/streams/${encodeURIComponent(scene.stream)}/reports/${name}`;
  const answer = await fetch(`${scene.server.address}${path}`, { headers: { cookie: as } });
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    file: new Uint8Array(await answer.arrayBuffer()),
  };
}

test('[ST7] a version is a PDF with the head of the chain, and plain text with the same words', async () => {
  const [pdf, text] = await Promise.all([report('2.pdf'), report('2.txt')]);
  expect([pdf.status, pdf.type, text.status]).toEqual([200, 'application/pdf', 200]);
  const drawn = (await readPdf(pdf.file)).text;
  const said = new TextDecoder().decode(text.file);
  for (const words of ['Strömmen är åter.', 'Uppgift saknas.']) {
    expect(drawn).toContain(words);
    expect(said).toContain(words);
  }
  expect(drawn).toContain('Loggens kedja: rad');
});

test('[ST7] an earlier version is as it was', async () => {
  const said = new TextDecoder().decode((await report('1.txt')).file);
  expect(said).toContain('Österby är utan ström.');
  expect(said).not.toContain('Strömmen är åter.');
});

test('[SE6] a report that is made is audited, and one that nobody published is not there', async () => {
  await report('1.txt');
  const rows = scene.server.services.store.audit.page({ before: null, limit: 1, what: 'exported' });
  expect(JSON.stringify(rows)).toContain('lagesrapport');
  expect((await report('9.pdf')).status).toBe(404);
  expect((await report('1.txt', '')).status).toBe(401);
});
