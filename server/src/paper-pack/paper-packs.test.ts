import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperJob } from '../papers/make-paper.ts';
import { readPdf } from '../papers/testing/read-papers.ts';
import { ask } from '../testing/ask.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';
import { END_MARK } from './pack-document.ts';
import { readPapersStatus } from './pack-status.ts';
import { PaperPacks, packPace } from './paper-packs.ts';

const SECRET = 'Hemligkanariefågel';
const OPEN = 'Öppenkanariefågel';
const MUSTERING = 'Går strömmen i fyra timmar: gå till stadshuset.';
const NEVER = { quietMs: 3_600_000, longestMs: 3_600_000, everyMs: 3_600_000 };

const root = mkdtempSync(join(tmpdir(), 'ledningsplats-papper-'));
const folder = join(root, 'papper');
let scene: Scene;
let screen: Screen;
let papers: PaperPacks;

/** Words alone: what a thread makes of them is shown by the first test, and costs seconds. */
const inWords = async ({ paper }: PaperJob) => Buffer.from(JSON.stringify(paper));
const packs = (kind = 'ledningsplats') =>
  readdirSync(folder)
    .filter((name) => name.startsWith(kind))
    .sort();
const newest = (kind?: string) => readFileSync(join(folder, packs(kind).at(-1) ?? ''));
const newestText = (kind?: string) => newest(kind).toString();

async function give(type: string, data: object, content: object = {}, stream = scene.stream): Promise<number> {
  const ack = await screen.send(envelope(type, stream, data, content));
  if (!ack.ok) throw new Error(`${type}: ${ack.code} ${ack.field ?? ''}`);
  return ack.seq;
}

function vmaAsked() {
  const test = { lifeOrHealth: true, damage: false, urgent: true };
  const facts = { wanted: 'vma', event: 'brandrok', hasHappened: true, isWholeMunicipality: false, shapes: [], test };
  const requester = { person: scene.tib.person, capacity: 'tib' };
  return {
    requester,
    review: scene.server.services.now() + 3_600_000,
    facts: { ...facts, already: 'no', channels: [] },
  };
}

beforeAll(async () => {
  scene = await startScene();
  // after its start: it writes none of its own beside those of the tests
  scene.server.services.config.papers = { folder, isOwn: true, keep: 3, afterMs: 10_000 };
  screen = await scene.screen();
  const { services } = scene.server;
  papers = new PaperPacks(services, NEVER, inWords);
  const plan = services.directory.plan;
  if (!plan) throw new Error('no plan');
  const admin = await scene.server.addAccount(['administrator'], [], 'Ada Min');
  const planner = await scene.screen(admin);
  const roster = { ...plan.plan.roster, phone: '010-000 00 10' };
  const changed = { ...plan.plan, roster, callOut: { ...plan.plan.callOut, selfMustering: MUSTERING } };
  const ack = await planner.send(
    envelope('AdoptPlan', 'plan', { plan: changed, from: plan.version }, { why: 'Papper' }),
  );
  if (!ack.ok) throw new Error(ack.code);
  const decision = { decider: { person: scene.tib.person, capacity: 'tib' } };
  await give(
    'RaiseLevel',
    { from: 1, to: 2, decision },
    { decision: { wording: 'Särskild händelse råder.' }, direction: 'Först de som bor ensamma.' },
  );
  await give('CreateTask', { function: 'stabschef', due: null }, { title: 'Räkna filtarna' });
  await give(
    'PrepareContingency',
    { function: 'stabschef' },
    { title: 'Vattnet tar slut', trigger: 'Trycket under två bar', actions: ['Kör ut tankar'] },
  );
  await give('RequestVma', vmaAsked(), {
    area: 'Österby',
    happened: 'Det brinner.',
    threat: 'Röken är giftig.',
    instruction: 'Gå inomhus.',
    reasons: 'Den rör sig mot husen.',
  });
  await give('WriteLine', { kind: 'inkommande' }, { text: `Bron är stängd ${OPEN}`, from: 'Räddningstjänsten' });
  await give('WriteLine', { kind: 'inkommande', verification: 'rumour' }, { text: 'Vattnet smakar metall' });
  await give(
    'WriteSecretLine',
    { kind: 'notering', mark: { provision: null, authority: null } },
    { text: SECRET },
    scene.secret,
  );
});
afterAll(async () => {
  await papers.close();
  await scene.stop();
  chmodSync(root, 0o700);
  rmSync(root, { recursive: true, force: true });
});

describe('[ST10] the pack', () => {
  test('says when it was so and until when, what one goes on with, and that it is whole', async () => {
    await new PaperPacks(scene.server.services, NEVER).write();
    const { text, tags } = await readPdf(newest());
    for (const words of [
      'Ledningsplats på papper',
      'Aktuell',
      'Nästa senast',
      'Når alltid TiB: 010-000 00 10',
      MUSTERING,
      'Larmlistor',
      '070-000 00 99',
      'Leder: Tove Ljung',
      'Särskild händelse, sedan',
      'Först de som bor ensamma.',
      'Särskild händelse råder.',
      'U-2 Räkna filtarna',
      'Trycket under två bar',
      OPEN,
      'Loggens kedja: rad',
      // the roster, the call lists, the points, what is open, decided and directed, and what nobody has confirmed
      'TiB just nu',
      'Ring först',
      'Platser som är igång',
      'Öppna uppgifter',
      'Beslut som gäller',
      'Inriktning',
      'Obekräftat: hör efter',
      'RYKTE. Vattnet smakar metall',
      'VMA: ring när faran är över',
      'VMA 1, väntar på svar. Österby: Gå inomhus. Ansvarar: Tove Ljung. Ses över',
    ])
      expect(text).toContain(words);
    expect(text).toContain(END_MARK);
    expect(tags).toContain('H1');
  });

  test('[SE3] holds no word of a secret line, and says that there is one', async () => {
    await papers.write();
    const text = newestText();
    expect(text).toContain('Sekretessmarkerad anteckning.');
    expect(text).not.toContain(SECRET);
  });

  test('is for the server alone on its disk, and the oldest go', async () => {
    for (let round = 0; round < 4; round += 1) {
      scene.server.advance(1_000);
      await papers.write();
    }
    expect(packs()).toHaveLength(3);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, packs()[0] ?? '')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toContain('blanketter.pdf');
  });

  test('[OV1] an exercise has one of its own with its mark, and none of the real', async () => {
    const { tib } = scene;
    const ack = await screen.send(
      envelope(
        'RegisterIncident',
        'incident/0190a3c4-0000-7000-8000-0000000000aa',
        { mode: 'exercise', to: 1, decision: { decider: { person: tib.person, capacity: 'tib' } } },
        { title: 'Övning Snökanon', decision: { wording: 'Övningen börjar' } },
      ),
    );
    expect(ack).toMatchObject({ ok: true });
    await papers.write();
    const exercise = newestText('ovning');
    expect(JSON.parse(exercise)).toMatchObject({ mark: 'ÖVNING' });
    expect(exercise).toContain('Snökanon');
    expect(exercise).not.toContain(OPEN);
    expect(newestText()).not.toContain('Snökanon');
  });
});

test('[LG10] what is removed is gone from the papers when the next one stands there, with all that are older', async () => {
  const line = await give('WriteLine', { kind: 'notering' }, { text: 'Borttagenkanariefågel' });
  scene.server.advance(1_000);
  await papers.write();
  expect(newestText()).toContain('Borttagenkanariefågel');
  const before = packs();
  const listening = new PaperPacks(scene.server.services, NEVER, inWords);
  listening.schedule();
  scene.server.advance(1_000);
  await give('MarkLineSecret', { line, mark: { provision: null, authority: null } });
  // joins the one that the removal has asked for
  await listening.write();
  await listening.close();
  expect(packs().filter((name) => before.includes(name))).toEqual([]);
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).toString()).not.toContain('Borttagenkanariefågel');
  expect(packs()).not.toEqual([]);
});

test('[ST10] a change of substance is on paper in a moment, and nobody asks for it', async () => {
  const pace = { quietMs: 1, longestMs: 50, everyMs: 3_600_000 };
  const quick = new PaperPacks(scene.server.services, pace, inWords);
  quick.schedule();
  const before = packs();
  scene.server.advance(1_000);
  await give('WriteLine', { kind: 'handelse' }, { text: 'Strömmen är åter i Österby' });
  await expect.poll(packs, { timeout: 30_000 }).not.toEqual(before);
  await quick.close();
  expect(newestText()).toContain('Strömmen är åter i Österby');
});

describe('[ST10] how old the newest may be', () => {
  const withClock = async (work: (pass: (ms: number) => void) => Promise<void>) => {
    const clock = handClock();
    const own = new PaperPacks(scene.server.services, packPace(10_000), inWords, clock);
    const last = packs().at(-1);
    own.schedule();
    clock.pass(5_000);
    await expect.poll(() => packs().at(-1)).not.toBe(last);
    // it has been written, and what comes next is waited for
    await expect.poll(clock.isWaiting).toBe(true);
    await work(clock.pass);
    await own.close();
  };

  test('ten seconds after a change that nothing follows', () =>
    withClock(async (pass) => {
      const before = packs().at(-1);
      await give('WriteLine', { kind: 'handelse' }, { text: 'Broöppning i Norrby' });
      pass(9_000);
      expect(packs().at(-1)).toBe(before);
      pass(1_000);
      await expect.poll(() => newestText()).toContain('Broöppning i Norrby');
    }));

  test('an hour, when nothing happens', () =>
    withClock(async (pass) => {
      const before = packs().at(-1);
      pass(3_599_000);
      expect(packs().at(-1)).toBe(before);
      pass(1_000);
      await expect.poll(() => packs().at(-1)).not.toBe(before);
    }));

  test('a minute at the latest, where changes never pause', () =>
    withClock(async (pass) => {
      const before = packs().at(-1);
      for (let second = 0; second < 60; second += 5) {
        expect(packs().at(-1)).toBe(before);
        await give('WriteLine', { kind: 'handelse' }, { text: `Utan paus ${second}` });
        pass(5_000);
      }
      await expect.poll(() => newestText()).toContain('Utan paus 55');
    }));
});

/** The process's time as the test moves it, with the server's beside it: what comes due begins at once. */
function handClock() {
  let now = 0;
  let waiting: { at: number; run: () => void } | null = null;
  return {
    now: () => now,
    after: (ms: number, run: () => void) => {
      const own = { at: now + ms, run };
      waiting = own;
      return () => {
        if (waiting === own) waiting = null;
      };
    },
    isWaiting: () => waiting !== null,
    pass: (ms: number) => {
      now += ms;
      scene.server.advance(ms);
      if (waiting === null || waiting.at > now) return;
      const { run } = waiting;
      waiting = null;
      run();
    },
  };
}

test('[ST10] a hundred who ask while one is being written are answered by the next one', async () => {
  let drawn = 0;
  let open = () => {};
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  let begin = () => {};
  const isBegun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const asked = new PaperPacks(scene.server.services, NEVER, async (job) => {
    if (job.paper.title === 'Ledningsplats på papper') drawn += 1;
    begin();
    await gate;
    return inWords(job);
  });
  const first = asked.write();
  await isBegun;
  scene.server.advance(1_000);
  const later = Array.from({ length: 100 }, () => asked.write());
  open();
  await Promise.all([first, ...later]);
  await asked.close();
  expect(drawn).toBe(2);
});

describe('[ST10] a folder that cannot be written to', () => {
  test('is said to the administrator, and the papers come again when it does', async () => {
    const { services } = scene.server;
    const config = {
      ...services.config,
      papers: { folder: join(root, 'skrivare'), isOwn: false, keep: 3, afterMs: 10_000 },
    };
    const elsewhere = new PaperPacks({ ...services, config }, NEVER, inWords);
    await elsewhere.write();
    const asked = { ...services, config, papers: elsewhere };
    expect(await readPapersStatus(asked)).toMatchObject({
      warning: 'failed',
      last: { ok: false, fault: 'no_access' },
      files: null,
    });
    mkdirSync(config.papers.folder);
    await elsewhere.write();
    expect(await readPapersStatus(asked)).toMatchObject({
      warning: null,
      last: { ok: true },
      files: [{ mode: 'exercise' }, { mode: 'live' }],
    });
    expect(await services.metrics.lastPaper.get()).toMatchObject({ values: [{ value: expect.any(Number) }] });
  });

  test('a full disk leaves what stood there, and nothing half written', async () => {
    const { services } = scene.server;
    const full = new PaperPacks(services, NEVER, () =>
      Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
    );
    const before = packs();
    await full.write();
    expect(packs()).toEqual(before);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(await readPapersStatus(services)).toMatchObject({ warning: 'failed', last: { fault: 'no_space' } });
    await papers.write();
    expect(await readPapersStatus(services)).toMatchObject({ warning: null });
  });

  test('one that has not been written for more than an hour is late', async () => {
    const { services } = scene.server;
    const later = { ...services, now: () => scene.server.now() + 2 * 3_600_000 };
    expect(await readPapersStatus(later)).toMatchObject({ warning: 'late' });
    const off = { ...services, config: { ...services.config, papers: null } };
    expect(await readPapersStatus(off)).toMatchObject({ warning: 'off' });
  });
});

describe('[SE1] [SE6] reading them', () => {
  test('is for those who may read all that stands there, and is written down', async () => {
    const { server, tib } = scene;
    const name = packs().at(-1) ?? '';
    const cookie = await server.signIn(tib.account);
    const list = await ask(server, 'GET', '/api/papers', { cookie });
    expect(list.json.files).toContainEqual(expect.objectContaining({ name, mode: 'live' }));
    const file = await fetch(`${server.address}/api/papers/${name}`, { headers: { cookie } });
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('cache-control')).toBe('no-store');
    expect(await file.text()).toContain(END_MARK);
    const [row] = server.services.store.audit.page({ before: null, limit: 1, what: 'exported' });
    expect(row).toMatchObject({ by: tib.account, details: { kind: 'papper', name } });

    const observer = await server.signIn((await server.addAccount(['observator'])).account);
    expect((await ask(server, 'GET', '/api/papers', { cookie: observer })).status).toBe(403);
    expect((await ask(server, 'GET', `/api/papers/${name}`, { cookie: observer })).status).toBe(403);
    expect((await ask(server, 'GET', `/api/papers/${name}`)).status).toBe(401);
    const admin = await server.signIn((await server.addAccount(['administrator'])).account);
    expect((await ask(server, 'GET', '/api/operations/papers', { cookie: admin })).status).toBe(200);
    expect((await ask(server, 'GET', `/api/papers/${name}`, { cookie: admin })).status).toBe(403);
  });

  test('a name leads to nothing else', async () => {
    const { server, tib } = scene;
    const cookie = await server.signIn(tib.account);
    for (const name of ['..%2Fledningsplats.db', 'blanketter.pdf', 'ledningsplats-2020-01-01-000000.pdf'])
      expect((await ask(server, 'GET', `/api/papers/${name}`, { cookie })).status).toBe(404);
  });

  test('[ST10] the forms have the plan in print', async () => {
    const { server, tib } = scene;
    const cookie = await server.signIn(tib.account);
    const file = await fetch(`${server.address}/api/paper-forms.pdf`, { headers: { cookie } });
    const { text, pages } = await readPdf(new Uint8Array(await file.arrayBuffer()));
    expect(pages).toBe(5);
    for (const words of [
      'Provköpings kommun',
      'Så går vi över till papper',
      'Loggblad',
      'inkommande',
      'Stabschef',
      'Kommundirektör',
      'Telefonlista',
    ])
      expect(text).toContain(words);
  });
});
