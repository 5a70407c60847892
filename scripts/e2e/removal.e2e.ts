import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import { beforeAll, expect, test } from 'vitest';
import { postCommand } from '../proof/api.ts';
import { accessibilityFaults, sidewaysScroll } from './harness/accessibility.ts';
import { choose, composer, feed, line, textField, writeLine } from './harness/log.ts';
import { keptOn } from './harness/overheard.ts';
import type { Screen } from './harness/screen.ts';
import { PHONE } from './harness/screen.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage({ keepsPage: true });
const run = promisify(execFile);
const REMAINDER = /Innehållet togs bort .* av Otto Vik, Observatör – dataskydd enligt KS 2026\/123\./;

beforeAll(() => stage.municipality.changeAccount('observator', { roles: ['namndsekreterare'] }));

test('[LG10] what is removed by decision is on no screen and in no byte: log, tasks, decisions, files, backup, export, devices', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Vattenläcka i skolan');
  const stream = incidentStream(id);
  const canary = `kanariefagel-${randomUUID()}`;
  const path = `/handelser/${id}/logg`;
  const profiles = [mkdtempSync(join(tmpdir(), 'writer-')), mkdtempSync(join(tmpdir(), 'reader-'))];
  const [writing = '', reading = ''] = profiles;
  try {
    const writer = await stage.signedIn('logg', path, { profile: { directory: writing, cable: await stage.cable() } });
    const away = await stage.signedIn('stab', path, { profile: { directory: reading, cable: await stage.cable() } });
    await line(away.page, 'Vattenläcka i skolan').waitFor();

    // a line with a file and a correction, a task and a decision made of it
    await composer(writer.page)
      .locator('input[type=file]')
      .setInputFiles([
        { name: `${canary}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7 ${canary}`) },
      ]);
    await composer(writer.page).getByRole('list', { name: 'Bilagor' }).getByText(`${canary}.pdf`).waitFor();
    await writeLine(writer.page, `Elevens namn är ${canary}`);
    await line(writer.page, canary).waitFor();
    await choose(writer.page, canary, 'Rätta…');
    await writer.page
      .getByRole('dialog')
      .getByRole('textbox', { name: /Ska stå/ })
      .fill(`Namnet är ${canary} Ek`);
    await writer.page.getByRole('button', { name: 'Spara rättelsen' }).click();
    await line(away.page, `Namnet är ${canary} Ek`).waitFor();
    const seq = await seqOf(id, canary);
    await municipality.give(
      'stab',
      stream,
      'CreateTask',
      { function: 'logistik', due: null, fromLine: seq },
      { title: `Ring ${canary}` },
    );
    const decider = { person: municipality.account('direktor').person, capacity: 'kommundirektor' };
    await municipality.give(
      'direktor',
      stream,
      'RecordDecision',
      { decision: { decider }, fromLine: seq },
      { decision: { wording: `Hem med ${canary}` } },
    );
    await line(away.page, `Ring ${canary}`).waitFor();
    await expect.poll(() => keptOn(away)).toContain(canary);
    const keys = [(await keysOf(writer)).at(0) ?? '', (await keysOf(away)).at(0) ?? ''];
    await away.goOffline();
    const tasks = await stage.signedIn('tib', `/handelser/${id}/uppgifter`);
    await tasks.page.getByText(`Ring ${canary}`).first().waitFor();
    const decisions = await stage.signedIn('direktor', `/handelser/${id}/beslut`);
    await decisions.page.getByText(`Hem med ${canary}`).first().waitFor();
    const phone = await stage.signedIn('tib', `/handelser/${id}`, { viewport: PHONE });
    await phone.page.getByText(canary).first().waitFor();

    const archive = await stage.signedIn('observator', path);
    await choose(archive.page, `Namnet är ${canary} Ek`, 'Ta bort innehållet…');
    await remove(archive, canary);

    // 1. What is left is said on every screen.
    for (const screen of [archive, writer]) {
      await line(screen.page, 'Innehållet togs bort').filter({ hasText: REMAINDER }).first().waitFor();
      await line(screen.page, 'Tömt på samma gång: uppgift U-1, beslut 2.').waitFor();
    }
    await tasks.page.getByText(REMAINDER).first().waitFor();
    await decisions.page.getByText(REMAINDER).first().waitFor();
    for (const screen of [archive, writer, tasks, decisions, phone]) {
      await expect.poll(() => screen.page.content()).not.toContain(canary);
    }
    await archive.page.getByRole('searchbox').first().fill(canary);
    await archive.page
      .getByText(/Inget|Inga/)
      .first()
      .waitFor();

    // 2. Whoever was away has it until there is contact, and not after.
    expect(await feed(away.page).textContent()).toContain(canary);
    await away.goOnline();
    await line(away.page, 'Innehållet togs bort').filter({ hasText: REMAINDER }).first().waitFor();
    await expect.poll(() => away.page.content()).not.toContain(canary);
    await expect.poll(() => keptOn(away)).not.toContain(canary);
    await expect.poll(() => keptOn(writer)).not.toContain(canary);
    expect(await textField(away.page).inputValue()).toBe('');
    // the old key lies beside the new until all is sealed anew
    for (const [at, screen] of [writer, away].entries()) {
      await expect.poll(() => keysOf(screen)).not.toContain(keys[at]);
    }

    // 3. Nothing in the bytes: what the browsers have on disk, running and closed; what the server has.
    for (const screen of [writer, away]) await screen.context.close();
    expect(profiles.flatMap((directory) => filesWith(directory, canary))).toEqual([]);
    // what the browser has not tidied up yet, nobody can read: the key is gone too
    for (const [at, key] of keys.entries()) expect(filesWith(profiles[at] ?? '', key)).toEqual([]);
    const { dataDir } = stage.server;
    // the database's own journal is emptied again and again until nobody reads in it
    await expect.poll(() => filesWith(dataDir, canary)).toEqual([]);
    const made = mkdtempSync(join(tmpdir(), 'made-'));
    profiles.push(made);
    await script('backup', '--data', dataDir, '--to', made);
    await script('export', '--data', dataDir, '--to', made, '--incident', id, '--secret');
    expect(readdirSync(made).length).toBeGreaterThan(1);
    expect(filesWith(made, canary)).toEqual([]);

    // 4. The chain still holds.
    expect(await script('verify', '--data', dataDir)).toContain('Historiken är hel');
  } finally {
    for (const directory of profiles) rmSync(directory, { recursive: true, force: true, maxRetries: 10 });
  }
});

test('[SE1] [LG10] whoever may not is refused by the server, and is not offered it', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Stormskador');
  const screen = await stage.signedIn('stab', `/handelser/${id}/logg`);
  await writeLine(screen.page, 'En rad som ska stå kvar');
  await line(screen.page, 'En rad som ska stå kvar').getByRole('button', { name: 'Åtgärder för raden' }).click();
  await screen.page.getByRole('menuitem', { name: 'Rätta…' }).waitFor();
  expect(await screen.page.getByRole('menuitem', { name: 'Ta bort innehållet…' }).count()).toBe(0);
  await screen.page.keyboard.press('Escape');
  const now = Date.now();
  for (const who of ['stab', 'tib', 'admin'] as const) {
    const decider = null;
    const ack = await postCommand(await municipality.api(who), {
      id: randomUUID(),
      type: 'RemoveLineContent',
      stream: incidentStream(id),
      data: { line: await seqOf(id, 'En rad som ska stå kvar'), why: 'gdpr', decider, also: [] },
      content: { capacity: 'ingen', reference: 'inget', deciderName: 'Ingen' },
      madeAt: now,
      sentAt: now,
    });
    expect(ack).toMatchObject({ ok: false, code: 'forbidden' });
  }
  await line(screen.page, 'En rad som ska stå kvar').waitFor();
});

test('[SE7] the dialog is filled in by the keyboard, says what is missing, and has no faults', async () => {
  const { municipality } = stage;
  const id = await municipality.incident('Ras vid ån');
  const screen = await stage.signedIn('observator', `/handelser/${id}/logg`);
  await writeLine(screen.page, 'Anna Ek står kvar vid ån');
  await line(screen.page, 'Anna Ek står kvar vid ån').waitFor();
  await choose(screen.page, 'Anna Ek', 'Ta bort innehållet…');
  const dialog = screen.page.getByRole('dialog', { name: 'Ta bort radens innehåll' });
  await dialog.getByRole('button', { name: 'Ta bort…' }).click();
  await dialog.getByText('Välj gallring eller dataskydd.').waitFor();
  await dialog.getByText('Skriv diarienummer eller annan grund.').waitFor();
  expect(await accessibilityFaults(screen.page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Enligt vilket beslut' }).fill('Begäran av Anna Ek');
  await dialog.getByText('Här står något ur det som ska bort.').waitFor();
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
    [1920, 1080],
    [320, 640],
  ] as const) {
    await screen.page.setViewportSize({ width, height });
    expect(await sidewaysScroll(screen.page)).toBe(0);
  }
});

/** The keys that the device keeps with, as they stand in their file; two while it changes from one to the next. */
function keysOf({ page }: Screen): Promise<string[]> {
  return page.evaluate(async () => {
    const directory = await navigator.storage.getDirectory();
    const text = await (await (await directory.getFileHandle('device-keys.json')).getFile()).text();
    const keys = JSON.parse(text) as { raw: number[] }[];
    if (keys[0]?.raw.length !== 32) throw new Error('the device has no key');
    return keys.map(({ raw }) => raw.join(','));
  });
}

/** Fills in the decision and answers that it is meant. */
async function remove({ page }: Screen, canary: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Ta bort radens innehåll' });
  await dialog.getByText(`Bilagor: ${canary}.pdf`).waitFor();
  await dialog.getByText(`Ring ${canary}`).waitFor();
  await dialog.getByText(`Hem med ${canary}`).waitFor();
  await dialog.locator('label').filter({ hasText: 'Dataskydd' }).click();
  await dialog.getByRole('textbox', { name: 'Enligt vilket beslut' }).fill('KS 2026/123');
  await dialog.getByRole('button', { name: 'Ta bort…' }).click();
  const question = page.getByRole('alertdialog', { name: 'Ta bort innehållet för gott?' });
  await question.getByText('2 saker som gjorts av den').waitFor();
  await question.getByRole('button', { name: 'Ta bort för gott' }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function seqOf(id: string, text: string): Promise<number> {
  const { port, cookie } = await stage.municipality.api('tib');
  const path = `/api/streams/${encodeURIComponent(incidentStream(id))}/lines?limit=50`;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  const { lines } = (await answer.json()) as { lines: { seq: number; content: { text: string } | null }[] };
  const found = lines.find(({ content }) => content?.text.includes(text));
  if (!found) throw new Error(`no line says ${text}`);
  return found.seq;
}

async function script(name: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', `scripts/${name}.ts`, ...args], {
    cwd: new URL('../..', import.meta.url),
  });
  return stdout;
}

/** The files that hold the text, as bytes of either of the ways in which browsers and databases write it. */
function filesWith(directory: string, text: string): string[] {
  const ways = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return ways.some((way) => bytes.includes(way));
    });
}
