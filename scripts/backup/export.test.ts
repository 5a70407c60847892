import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportChain } from '@ledningsplats/db/export/export-chain.ts';
import { openStore, type Store } from '@ledningsplats/db/open-store.ts';
import { batch, event, incidentId, line, redaction, registered } from '@ledningsplats/db/testing/batches.ts';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../proof/seeded-random.ts';

const ID = incidentId(1);
const OPEN = `incident/${ID}`;
const SECRET = `${OPEN}/secret`;
const VERIFIER = join(import.meta.dirname, '../../docs/verify-export.py');

let root: string;
let store: Store;
let sound: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ledningsplats-export-'));
  store = await openStore({ directory: join(root, 'data'), now: Date.now });
  const texts = [
    'Räddningstjänst på plats 😀',
    'rad\u2028bruten \\ "text"',
    'Anna Ek, 19800101-1234',
    'å'.repeat(3_000),
  ];
  await store.events.append(
    batch({ events: [registered(ID), ...texts.map((text, index) => line(OPEN, index + 2, text)), event(OPEN, 6)] }),
  );
  await store.events.append(
    batch({ events: [line(SECRET, 1, 'HEMLIGT'), redaction(OPEN, 7, 4)], redactions: [{ stream: OPEN, seq: 4 }] }),
  );
  sound = exportTo('sound').path;
});
afterAll(async () => {
  await store.close();
  rmSync(root, { recursive: true });
});

/** The database in one file, as it is now. */
function exportable(): string {
  const path = join(root, 'whole.sqlite');
  const db = new Database(store.path, { readonly: true });
  db.exec(`VACUUM INTO '${path}'`);
  db.close();
  return path;
}

function exportTo(name: string, withSecret = false) {
  const directory = join(root, name);
  const made = exportChain({
    database: store.path,
    incident: ID,
    withSecret,
    directory,
    by: 'prov',
    version: '9',
    at: 0,
  });
  if (!made) throw new Error('no such incident');
  return made;
}

describe('[LG9] an export is verified by a program that shares nothing with ours', () => {
  test('a real one, with removed text in none of its bytes, and against heads from paper', async () => {
    const bytes = readFileSync(sound, 'utf8');
    expect(bytes).toContain('Räddningstjänst');
    expect(bytes).not.toMatch(/19800101|HEMLIGT|secret/);
    expect(statSync(sound).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(root, 'sound'))).toHaveLength(1);
    const { hash } = await store.events.head(OPEN);
    const answer = await verify(sound, '--head', `${OPEN}:7:${hash}`);
    expect(answer).toMatchObject({ code: 0, stdout: expect.stringContaining('Exporten är hel') });
    expect(answer.stdout).toContain(
      `- ${OPEN}: 7 händelser, 4 texter, 1 borttagna efter beslut\n  huvud ${OPEN}:7:${hash}`,
    );
    const other = await verify(sound, '--head', `${OPEN}:6:${hash}`);
    expect(other).toMatchObject({ code: 1, stdout: expect.stringContaining('händelse 6 har inte') });
  });

  test('one of somebody else’s can neither hide what is wrong nor say that it is right', async () => {
    const [about = '', ...rest] = readFileSync(sound, 'utf8').split('\n').slice(0, -2);
    const forged = { ...JSON.parse(about), by: '\u001b[8m\nExporten är hel: inget är ändrat' };
    const body = [JSON.stringify(forged), ...rest.slice(1)].map((row) => `${row}\n`).join('');
    const path = join(root, 'false.jsonl');
    writeFileSync(path, `${body}{"sha256":"${createHash('sha256').update(body).digest('hex')}"}\n`);
    const { code, stdout } = await verify(path);
    expect(code).toBe(1);
    expect(stdout).not.toContain('\u001b');
    expect(stdout).not.toMatch(/^Exporten är hel/m);
    expect(stdout).toContain('FEL:');
  });

  test('[SE3] with the secret part when it is asked for, and only then', async () => {
    const { path, heads } = exportTo('secret', true);
    expect(heads.map(({ stream }) => stream)).toEqual([OPEN, SECRET]);
    expect(readFileSync(path, 'utf8')).toContain('HEMLIGT');
    expect(await verify(path)).toMatchObject({ code: 0, stdout: expect.stringContaining(`${SECRET}: 1 händelser`) });
  });

  test('[SE6] is written down beside the server that has the database, and there is none that is not', () => {
    const rows = store.audit.page({ before: null, limit: 9, what: 'exported' });
    const { heads } = exportTo('noted', true);
    const [row] = store.audit.page({ before: null, limit: 9, what: 'exported' });
    const [open, secret] = heads.map(({ seq, hash }) => `${seq}:${hash}`);
    expect(row).toMatchObject({
      id: (rows[0]?.id ?? 0) + 1,
      by: null,
      details: { kind: 'chain', operator: 'prov', head: open, secretHead: secret },
    });
    exportTo('noted');
    const [without] = store.audit.page({ before: null, limit: 1, what: 'exported' });
    expect(without?.details).toMatchObject({ head: open, secretHead: null });

    const copy = join(root, 'without-audit.sqlite');
    copyFileSync(exportable(), copy);
    const db = new Database(copy);
    // as every database of ours: elsewhere who writes waits for who reads
    db.pragma('journal_mode = WAL');
    db.exec('DROP TABLE audit_log');
    db.close();
    const directory = join(root, 'unnoted');
    const options = { incident: ID, withSecret: false, directory, by: 'prov', version: '9', at: 0 };
    expect(() => exportChain({ ...options, database: copy })).toThrow();
    expect(readdirSync(directory)).toEqual([]);
  });

  test('one changed byte is found, wherever it is', async () => {
    const bytes = readFileSync(sound);
    const random = seededRandom(20_261_121);
    mkdirSync(join(root, 'changed'));
    const changed = Array.from({ length: 40 }, (_, index) => {
      const copy = Buffer.from(bytes);
      const at = random.between(0, bytes.length - 1);
      copy[at] = (copy[at] ?? 0) ^ (1 << random.between(0, 7));
      const path = join(root, 'changed', `${index}-at-${at}`);
      writeFileSync(path, copy);
      return path;
    });
    for (const path of changed) expect(await verify(path), path).toMatchObject({ code: 1 });
  });

  // By one who knows the format, and mends the last line after the change.
  test.each<[what: string, change: (lines: string[]) => unknown, says: string]>([
    ['a text', (lines) => replace(lines, 2, 'på plats', 'på väg'), 'texten i händelse 2 är ändrad'],
    ['a time', (lines) => replace(lines, 3, '"occurredAt\\":1000', '"occurredAt\\":2000'), 'händelse 3 är ändrad'],
    ['a type', (lines) => replace(lines, 6, 'LineAdded', 'LineMoved'), 'händelse 6 är ändrad'],
    ['an event left out', (lines) => lines.splice(3, 1), 'händelse 3 saknas'],
    ['the end cut off', (lines) => lines.pop(), 'slutar vid händelse 6, men ska sluta vid 7'],
    ['two events exchanged', (lines) => lines.splice(2, 2, lines[3] ?? '', lines[2] ?? ''), 'händelse 2 saknas'],
    ['a text taken away', takeTextAway, 'texten i händelse 2 är borttagen utan beslut'],
    [
      'an event of another stream',
      (lines) => lines.push((lines[1] ?? '').replace(OPEN, 'plan')),
      'plan: strömmen finns inte',
    ],
    ['a line that is no event', (lines) => lines.push('{"seq":1}'), 'rad 9 är inte en händelse'],
    ['another format', (lines) => replace(lines, 0, 'chain/1', 'chain/2'), 'inte på formen ledningsplats-chain/1'],
  ])('%s, mended as well as can be', async (_, change, says) => {
    const lines = readFileSync(sound, 'utf8').split('\n').slice(0, -2);
    change(lines);
    const body = lines.map((text) => `${text}\n`).join('');
    const path = join(root, 'forged');
    writeFileSync(path, `${body}${JSON.stringify({ sha256: createHash('sha256').update(body).digest('hex') })}\n`);
    expect(await verify(path)).toMatchObject({ code: 1, stdout: expect.stringContaining(says) });
  });

  test('says when it cannot be tried', async () => {
    expect(await verify(join(root, 'nowhere'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('går inte att läsa'),
    });
    expect(await verify(sound, '--head', 'plan')).toMatchObject({ code: 2 });
  });
});

test('npm run export: by the incident’s id, beside a running server', async () => {
  const script = join(import.meta.dirname, '../export.ts');
  const run = (...args: string[]) =>
    execute(process.execPath, ['--import', 'tsx', script, '--data', join(root, 'data'), ...args]);
  const to = join(root, 'by-command');
  const made = await run('--incident', ID, '--to', to);
  expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('7 händelser i kedjan') });
  expect(made.stdout).not.toContain('secret');
  const [name = ''] = readdirSync(to);
  expect(await verify(join(to, name))).toMatchObject({ code: 0 });
  expect(await run('--incident', incidentId(2), '--to', to)).toMatchObject({ code: 1 });
  expect(await run('--incident', 'x', '--to', to)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--incident'),
  });
});

function replace(lines: string[], at: number, from: string, to: string): void {
  const before = lines[at] ?? '';
  lines[at] = before.replace(from, to);
  expect(lines[at]).not.toBe(before);
}

function takeTextAway(lines: string[]): void {
  lines[2] = JSON.stringify({ ...JSON.parse(lines[2] ?? ''), content: null, salt: null });
}

function verify(...args: string[]) {
  return execute('python3', [VERIFIER, ...args]);
}

function execute(program: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(program, args, { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
