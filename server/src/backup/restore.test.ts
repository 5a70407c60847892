import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { makeBackup } from '@ledningsplats/db/backup/make-backup.ts';
import { manifestPath } from '@ledningsplats/db/backup/manifest.ts';
import { openStore, type Store } from '@ledningsplats/db/open-store.ts';
import { removalListPath } from '@ledningsplats/db/sqlite/removal-list.ts';
import type { LineWritten, SecretLineWritten } from '@ledningsplats/shared/log/events.ts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { erasePerson } from '../accounts/erase-person.ts';
import { messageTo } from '../channels/testing/messages-to.ts';
import { openExercise } from '../channels/testing/open-exercise.ts';
import { eraseExerciseAgain } from '../exercise-erasure/erase-exercise.ts';
import { ask } from '../testing/ask.ts';
import { envelope } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { startServer, type TestServer } from '../testing/start-server.ts';
import { restoreBackup } from './restore.ts';

let scene: Scene;
let dataDir: string;
let copies: string;
let write: (text: string) => Promise<number>;
const opened: (Store | TestServer)[] = [];

beforeEach(async () => {
  scene = await startScene();
  dataDir = scene.server.directory;
  copies = join(dataDir, 'copies');
  const screen = await scene.screen();
  write = async (text) => {
    const ack = await screen.send(envelope('WriteLine', scene.stream, { kind: 'notering' }, { text }));
    if (!ack.ok) throw new Error(ack.message);
    return ack.seq;
  };
});
afterEach(async () => {
  for (const one of opened.splice(0)) await ('stop' in one ? one.stop() : one.close());
  await scene.stop();
});

async function backUp() {
  const database = scene.server.services.store.path;
  return (await makeBackup({ database, directory: copies, version: '9', now: Date.now })).path;
}

/** The server stops, but what it stored stays until the test is over. */
async function stopServer() {
  await scene.server.close();
}

const restore = (backup: string, into = dataDir) => restoreBackup({ backup, dataDir: into, now: Date.now });

async function openRestored(directory = dataDir): Promise<Store> {
  const store = await openStore({ directory, now: Date.now });
  opened.push(store);
  return store;
}

/** A decision to remove a line's text for good, as it is stored. */
async function removeText(seq: number) {
  const { events } = scene.server.services.store;
  const head = await events.head(scene.stream);
  const meta = { by: 'u', person: null, function: null, occurredAt: 1, recordedAt: Date.now(), command: 'removal' };
  const data = { seq, why: 'gdpr', kind: 'LineWritten' };
  const event = {
    stream: scene.stream,
    seq: head.seq + 1,
    type: 'ContentRedacted',
    version: 1,
    data,
    content: null,
    meta,
  };
  const result = await events.append({
    events: [event],
    commands: [],
    index: [],
    headlines: [],
    redactions: [{ stream: scene.stream, seq }],
    attachments: [],
    expected: new Map(),
  });
  expect(result.ok).toBe(true);
}

test('[LG9] what is restored equals what was backed up, by every head; what is lost since is told; nothing is thrown away', async () => {
  await write('före');
  const heads = await scene.server.services.store.events.heads();
  const backup = await backUp();
  const last = await write('efter');
  await stopServer();

  const restored = await restore(backup);
  expect(restored).toMatchObject({ removedAgain: 0, lost: [{ stream: scene.stream, kept: last - 1, had: last }] });
  expect(restored.heads).toEqual(heads);
  const store = await openRestored();
  expect(await store.events.heads()).toEqual(heads);
  expect((await store.events.verify({})).ok).toBe(true);

  const kept = join(dataDir, 'kept');
  mkdirSync(kept);
  copyFileSync(restored.keptAs ?? '', join(kept, 'ledningsplats.sqlite'));
  expect((await (await openRestored(kept)).events.head(scene.stream)).seq).toBe(last);
  expect(readdirSync(dataDir)).not.toContain('restoring');
});

test('[LG10] text that was removed after the backup does not come back, and the chain says why', async () => {
  const seq = await write('Anna Ek, 19800101-1234');
  const spared = await write('står kvar');
  const old = await backUp();
  await removeText(seq);
  await stopServer();

  expect(readFileSync(old).includes('19800101-1234')).toBe(true);
  expect(await restore(old)).toMatchObject({ removedAgain: 1 });
  const store = await openRestored();
  for (const file of filesOf(dataDir)) expect(readFileSync(file).includes('19800101-1234'), file).toBe(false);
  expect(await store.events.readAt(scene.stream, [seq, spared])).toMatchObject([
    { content: null },
    { content: { text: 'står kvar' } },
  ]);
  const { seq: end } = await store.events.head(scene.stream);
  expect(await store.events.readAt(scene.stream, [end])).toMatchObject([
    { type: 'ContentRedacted', data: { seq, why: 'gdpr' }, meta: { by: 'system' } },
  ]);
  expect(await store.events.verify({})).toMatchObject({ ok: true, redacted: 1 });
});

test('[LG10] a newer backup beside it remembers the removal where the database is lost with its list', async () => {
  const seq = await write('Anna Ek, 19800101-1234');
  const old = await backUp();
  await removeText(seq);
  await backUp();
  await stopServer();
  const elsewhere = join(dataDir, 'elsewhere');
  expect(await restore(old, elsewhere)).toMatchObject({ removedAgain: 1, lost: [], keptAs: null });
  for (const file of filesOf(elsewhere)) expect(readFileSync(file).includes('19800101-1234'), file).toBe(false);
  expect(readFileSync(removalListPath(join(elsewhere, 'ledningsplats.sqlite')), 'utf8')).toContain(`"seq":${seq}`);
});

test('[LG10] a number that another event has since is not emptied for the one that had it before', async () => {
  const backup = await backUp();
  const first = await write('tas bort');
  await removeText(first);
  await stopServer();
  await restore(backup);

  const { config } = scene.server.services;
  const second = await startServer({ directory: dataDir, config });
  opened.push(second);
  const { stream } = scene;
  const append = await second.services.store.events.append({
    events: [
      {
        stream,
        seq: first,
        type: 'LineWritten',
        version: 1,
        data: { kind: 'notering', important: false, about: null },
        content: { text: 'en annan rad' },
        meta: { by: 'u', person: null, function: null, occurredAt: 1, recordedAt: Date.now(), command: 'x' },
      },
    ],
    commands: [],
    index: [],
    headlines: [],
    redactions: [],
    attachments: [],
    expected: new Map(),
  });
  expect(append.ok).toBe(true);
  const later = await makeBackup({
    database: second.services.store.path,
    directory: copies,
    version: '9',
    now: Date.now,
  });
  await second.stop();
  expect(await restore(later.path)).toMatchObject({ removedAgain: 0 });
  const store = await openRestored();
  expect(await store.events.readAt(stream, [first])).toMatchObject([{ content: { text: 'en annan rad' } }]);
});

test('[LG10] a line that was made secret after the backup is made so again, with its text', async () => {
  const { stream, secret } = scene;
  const line = await write('Vittnet heter Anna Ek');
  const screen = await scene.screen();
  await screen.send(envelope('CorrectLine', stream, { line }, { text: 'Vittnet heter Eva Ek' }));
  const backup = await backUp();
  const mark = { provision: 'OSL 18:1', authority: null };
  expect(await screen.send(envelope('MarkLineSecret', stream, { line, mark }, {}))).toMatchObject({ ok: true });
  await stopServer();

  expect(await restore(backup)).toMatchObject({ removedAgain: 1 });
  const { events } = await openRestored();
  expect(((await events.readAt(stream, [line])) as LineWritten[])[0]?.content).toBeNull();
  const open = JSON.stringify(await events.read(stream, 0, 99));
  expect(open).not.toMatch(/Anna|Eva/);
  const [moved] = (await events.read(secret, 0, 99)) as SecretLineWritten[];
  expect(moved).toMatchObject({
    content: { text: 'Vittnet heter Anna Ek', corrections: [{ text: 'Vittnet heter Eva Ek' }] },
  });
});

test('[LG10] [LA11] what a report said goes with its line again, whatever is first on the list, and nothing is lost', async () => {
  const { stream, secret } = scene;
  const screen = await scene.screen();
  const sender = await scene.server.addAccount(['forvaltning']);
  const report = envelope(
    'ReportDisturbance',
    'disturbances',
    { department: 'omsorg' },
    { what: 'Anna Ek saknas', affected: 'Anna Ek', call: '070' },
  );
  const cookie = await scene.server.signIn(sender.account);
  expect((await ask(scene.server, 'POST', '/api/commands', { cookie, body: report })).json).toMatchObject({ ok: true });
  const merged = await screen.send(envelope('MergeDisturbance', stream, { disturbance: report.id }, {}));
  if (!merged.ok) throw new Error(merged.message);
  const backup = await backUp();
  const mark = { provision: null, authority: null };
  const marking = envelope('MarkLineSecret', stream, { line: merged.seq, mark }, {});
  expect(await screen.send(marking)).toMatchObject({ ok: true });
  await stopServer();
  const list = removalListPath(scene.server.services.store.path);
  const lines = readFileSync(list, 'utf8').trim().split('\n');
  expect(lines).toHaveLength(3);
  writeFileSync(list, `${lines.reverse().join('\n')}\n`);

  expect(await restore(backup)).toMatchObject({ removedAgain: 1 });
  const { events } = await openRestored();
  const open = [await events.read(stream, 0, 99), await events.read('disturbances', 0, 99)];
  expect(JSON.stringify(open)).not.toContain('Anna');
  const [moved] = (await events.read(secret, 0, 99)) as SecretLineWritten[];
  expect(moved?.content).toMatchObject({ text: 'Anna Ek saknas', affected: 'Anna Ek' });
});

test('[SE4] a person who was erased after the backup is erased again, with account and second factors', async () => {
  const { services } = scene.server;
  const { store } = services;
  const { account: administrator } = await scene.server.addAccount(['administrator']);
  const gone = await scene.server.addAccount(['stab'], [], 'Gudrun Förnamn');
  const user = gone.account;
  await store.accounts.update(user, { username: 'gudrun.fornamn', passwordHash: 'argon-av-gudrun' });
  await store.factors.saveTotp(user, { sealed: 'forseglad-av-gudrun', step: 1, at: 1 });
  const passkey = { id: 'pass-av-gudrun', user, publicKey: 'publik-av-gudrun', counter: 0, transports: [] };
  await store.factors.addPasskey({ ...passkey, name: 'Gudruns telefon', createdAt: 1 });
  await store.factors.replaceRecoveryCodes(user, ['kod-av-gudrun']);
  const backup = await backUp();
  await erasePerson(services, gone.person, { reason: 'left', keepName: false }, administrator);
  await stopServer();
  const traces = [
    'Gudrun Förnamn',
    'gudrun.fornamn',
    ...['argon', 'forseglad', 'pass', 'publik'].map((what) => `${what}-av-gudrun`),
    'Gudruns telefon',
  ];
  for (const trace of traces) expect(readFileSync(backup).includes(trace), trace).toBe(true);

  expect(await restore(backup)).toMatchObject({ removedAgain: 1 });
  for (const file of filesOf(dataDir)) {
    const bytes = readFileSync(file);
    expect(
      traces.filter((trace) => bytes.includes(trace)),
      file,
    ).toEqual([]);
  }
  const restored = await openRestored();
  expect(await restored.people.find(gone.person)).toMatchObject({ name: '', phone: null, isErased: true });
  expect(await restored.accounts.find(user)).toMatchObject({ isActive: false, passwordHash: '', roles: [] });
  expect(await restored.factors.of(user)).toEqual({ totp: null, passkeys: [], recoveryCodesLeft: 0 });
  expect(await restored.accounts.find(scene.tib.account)).toMatchObject({ isActive: true });
});

test('[LM3] nobody is called out again by a restore: what waited in the backup is in doubt', async () => {
  const { messages } = scene.server.services.store;
  const purpose = { kind: 'test' as const, test: 't-1' };
  const waiting = messageTo(scene.tib.person, 'sms', { purpose });
  await messages.enqueue([waiting]);
  const backup = await backUp();
  await stopServer();
  await restore(backup);
  const restored = await openRestored();
  expect(await restored.messages.of(purpose)).toMatchObject([{ state: 'doubtful', reason: 'interrupted' }]);
});

test('everyone signs in anew: a session that was ended since would live again', async () => {
  const cookie = await scene.server.signIn(scene.tib.account);
  const backup = await backUp();
  await stopServer();
  await restore(backup);
  const store = await openRestored();
  expect(await store.sessions.findByToken(cookie.split('=')[1] ?? '')).toBeNull();
  expect(await store.sessions.ofUser(scene.tib.account)).toEqual([]);
});

test('a link that lets somebody in does not live again: it may have been used or taken back since', async () => {
  const { links } = scene.server.services.store;
  const expiresAt = Date.now() + 3_600_000;
  const kinds = ['invitation', 'new-password', 'confirm-decision'] as const;
  for (const kind of kinds) await links.create({ kind, token: kind, code: null, payload: { kind }, expiresAt });
  const backup = await backUp();
  await links.use('new-password', 'new-password', null);
  await stopServer();
  await restore(backup);
  const restored = (await openRestored()).links;
  const looks = await Promise.all(kinds.map((kind) => restored.look(kind, kind)));
  expect(looks.map(({ ok }) => ok)).toEqual([false, false, true]);
});

test('refuses while a server runs, a file that is not the one described, and one that nothing describes; all stays as it was', async () => {
  const backup = await backUp();
  await expect(restore(backup)).rejects.toMatchObject({ fault: 'in_use' });
  await stopServer();
  const before = readFileSync(scene.server.services.store.path);

  appendFileSync(backup, 'x');
  await expect(restore(backup)).rejects.toMatchObject({ kind: 'other_file' });
  writeFileSync(manifestPath(backup), '{}');
  await expect(restore(backup)).rejects.toMatchObject({ kind: 'no_manifest' });
  rmSync(manifestPath(backup));
  await expect(restore(backup)).rejects.toMatchObject({ kind: 'no_manifest' });
  expect(readFileSync(scene.server.services.store.path).equals(before)).toBe(true);
  expect(existsSync(join(dataDir, 'restoring'))).toBe(false);
});

test('takes the place of a database that is damaged beyond reading', async () => {
  const backup = await backUp();
  await stopServer();
  writeFileSync(scene.server.services.store.path, 'x'.repeat(9_000));
  const restored = await restore(backup);
  expect(restored.lost).toBeNull();
  expect(readFileSync(restored.keptAs ?? '', 'utf8')).toBe('x'.repeat(9_000));
  expect((await (await openRestored()).events.verify({})).ok).toBe(true);
});

/** Every file of the data directory but the backups and the database that was there. */
function filesOf(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => dirname(file) !== copies);
}

test('[OV1] an exercise that was erased after the backup does not come back, and every chain verifies', async () => {
  const exercise = await openExercise(scene.server, scene.tib);
  const old = await backUp();
  expect(await eraseExerciseAgain(scene.server.services, exercise, [])).toBe(true);
  await stopServer();
  expect(await restore(old)).toMatchObject({ removedAgain: 1 });
  const store = await openRestored();
  expect(await store.events.read(`incident/${exercise}`, 0, 10)).toEqual([]);
  expect(await store.events.headline(exercise)).toMatchObject({ title: null, erased: { by: null } });
  expect(await store.events.verify({})).toMatchObject({ ok: true });
});
