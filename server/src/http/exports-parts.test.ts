import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { ExportReading } from '@ledningsplats/shared/exports/export-readings.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeHere } from '../exports/testing/make-here.ts';
import { takingOut } from '../exports/testing/take-out.ts';
import { readFlow, readPdf, withoutSpace } from '../papers/testing/read-papers.ts';
import { envelope, registration, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const SECRET = 'Hemlig kanarie på Ripvägen';
const KRISSTOD = 'Krisstödets kanarie i Folkets hus';
const MARK = { provision: 'OSL 21 kap. 1 §', authority: null };

let scene: Scene;
let screen: Screen;
let tib: string;
let stream: string;

beforeAll(async () => {
  scene = await startScene({ makeExport: makeHere });
  screen = await scene.screen();
  tib = await scene.server.signIn(scene.tib.account);
});
afterAll(() => scene.stop());

const { ask, list, fetchFile, made, take, letGo } = takingOut(
  () => `${scene.server.address}/api/streams/${encodeURIComponent(stream)}`,
  () => tib,
);

async function give(to: string, type: string, data: object, content: object, as = screen): Promise<number> {
  const ack = await as.send(envelope(type, to, data, content));
  if (!ack.ok) throw new Error(`${type}: ${JSON.stringify(ack)}`);
  return ack.seq;
}

const write = (text: string, more: object = {}) =>
  give(stream, 'WriteLine', { kind: 'inkommande', important: false }, { text, ...more });

async function allOf(cookie: string): Promise<void> {
  for (const { id } of await list(cookie)) await letGo(id, cookie);
}

describe('[SE3] [SE6] the parts beyond the open one', () => {
  beforeAll(async () => {
    stream = await scene.register();
    await write('Öppen rad');
    await give(`${stream}/secret`, 'WriteSecretLine', { kind: 'notering', mark: MARK }, { text: SECRET });
    const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
    await give(
      `${stream}/krisstod`,
      'ActivateKrisstod',
      { from: 'none', decision },
      { decision: { wording: 'Krisstöd aktiveras.' }, what: KRISSTOD, whom: 'Boende' },
    );
  });

  test('come with who may read them and chooses them, are in nobody’s else, and are written down', async () => {
    const without = await take({ kind: 'pdf' });
    const said = await readFlow(without.bytes);
    expect(said).toContain(withoutSpace('Öppen rad'));
    expect(said).not.toContain(withoutSpace(SECRET));
    expect(said).not.toContain(withoutSpace(KRISSTOD));

    const whole = await take({ kind: 'pdf', secret: true, krisstod: true });
    const flow = await readFlow(whole.bytes);
    expect(flow).toContain(withoutSpace(SECRET));
    expect(flow).toContain(withoutSpace(KRISSTOD));
    expect(flow).toContain(withoutSpace('öppna delen, sekretessdelen, krisstödets egen del'));
    const [row] = scene.server.services.store.audit.page({ before: null, limit: 1, what: 'exported' });
    const head = async (name: string) => {
      const { seq, hash } = await scene.server.services.store.events.head(name);
      return `${seq}:${hash}`;
    };
    expect(row).toMatchObject({
      by: scene.tib.account,
      details: { secretHead: await head(`${stream}/secret`), krisstodHead: await head(`${stream}/krisstod`) },
    });
    await allOf(tib);
  });

  test('can neither be chosen nor fetched by who is not cleared, nor fetched any more by who was', async () => {
    const uncleared = await scene.server.addAccount(['stab']);
    const cookie = await scene.server.signIn(uncleared.account);
    expect((await ask({ kind: 'pdf', secret: true }, cookie)).status).toBe(403);
    expect((await ask({ kind: 'archive', krisstod: true }, cookie)).status).toBe(403);
    const cleared = await scene.server.addAccount(['observator', 'sekretess']);
    const own = await scene.server.signIn(cleared.account);
    const { id } = await made({ kind: 'chain', secret: true }, own);
    expect(await (await fetchFile(id, own)).text()).toContain(SECRET);
    expect((await fetchFile(id, cookie)).status).toBe(404);
    expect(await list(cookie)).toEqual([]);

    const { store, directory } = scene.server.services;
    await store.accounts.update(cleared.account, { roles: ['observator'] });
    await directory.readAccounts(cleared.account);
    expect((await fetchFile(id, await scene.server.signIn(cleared.account))).status).toBe(403);
    await letGo(id, own);
  });
});

describe('[LG10] content that is removed', () => {
  test('takes with it every file that held it, made or being made, whoever asked', async () => {
    stream = await scene.register();
    const other = await scene.register();
    const line = await write('Kanarie som tas bort');
    const observer = await scene.server.addAccount(['observator']);
    const watching = await scene.server.signIn(observer.account);
    const kept = await made({ kind: 'pdf' });
    const theirs = await made({ kind: 'log_csv' }, watching);
    const here = stream;
    stream = other;
    const elsewhere = await made({ kind: 'tasks_csv' });
    stream = here;
    const running = (await (await ask({ kind: 'archive' })).json()) as ExportReading;

    const archivist = await scene.screen(await scene.server.addAccount(['namndsekreterare']));
    const said = { capacity: 'dataskyddsombud', reference: 'KS 2026/1', deciderName: 'Eva Ström' };
    await give(stream, 'RemoveLineContent', { line, why: 'gdpr', decider: null, also: [] }, said, archivist);

    expect(await list()).toEqual([]);
    expect(await list(watching)).toEqual([]);
    for (const [id, as] of [
      [kept.id, tib],
      [theirs.id, watching],
      [running.id, tib],
    ] as const) {
      expect((await fetchFile(id, as)).status).toBe(404);
    }
    const directory = join(scene.server.directory, 'exports');
    await expect.poll(() => readdirSync(directory)).toEqual([elsewhere.id]);
    const { bytes } = await take({ kind: 'pdf' });
    expect(await readFlow(bytes)).not.toContain(withoutSpace('Kanarie som tas bort'));
    await allOf(tib);
    stream = other;
    await allOf(tib);
  });
});

describe('[EX1] what is only practised', () => {
  test('says so in every file that leaves, on each page and in each row', async () => {
    const exercise = incidentStream(randomUUID());
    const opening = registration(exercise, { person: scene.tib.person, capacity: 'tib' });
    const ack = await screen.send({ ...opening, data: { ...(opening.data as object), mode: 'exercise' } });
    expect(ack).toMatchObject({ ok: true });
    stream = exercise;
    for (let number = 1; number <= 40; number += 1) await write(`Inspel ${number}. ${'Vattnet stiger. '.repeat(8)}`);
    const { bytes, name } = await take({ kind: 'archive' });
    expect(name).toMatch(/^ovning-handelse-/);
    const parts = unzipSync(bytes);
    const part = (file: string) => parts[file] ?? new Uint8Array();

    const { text, pages } = await readPdf(part('historik.pdf'));
    expect(pages).toBeGreaterThan(2);
    // at the head and in the foot of each, and among what the incident is
    expect(text.split('ÖVNING').length - 1).toBe(2 * pages + 1);
    expect((JSON.parse(strFromU8(part('manifest.json'))) as { mark: string }).mark).toBe('ÖVNING');
    for (const table of ['logg.csv', 'beslut.csv']) {
      const rows: Record<string, string>[] = parse(strFromU8(part(table)), {
        bom: true,
        columns: true,
        delimiter: ';',
      });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.map((row) => row.Övning)).toEqual(rows.map(() => 'ÖVNING'));
    }
    // a table without a row says it in its head
    expect(strFromU8(part('uppgifter.csv'))).toContain('Övning');
    const [first, registered] = strFromU8(part('kedja.jsonl')).split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({ mark: 'ÖVNING' });
    expect(JSON.parse(JSON.parse(registered ?? '').data)).toMatchObject({ mode: 'exercise' });

    const archivist = await scene.server.signIn((await scene.server.addAccount(['namndsekreterare'])).account);
    const basis = await made({ kind: 'for_masking' }, archivist);
    const masks = [
      {
        entry: 'incident/1',
        cell: 'title',
        from: null,
        until: null,
        length: 1,
        everywhere: false,
        ground: 'OSL 18 kap. 13 §',
        reason: 'Prov',
      },
    ];
    const answer = await fetch(`${scene.server.address}/api/streams/${encodeURIComponent(stream)}/masked-copies`, {
      method: 'POST',
      headers: { cookie: archivist, 'content-type': 'application/json' },
      body: JSON.stringify({ basis: basis.id, masks }),
    });
    const { id } = (await answer.json()) as { id: string };
    const copy = await take({ kind: 'pdf', maskedCopy: id }, archivist);
    expect(copy.name).toMatch(/^ovning-handelse-.*-maskad-/);
    const masked = await readPdf(copy.bytes);
    expect(masked.text.split('ÖVNING').length - 1).toBe(2 * masked.pages + 1);
    expect(JSON.stringify(masked.info)).not.toContain('Vattenläcka');
    await allOf(archivist);
    await allOf(tib);
  });
});
