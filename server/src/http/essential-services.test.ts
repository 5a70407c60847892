import { randomUUID } from 'node:crypto';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ServiceCounts } from '@ledningsplats/shared/losses/touched-services.ts';
import type { ServicesState } from '@ledningsplats/shared/services/events.ts';
import type { ServicePreview } from '@ledningsplats/shared/services/import-preview.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readOutage } from '../essential-services/read-outage.ts';
import { ask } from '../testing/ask.ts';
import { envelope, registration } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let tib: string;
let observer: string;
beforeAll(async () => {
  scene = await startScene();
  tib = await scene.server.signIn(scene.tib.account);
  const { account } = await scene.server.addAccount(['observator']);
  observer = await scene.server.signIn(account);
});
afterAll(() => scene.stop());

const HOUR = 3_600_000;

async function send(type: string, stream: string, data: object, content: object = {}, cookie = tib) {
  const command = envelope(type, stream, data, content);
  const { json } = await ask(scene.server, 'POST', '/api/commands', { cookie, body: command });
  return { ...json, id: command.id } as { ok: boolean; code?: string; id: string };
}

const preview = async (text: string, cookie = tib) => {
  const body = { base64: Buffer.from(text).toString('base64') };
  return ask(scene.server, 'POST', '/api/services/preview', { cookie, body });
};

const FILE = [
  'namn;ägare;latitud;longitud;El;Vatten och avlopp;reservlösning;okänd',
  'Vattenverket;Samhällsbyggnad;59,3;18,1;4 h;;Aggregat;x',
  'Serverhallen;It;59,31;18,11;30 min;ja;;',
  ';It;59,31;18,11;30 min;;;',
  'Köket;Omsorg;59,3;;2 dygn;;;',
  'Hemtjänsten;Omsorg;;;snart;;;',
  'Vattenverket;Samhällsbyggnad;;;1;;;',
].join('\n');

describe('[KO1] a file of services', () => {
  test('is shown row by row, and what is wrong is named, before anything is saved', async () => {
    const { json } = await preview(FILE);
    const { rows, ignoredColumns } = json as unknown as ServicePreview;
    expect(ignoredColumns).toEqual(['okänd']);
    expect(rows.map(({ line, what, faults }) => [line, what, faults.map(({ code }) => code)])).toEqual([
      [2, 'new', []],
      [3, 'new', []],
      [4, 'fault', ['name_missing']],
      [5, 'fault', ['position_half']],
      [6, 'fault', ['outage_unreadable']],
      [7, 'fault', ['repeated']],
    ]);
    expect(rows[0]?.service).toMatchObject({
      data: { needs: [{ need: 'el', minutes: 240 }], position: { latitude: 59.3 } },
      texts: { name: 'Vattenverket', owner: 'Samhällsbyggnad', fallback: 'Aggregat' },
    });
    expect(rows[1]?.service?.data.needs).toEqual([
      { need: 'el', minutes: 30 },
      { need: 'vatten', minutes: null },
    ]);
  });

  test('taken in twice changes nothing, and what our own file says is the same', async () => {
    const { rows } = (await preview(FILE)).json as unknown as ServicePreview;
    const taken = rows.flatMap(({ service }) => service ?? []);
    const data = { services: taken.map((one) => one.data) };
    expect(await send('ImportServices', 'services', data, { texts: taken.map(({ texts }) => texts) })).toMatchObject({
      ok: true,
    });
    const again = (await preview(FILE)).json as unknown as ServicePreview;
    expect(again.rows.slice(0, 2).map(({ what }) => what)).toEqual(['same', 'same']);
    const { text } = await ask(scene.server, 'GET', '/api/services.csv', { cookie: tib });
    const own = (await preview(text)).json as unknown as ServicePreview;
    expect(own.ignoredColumns).toEqual([]);
    expect(own.rows.map(({ what }) => what)).toEqual(['same', 'same']);
    // a column that is not there says nothing
    const short = (await preview('namn;ägare;reservlösning\nVattenverket;Samhällsbyggnad;Två aggregat')).json;
    expect((short as unknown as ServicePreview).rows[0]).toMatchObject({
      what: 'changed',
      service: { data: { needs: [{ need: 'el', minutes: 240 }] }, texts: { fallback: 'Två aggregat' } },
    });
  });

  test('from a spreadsheet: with its mark before the first word, and a name that is a formula is a name and goes out as one', async () => {
    const { json } = await preview('\uFEFFnamn;El\n"=HYPERLINK(""http://x"")";4 h');
    const [row] = (json as unknown as ServicePreview).rows;
    expect(row).toMatchObject({ what: 'new', name: '=HYPERLINK("http://x")', faults: [] });
    const own = { data: row?.service?.data, texts: row?.service?.texts };
    await send('ImportServices', 'services', { services: [own.data] }, { texts: [own.texts] });
    const { text } = await ask(scene.server, 'GET', '/api/services.csv', { cookie: tib });
    expect(text).not.toMatch(/(^|;)"?=/m);
    const again = (await preview(text)).json as unknown as ServicePreview;
    expect(again.rows.find(({ name }) => name?.startsWith('=HYPERLINK'))?.what).toBe('same');
  });

  test('larger than any register, or of more rows than a register has, is refused before it is read', async () => {
    expect((await preview('x'.repeat(3_000_000))).status).toBe(413);
    const rows = Array.from({ length: 2_001 }, (_, index) => `Verksamhet ${index}`);
    const { status, json } = await preview(['namn', ...rows].join('\n'));
    expect([status, json.details]).toMatchObject([422, { why: 'too_many_rows' }]);
  });

  test.each([
    ['4', 240],
    ['1,5 tim', 90],
    ['45 min', 45],
    ['2 dygn', 2_880],
    ['1 v', 10_080],
    ['x', null],
    ['Nej', 'none'],
    ['', 'none'],
    ['5 veckor', 'outage_too_long'],
    ['snart', 'outage_unreadable'],
    ['4 h '.repeat(40), 'outage_unreadable'],
  ])('[KO1] «%s» is how long one does without', (text, minutes) => {
    expect(readOutage(text)).toBe(minutes);
  });
});

describe('[KO3] what a service depends on', () => {
  test('is told to those who may read the register, and to others in numbers alone', async () => {
    const name = `Kylan ${randomUUID()}`;
    const facts = { reference: null, position: null, needs: [{ need: 'el', minutes: 60 }], contacts: [] };
    const service = await send('RegisterService', 'services', facts, { name });
    expect(service.ok).toBe(true);
    const stream = incidentStream(randomUUID());
    const { data, content } = registration(stream, { person: scene.tib.person, capacity: 'tib' });
    expect(await send('RegisterIncident', stream, data as object, content as object)).toMatchObject({ ok: true });
    const since = Date.now() - 2 * HOUR;
    const lost = { needs: ['el'], isWholeMunicipality: true, shapes: [], since, prognosis: null };
    expect(await send('RecordLoss', stream, { facts: lost }, { where: 'Hela kommunen' })).toMatchObject({ ok: true });
    const answer = { service: service.id, answer: 'support' };
    expect(await send('AnswerForService', stream, answer, {}, observer)).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
    expect(await send('AnswerForService', stream, answer)).toMatchObject({ ok: true });

    const snapshot = (cookie: string) => ask(scene.server, 'GET', '/api/streams/services/snapshot', { cookie });
    expect((await snapshot(observer)).status).toBe(403);
    expect(JSON.stringify((await snapshot(tib)).json.state as ServicesState)).toContain(name);
    const file = await ask(scene.server, 'GET', '/api/services.csv', { cookie: observer });
    expect(file.status).toBe(403);
    expect((await preview(FILE, observer)).status).toBe(403);

    const path = `/api/streams/${encodeURIComponent(stream)}/service-counts`;
    const counted = await ask(scene.server, 'GET', path, { cookie: observer });
    const counts = counted.json as unknown as ServiceCounts;
    expect(counts.answers.support).toBe(1);
    expect(counts.touched).toBe(counts.passed + counts.near + counts.far + counts.unknown);
    expect(counts.passed).toBeGreaterThanOrEqual(1);
    const open = await ask(scene.server, 'GET', `/api/streams/${encodeURIComponent(stream)}/snapshot`, {
      cookie: observer,
    });
    for (const told of [counted.json, open.json]) expect(JSON.stringify(told)).not.toContain(name);
  });
});
