import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutUnseen } from '@ledningsplats/shared/core/unseen.ts';
import type { ExportReading } from '@ledningsplats/shared/exports/export-readings.ts';
import type { HistoryCopy } from '@ledningsplats/shared/exports/history-copy.ts';
import type { MaskSuggestion } from '@ledningsplats/shared/exports/suggest-masks.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takingOut } from '../exports/testing/take-out.ts';
import { readAllOf, readFlow, readPdf, withoutSpace } from '../papers/testing/read-papers.ts';
import { asCodePoint, isUnseen } from '../papers/visible-text.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const VERIFIER = join(import.meta.dirname, '../../../docs/verify-export.py');
const LONG = 'ö'.repeat(3_900);
/** What must come out as text and as nothing else. */
const HOSTILE = [
  "=cmd|'/c calc'!A1",
  '+46700000000',
  '@SUM(A1:A9)',
  '<script>alert(1)</script>',
  ') Tj ET BT /F1 99 Tf (hej',
  'vänd \u202Eom\u202C igen',
  'rad ett\nrad två',
  'citat " och ; semikolon',
  'Ελληνικά Кириллица نص تجريبي שלום עולם ☎ 漢字 😀',
  LONG,
];

let scene: Scene;
let screen: Screen;
let cookie: string;
let directory: string;
let file: string;

beforeAll(async () => {
  scene = await startScene();
  directory = mkdtempSync(join(tmpdir(), 'ledningsplats-exports-'));
  screen = await scene.screen();
  cookie = await scene.server.signIn(scene.tib.account);
  for (const text of HOSTILE) await write({ text });
  await write({ text: 'Ring Kajsa Prov på 070-174 06 05', from: 'Räddningsledaren', place: 'Österby' });
  await give(
    'CorrectLine',
    { line: await seqOf('Ring Kajsa Prov') },
    { text: 'Ring Kajsa Prov i morgon', why: 'fel tid' },
  );
  await give('CreateTask', { function: 'stabschef', due: null, fromLine: null }, { title: 'Hämta Kajsa Prov' });
  // the same words, quoted in other places and written in other ways
  await give('SetDirection', { from: null, decision: null }, { text: 'Stöd till Kajsa  Prov' });
  await give(
    'PrepareContingency',
    { function: 'stabschef' },
    { title: 'Utan Kajsa Prov', trigger: 'KAJSA PROV ringer', actions: ['Ring kajsa prov'] },
  );
  await give(
    'WritePictureSection',
    { heading: 'handelse', from: null, quotes: [] },
    { text: 'Det sägs att Kajsa\nProv nås på 0701740605 eller +46 70 174 06 05' },
  );
  file = await attach('Lista bifogas', '../behov: =1.txt', 'Lista över behov\n');
  await attach('Brev bifogas', 'Brev till Kajsa Prov.txt', 'Ett brev\n');
  const decision = { wording: 'Stödperson till Kajsa Prov', basis: 'Samtal med Kajsa Prov' };
  const decided = { decision: { decider: { person: scene.tib.person, capacity: 'tib' } } };
  await give('RecordDecision', decided, { decision });
});
afterAll(async () => {
  rmSync(directory, { recursive: true });
  await scene.stop();
});

function base(): string {
  return `${scene.server.address}/api/streams/${encodeURIComponent(scene.stream)}`;
}

async function give(type: string, data: object, content: object): Promise<void> {
  const ack = await screen.send(envelope(type as 'WriteLine', scene.stream, data as never, content as never));
  if (!ack.ok) throw new Error(`${type}: ${JSON.stringify(ack)}`);
}

function write(content: object): Promise<void> {
  const data = { kind: 'inkommande', important: false };
  return give('WriteLine', data, content);
}

/** A line with a file; answers the file's id. */
async function attach(text: string, name: string, bytes: string): Promise<string> {
  const id = randomUUID();
  const put = await fetch(`${base()}/attachments/${id}`, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/octet-stream' },
    body: Buffer.from(bytes),
  });
  const kept = (await put.json()) as { type: string; size: number; sha256: string };
  await write({ text, attachments: [{ name, ...kept, id }] });
  return id;
}

async function seqOf(text: string): Promise<number> {
  const events = await scene.server.services.store.events.read(scene.stream, 0, 1_000);
  const found = events.find(({ content }) => (content as { text?: string } | null)?.text?.startsWith(text));
  if (!found) throw new Error(`no line ${text}`);
  return found.seq;
}

const { ask, list, take, letGo } = takingOut(base, () => cookie);

/** As paper says it: what has no letter, and what cannot be seen, by its code point. */
function asOnPaper(text: string): string {
  const said = [...text.replaceAll('\n', ' ')].map((letter) =>
    isUnseen(letter.codePointAt(0) ?? 0) || /\p{Script=Han}/u.test(letter) ? asCodePoint(letter) : letter,
  );
  return withoutSpace(said.join(''));
}

function verify(path: string): Promise<{ code: number; stdout: string }> {
  return new Promise((resolve) => {
    execFile('python3', [VERIFIER, path], { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } }, (error, stdout) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout });
    });
  });
}

describe('[EX1] an incident as PDF', () => {
  test('says what the history says, every line with its text, times and author, in order', async () => {
    const { bytes, name, reading } = await take({ kind: 'pdf' });
    await letGo(reading.id);
    expect(name).toMatch(/^handelse-\d{4}-\d{3}-historik\.pdf$/);
    const flow = await readFlow(bytes);
    let at = flow.lastIndexOf('Händelselogg');
    const clock = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    const events = await scene.server.services.store.events.read(scene.stream, 0, 1_000);
    const lines = events
      .filter(({ type }) => type === 'LineWritten')
      .sort((one, other) => one.meta.occurredAt - other.meta.occurredAt || one.seq - other.seq);
    expect(lines.length).toBe(HOSTILE.length + 3);
    for (const { seq, meta, content } of lines) {
      const head = `${seq}·${clock.format(meta.occurredAt)}·Inkommande·ToveLjung`;
      const text = asOnPaper((content as { text: string }).text);
      for (const said of [head, `antecknat${clock.format(meta.recordedAt)}`, text].map(withoutSpace)) {
        const found = flow.indexOf(said, at);
        expect(found, said.slice(0, 60)).toBeGreaterThanOrEqual(at);
        at = found + said.length;
      }
    }
    expect(flow).toContain(withoutSpace('Ring Kajsa Prov i morgon Skäl: fel tid'));
    const { text, pages, tags } = await readPdf(bytes);
    const { hash, seq } = await scene.server.services.store.events.head(scene.stream);
    expect(text.split(`Loggens kedja: rad ${seq}, ${hash}`).length - 1).toBe(pages);
    expect(tags).toContain('TOC');
    expect(await readAllOf(bytes)).toContain('"title":"Händelselogg"');
  });
});

describe('[EX1] tables for a spreadsheet', () => {
  test('are read back whole by another program, and nothing in them is reckoned with', async () => {
    const { bytes, reading } = await take({ kind: 'log_csv' });
    await letGo(reading.id);
    const text = Buffer.from(bytes).toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, delimiter: ';' });
    for (const said of HOSTILE.map(withoutUnseen)) {
      const row = rows.find((one) => [said, `'${said}`].includes(one.Text ?? ''));
      expect(row, said.slice(0, 40)).toBeDefined();
      expect(row?.['Kedjans huvud']).toMatch(/^rad \d+, [0-9a-f]{64}$/);
    }
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });
});

describe('[LG9] the archive', () => {
  test('holds all of it with the files, and is verified by a program that shares nothing with ours', async () => {
    const { bytes, reading } = await take({ kind: 'archive' });
    await letGo(reading.id);
    const parts = unzipSync(bytes);
    const names = Object.keys(parts);
    expect(names).toEqual(
      expect.arrayContaining([
        'historik.pdf',
        'logg.csv',
        'beslut.csv',
        'uppgifter.csv',
        'kedja.jsonl',
        'manifest.json',
      ]),
    );
    const attached = names.find((one) => one.startsWith('bilagor/')) ?? '';
    expect(attached).toBe(`bilagor/${file} _behov_ _1.txt`);
    expect(strFromU8(parts[attached] ?? new Uint8Array())).toBe('Lista över behov\n');
    const path = join(directory, 'arkiv.zip');
    writeFileSync(path, bytes);
    expect(await verify(path)).toMatchObject({ code: 0, stdout: expect.stringContaining('Exporten är hel') });
    for (const share of [0.02, 0.2, 0.4, 0.6, 0.8, 0.95, 0.99, 1]) {
      const changed = Buffer.from(bytes);
      const at = Math.min(changed.length - 1, Math.floor(changed.length * share));
      changed[at] = (changed[at] ?? 0) ^ 1;
      writeFileSync(path, changed);
      expect(await verify(path), `byte ${at}`).toMatchObject({ code: 1 });
    }
  });
});

describe('[LG10] a masked copy', () => {
  test('has what is masked in no layer, is kept as places and can be made again alike', async () => {
    const archivist = await scene.server.addAccount(['namndsekreterare'], [], 'Arvid Kiv');
    const own = await scene.server.signIn(archivist.account);
    const read = await take({ kind: 'for_masking' }, own);
    const { copy, suggestions } = JSON.parse(Buffer.from(read.bytes).toString('utf8')) as {
      copy: HistoryCopy;
      suggestions: MaskSuggestion[];
    };
    const entries = copy.sections.flatMap((section) => section.entries);
    const line = entries.find(({ cells }) =>
      cells.some(({ name, text }) => name === 'text' && text.startsWith('Ring Kajsa')),
    );
    const text = line?.cells.find(({ name }) => name === 'text')?.text ?? '';
    const phone = suggestions.find(({ entry, why }) => entry === line?.id && why === 'phone');
    expect(text.slice(phone?.from, phone?.until)).toBe('070-174 06 05');
    const ground = 'OSL 21 kap. 1 §';
    const mask = {
      entry: line?.id,
      cell: 'text',
      length: text.length,
      ground,
      reason: 'Enskilds uppgift om Kajsa Prov',
    };
    const masks = [
      { ...mask, from: text.indexOf('Kajsa'), until: text.indexOf('Kajsa') + 10, everywhere: true },
      { ...mask, from: phone?.from, until: phone?.until, everywhere: true },
    ];
    const headers = { cookie: own, 'content-type': 'application/json' };
    const body = JSON.stringify({ basis: read.reading.id, masks });
    const made = await fetch(`${base()}/masked-copies`, { method: 'POST', headers, body });
    expect(made.status).toBe(201);
    const { id } = (await made.json()) as { id: string };

    const headBefore = await scene.server.services.store.events.head(scene.stream);
    const first = await take({ kind: 'pdf', maskedCopy: id }, own);
    const flow = await readFlow(first.bytes);
    const everything = await readAllOf(first.bytes);
    for (const gone of ['Kajsa', 'kajsa', 'KAJSA', '070-174', '174 06 05', '0701740605']) {
      expect(everything).not.toContain(gone);
      expect(everything).not.toContain(Buffer.from(gone, 'utf16le').toString('latin1'));
      expect(everything).not.toContain(Buffer.from(gone, 'utf16le').swap16().toString('latin1'));
    }
    expect(flow).toContain(withoutSpace(`Ring [maskat: ${ground}] på [maskat: ${ground}]`));
    for (const quoted of ['Hämta', 'Stöd till', 'Utan', 'Ring', 'Det sägs att', 'Brev till', 'Samtal med']) {
      expect(flow).toContain(withoutSpace(`${quoted} [maskat: ${ground}]`));
    }
    expect(flow).toContain(withoutSpace(`nås på [maskat: ${ground}] eller [maskat: ${ground}]`));
    expect(flow).toContain(withoutSpace(`Enskilds uppgift om [maskat: ${ground}]`));
    expect(first.name).toMatch(/-maskad-historik\.pdf$/);
    expect(await scene.server.services.store.events.head(scene.stream)).toEqual(headBefore);

    await write({ text: 'Efter kopian' });
    const csv = await take({ kind: 'log_csv', maskedCopy: id }, own);
    expect(Buffer.from(csv.bytes).toString('utf8')).not.toMatch(/Kajsa|070-174|Efter kopian/i);
    const tasks = await take({ kind: 'tasks_csv', maskedCopy: id }, own);
    expect(Buffer.from(tasks.bytes).toString('utf8')).not.toMatch(/Kajsa/i);
    expect((await ask({ kind: 'archive', maskedCopy: id }, own)).status).toBe(422);
    expect((await ask({ kind: 'pdf', maskedCopy: id })).status).toBe(403);
    const kept = JSON.stringify(await scene.server.services.store.maskedCopies.of(scene.stream.slice(9)));
    expect(kept).not.toContain('070-174');
    for (const one of await list(own)) await letGo(one.id, own);
  });
});

describe('[SE3] [SE6] who takes out what', () => {
  test('no further than they may read, written down, for their own account alone', async () => {
    const observer = await scene.server.addAccount(['observator']);
    const watching = await scene.server.signIn(observer.account);
    expect((await ask({ kind: 'pdf', secret: true }, watching)).status).toBe(403);
    expect((await ask({ kind: 'chain', krisstod: true }, watching)).status).toBe(403);
    expect((await ask({ kind: 'for_masking' }, watching)).status).toBe(403);
    const department = await scene.server.addAccount(['forvaltning']);
    expect((await ask({ kind: 'pdf' }, await scene.server.signIn(department.account))).status).toBe(403);

    const { bytes, reading } = await take({ kind: 'chain' }, watching);
    expect(Buffer.from(bytes).toString('utf8')).toContain('ledningsplats-chain/1');
    expect((await fetch(`${base()}/exports/${reading.id}/file`, { headers: { cookie } })).status).toBe(404);
    const kept = join(scene.server.directory, 'exports');
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    expect(statSync(join(kept, reading.id)).mode & 0o777).toBe(0o600);
    const [row] = scene.server.services.store.audit.page({ before: null, limit: 1, what: 'exported' });
    const { seq, hash } = await scene.server.services.store.events.head(scene.stream);
    expect(row).toMatchObject({
      by: observer.account,
      details: { kind: 'chain', head: `${seq}:${hash}`, secretHead: null, masked: 0 },
    });
    scene.server.advance(3_600_001);
    expect(await list(await scene.server.signIn(observer.account))).toEqual([
      expect.objectContaining({ id: reading.id }),
    ]);
    const late = await fetch(`${base()}/exports/${reading.id}/file`, { headers: { cookie: watching } });
    expect(late.status).toBe(404);
    expect(readdirSync(kept)).not.toContain(reading.id);
  });

  test('what is being made can be ended, and nothing is left of it', async () => {
    const { id } = (await (await ask({ kind: 'pdf' })).json()) as ExportReading;
    await letGo(id);
    expect((await list()).map((one) => one.id)).not.toContain(id);
    const next = await take({ kind: 'tasks_csv' });
    await letGo(next.reading.id);
    expect(readdirSync(join(scene.server.directory, 'exports'))).toEqual([]);
  });
});
