import { randomUUID } from 'node:crypto';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executeAsSystem } from '../core/system-commands.ts';
import { makeHere } from '../exports/testing/make-here.ts';
import { takingOut } from '../exports/testing/take-out.ts';
import { readFlow, readPdf, withoutSpace } from '../papers/testing/read-papers.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

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

const base = () => `${scene.server.address}/api/streams/${encodeURIComponent(stream)}`;
const { list, take, letGo } = takingOut(base, () => tib);

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

function rowsOf(bytes: Uint8Array): Record<string, string>[] {
  return parse(Buffer.from(bytes), { bom: true, columns: true, delimiter: ';' });
}

/** That a spreadsheet would reckon with. */
const FORMULA = /^\s*[=+\-@]/;

describe('[EX1] hostile text', () => {
  const RLO = '\u202E';
  const HOSTILE = ['=cmd|calc!A1', '<script>alert(1)</script>', ') Tj ET', `vänd${RLO}om`, 'å'.repeat(3_000)];

  test('as a file’s name leads nowhere, and two of one name are two', async () => {
    stream = await scene.register();
    const names = [
      '../../etc/passwd',
      '..\\..\\boot.ini',
      'samma.txt',
      'samma.txt',
      `bild${RLO}gpj.exe`,
      `${'ö'.repeat(90)}.txt`,
    ];
    const ids: string[] = [];
    for (const [index, name] of names.entries()) {
      const id = randomUUID();
      const put = await fetch(`${scene.server.address}/api/streams/${encodeURIComponent(stream)}/attachments/${id}`, {
        method: 'PUT',
        headers: { cookie: tib, 'content-type': 'application/octet-stream' },
        body: Buffer.from(`Bilaga ${index}\n`),
      });
      const kept = (await put.json()) as object;
      await write(`Fil ${index}`, { attachments: [{ name, ...kept, id }] });
      ids.push(id);
    }
    const { bytes } = await take({ kind: 'archive' });
    const parts = unzipSync(bytes);
    const attached = Object.keys(parts).filter((name) => name.startsWith('bilagor/'));
    expect(attached).toHaveLength(names.length);
    for (const name of attached) {
      expect(name).toMatch(/^bilagor\/[0-9a-f-]{36}(?: [\p{L}\p{N}_-][\p{L}\p{N}._ -]*)?$/u);
      expect(name).not.toMatch(/\.\.[/\\]/);
    }
    for (const [index, id] of ids.entries()) {
      const name = attached.find((one) => one.startsWith(`bilagor/${id}`)) ?? '';
      expect(strFromU8(parts[name] ?? new Uint8Array())).toBe(`Bilaga ${index}\n`);
    }
    await allOf(tib);
  });

  test('in titles, decisions, tasks and directions comes out as text and as nothing else', async () => {
    stream = await scene.register();
    for (const text of HOSTILE) {
      await give(stream, 'DescribeIncident', {}, { title: text.slice(0, 120), place: text.slice(0, 120) });
      await give(
        stream,
        'CreateTask',
        { function: 'stabschef', due: null, fromLine: null },
        { title: text.slice(0, 200) },
      );
    }
    const { bytes } = await take({ kind: 'pdf' });
    const flow = await readFlow(bytes);
    for (const text of HOSTILE.map((one) => one.replace(RLO, '').slice(0, 120))) {
      expect(flow, text.slice(0, 20)).toContain(withoutSpace(text));
    }
    const table = await take({ kind: 'tasks_csv' });
    for (const row of rowsOf(table.bytes)) for (const cell of Object.values(row)) expect(cell).not.toMatch(FORMULA);
    await allOf(tib);
  });

  test('in the plan’s own names comes out as text on paper, in tables and in the lägesrapport [ST7]', async () => {
    const plan = hostilePlan();
    const { executor, now } = scene.server.services;
    await executeAsSystem(executor, 'hostile plan', { type: 'AdoptPlan', stream: 'plan', data: { plan } }, now());
    stream = await scene.register();
    const [first] = plan.picture.headings;
    await give(stream, 'CreateTask', { function: 'stabschef', due: null, fromLine: null }, { title: 'Ordna bussar' });
    const written = await give(
      stream,
      'WritePictureSection',
      { heading: first?.id, from: null },
      { text: '<b>Österby</b> är utan ström.' },
    );
    await give(stream, 'PublishPicture', { from: written }, {});

    const flow = await readFlow((await take({ kind: 'pdf' })).bytes);
    expect(flow).toContain(withoutSpace(plan.functions.find(({ id }) => id === 'stabschef')?.name ?? '-'));
    expect(flow).toContain(withoutSpace(plan.levels[0]?.name ?? '-'));
    const tasks = rowsOf((await take({ kind: 'tasks_csv' })).bytes);
    expect(tasks.length).toBeGreaterThan(0);
    for (const row of tasks) for (const cell of Object.values(row)) expect(cell).not.toMatch(FORMULA);

    const report = async (name: string) =>
      new Uint8Array(await (await fetch(`${base()}/reports/${name}`, { headers: { cookie: tib } })).arrayBuffer());
    const paper = withoutSpace((await readPdf(await report('1.pdf'))).text);
    const pasted = withoutSpace(new TextDecoder().decode(await report('1.txt')));
    for (const text of [first?.name ?? '-', '<b>Österby</b> är utan ström.']) {
      expect(paper).toContain(withoutSpace(text));
      // headings are in capitals there
      expect(pasted.toLowerCase()).toContain(withoutSpace(text).toLowerCase());
    }
    await allOf(tib);
  });

  test('as the reason of a mask is text in the list of what was masked, and as its ground is none [LG10]', async () => {
    stream = await scene.register();
    await write('Enskild person ringde');
    const archivist = await scene.server.signIn((await scene.server.addAccount(['namndsekreterare'])).account);
    const basis = await take({ kind: 'for_masking' }, archivist);
    const mask = { entry: 'incident/1', cell: 'title', from: null, until: null, length: 1, everywhere: false };
    const masked = (ground: string, reason: string) =>
      fetch(`${base()}/masked-copies`, {
        method: 'POST',
        headers: { cookie: archivist, 'content-type': 'application/json' },
        body: JSON.stringify({ basis: basis.reading.id, masks: [{ ...mask, ground, reason }] }),
      });
    const [ground, reason] = ['OSL 21 kap. 1 §', '=cmd|calc!A1 ) Tj ET <b>x</b>'];
    expect((await masked('=OSL(1) <script>', reason)).status).toBe(400);
    const answer = await masked(ground, reason);
    expect(answer.status).toBe(201);
    const { id } = (await answer.json()) as { id: string };
    const flow = await readFlow((await take({ kind: 'pdf', maskedCopy: id }, archivist)).bytes);
    expect(flow).toContain(withoutSpace(reason));
    expect(flow).toContain(withoutSpace(`[maskat: ${ground}]`));
    const table = await take({ kind: 'log_csv', maskedCopy: id }, archivist);
    for (const row of rowsOf(table.bytes)) for (const cell of Object.values(row)) expect(cell).not.toMatch(FORMULA);
    await allOf(archivist);
  });
});

/** A plan whose every name is an attempt at something else. */
function hostilePlan(): Plan {
  const plan = defaultPlan({ name: 'Provköpings kommun', code: '9998', timeZone: 'Europe/Stockholm' });
  const hostile = <Named extends { name: string }>(named: Named, index: number): Named => ({
    ...named,
    name: ['=cmd|calc!A1', '<img src=x onerror=alert(1)>', ') Tj ET BT (hej', '@SUM(A1:A9)'][index % 4] + String(index),
  });
  const [heading, ...headings] = plan.picture.headings;
  if (!heading) throw new Error('a plan without headings');
  return {
    ...plan,
    functions: plan.functions.map(hostile),
    levels: plan.levels.map(hostile),
    picture: { ...plan.picture, headings: [hostile(heading, 2), ...headings] },
  };
}
