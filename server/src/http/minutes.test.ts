import { randomUUID } from 'node:crypto';
import type { DecisionReading } from '@ledningsplats/shared/decisions/decision-reading.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx, readPdf } from '../papers/testing/read-papers.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

let scene: Scene;
let chair: Awaited<ReturnType<Scene['server']['addAccount']>>;
let screen: Screen;
let cookie: string;
let meeting: string;

const CRITERIA = { avviker: true, allvarlig_storning: true, skyndsamma_insatser: true };

beforeAll(async () => {
  scene = await startScene();
  chair = await scene.server.addAccount(['krisledning'], ['kln_ordforande'], 'Olle Berg');
  screen = await scene.screen(chair);
  cookie = await scene.server.signIn(chair.account);
  const decision = { decider: { person: chair.person, capacity: 'kln_ordforande' } };
  await give(
    'RaiseLevel',
    { from: 1, to: 3, decision, activateBoard: true, criteria: CRITERIA },
    {
      decision: { wording: 'Läget är extraordinärt.' },
    },
  );
  await give(
    'TakeOverArea',
    { committee: 'socialnamnden', whole: false, consulted: true, decision },
    {
      parts: 'Hemtjänsten i Österby',
      why: 'En samlad ledning av personalen.',
      decision: { wording: 'Hemtjänsten i Österby tas över.', legalGround: 'LEH 2 kap. 4 §' },
    },
  );
  meeting = randomUUID();
  const present = { distance: false, adjuster: false };
  await give(
    'RecordBoardMeeting',
    {
      startedAt: Date.now() - 3_600_000,
      endedAt: null,
      attendees: [
        { person: chair.person, role: 'chair', ...present },
        { person: null, role: 'member', ...present, adjuster: true },
        { person: null, role: 'member', ...present },
        { person: null, role: 'substitute', ...present },
        { person: null, role: 'other', ...present },
      ],
      matters: [
        { decision: 3, as: 'decided', conflicts: [] },
        { decision: 4, as: 'reported', conflicts: [2] },
      ],
      adjustment: 'later',
      adjustedAt: null,
    },
    { place: 'Stadshuset, sal B', names: ['', 'Åsa Öhrn', 'Per Ek', 'Eva Lind', 'Jan Sekreterare'] },
    meeting,
  );
});
afterAll(() => scene.stop());

async function give(type: string, data: object, content: object, id?: string): Promise<void> {
  const sent = envelope(type as 'WriteLine', scene.stream, data as never, content as never);
  const ack = await screen.send(id === undefined ? sent : { ...sent, id });
  if (!ack.ok) throw new Error(`${type}: ${JSON.stringify(ack)}`);
}

const made = new Map<string, ReturnType<typeof paper>>();

/** Made once: a thread that is run by tsx takes long to begin. */
function madeOnce(name: string): ReturnType<typeof paper> {
  const known = made.get(name) ?? paper(name);
  made.set(name, known);
  return known;
}

async function paper(name: string, as = cookie): Promise<{ status: number; type: string; file: Uint8Array }> {
  const path = `/api/streams/${encodeURIComponent(scene.stream)}/meetings/${meeting}/${name}`;
  const answer = await fetch(`${scene.server.address}${path}`, { headers: { cookie: as } });
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, file: new Uint8Array(await answer.arrayBuffer()) };
}

async function decision(number: number): Promise<DecisionReading> {
  const path = `/api/streams/${encodeURIComponent(scene.stream)}/decisions?before=${number + 1}&limit=1`;
  const answer = await fetch(`${scene.server.address}${path}`, { headers: { cookie } });
  const { decisions } = (await answer.json()) as { decisions: DecisionReading[] };
  if (!decisions[0]) throw new Error(`no decision ${number}`);
  return decisions[0];
}

describe('[ST2] the minutes', () => {
  test('say what the history says, alike as PDF and as DOCX', async () => {
    const [pdf, docx] = await Promise.all([madeOnce('protokoll.pdf'), madeOnce('protokoll.docx')]);
    expect([pdf.status, docx.status]).toEqual([200, 200]);
    const taken = await decision(4);
    const head = await scene.server.services.store.events.head(scene.stream);
    const texts = [(await readPdf(pdf.file)).text, readDocx(docx.file).text];
    for (const text of texts) {
      for (const said of [
        'Protokoll, sammanträde 1',
        'Stadshuset, sal B',
        'Olle Berg, ordförande',
        'Åsa Öhrn, ledamot, justerare',
        'Eva Lind, tjänstgörande ersättare',
        taken.content?.wording ?? '?',
        taken.content?.legalGround ?? '?',
        'Socialnämnden',
        'Hemtjänsten i Österby',
        'En samlad ledning av personalen.',
        'Nämnden är beslutsför: 4 av 7 ledamöter',
        'Jäv: Per Ek deltar inte i ärendet',
        'I ärendet tjänstgör 3 av 7 ledamöter. Nämnden är inte beslutsför i ärendet.',
        'Anmälda beslut',
        'senast fjorton dagar efter sammanträdet',
        'senast andra dagen efter justeringen',
        'inom tre veckor',
        'förvaltningslagen (2017:900)',
      ]) {
        expect(text).toContain(said);
      }
      // a long line in a foot may be broken within the hash
      expect(text.replaceAll(' ', '')).toContain(`rad${head.seq},${head.hash}`.replaceAll(' ', ''));
      expect(text).not.toContain('ÖVNING');
    }
  });

  test('[SE7] as PDF are tagged with headings, lists and a language, and have their font inside', async () => {
    const { file, type } = await madeOnce('protokoll.pdf');
    expect(type).toBe('application/pdf');
    const { tags, info } = await readPdf(file);
    for (const tag of ['H1', 'H2', 'H3', 'P', 'L', 'LI']) expect(tags).toContain(tag);
    expect(info).toMatchObject({ Title: 'Protokoll, sammanträde 1', Language: 'sv-SE' });
    const raw = Buffer.from(file).toString('latin1');
    expect(raw).toContain('/FontFile2');
    expect(raw).toContain('/Marked true');
  });

  test('[LA7] the notice to kommunfullmäktige is a paper of its own', async () => {
    const { text, xml } = readDocx((await madeOnce('anmalan.docx')).file);
    expect(text).toContain('Anmälan till kommunfullmäktige');
    expect(text).toContain('2 kap. 5 §');
    expect(text).toContain('Hemtjänsten i Österby tas över.');
    expect(text).not.toContain('Justering');
    expect(xml).toContain('w:val="Heading1"');
  });

  test('[SE6] each making is written down, with who and which head', async () => {
    await madeOnce('protokoll.pdf');
    const rows = scene.server.services.store.audit.page({ before: null, limit: 10, what: 'exported' });
    const head = await scene.server.services.store.events.head(scene.stream);
    const row = rows.find(({ details }) => details.kind === 'protokoll' && details.format === 'pdf');
    expect(row).toMatchObject({ by: chair.account, about: scene.stream });
    expect(row?.details).toMatchObject({ head: `${head.seq} ${head.hash}` });
  });

  test('[SE1] nobody who may not read the incident gets one', async () => {
    const department = await scene.server.addAccount(['forvaltning'], [], 'Frida Rosén');
    expect((await paper('protokoll.pdf', await scene.server.signIn(department.account))).status).toBe(403);
    expect((await paper('protokoll.pdf', '')).status).toBe(401);
  });

  test('the server answers while a paper is made', async () => {
    const making = paper('protokoll.pdf');
    const asked = fetch(`${scene.server.address}/api/health`).then(() => 'answer');
    expect(await Promise.race([making.then(() => 'paper'), asked])).toBe('answer');
    expect((await making).status).toBe(200);
  });
});

describe('[ST2] the register', () => {
  test('is asked by stage, through as many pages as it takes', async () => {
    await give('ProposeDecision', {}, { wording: 'Öppna Tallmyra skola.' });
    await give('ExecuteDecision', { number: 4 }, { result: 'Klart.' });
    const ask = async (rest: string) => {
      const path = `/api/streams/${encodeURIComponent(scene.stream)}/decisions?${rest}`;
      const answer = await fetch(`${scene.server.address}${path}`, { headers: { cookie } });
      const page = (await answer.json()) as {
        decisions: { number: number }[];
        proposals: { number: number }[];
        from: number;
      };
      return { found: [...page.proposals, ...page.decisions].map(({ number }) => number), from: page.from };
    };
    expect((await ask('stage=proposed')).found).toEqual([5]);
    expect(await ask('stage=executed&limit=1')).toEqual({ found: [4], from: 4 });
    expect((await ask('stage=decided')).found).toEqual([3, 2, 1]);
    expect((await ask('limit=2')).found).toEqual([5, 4]);
  });
});
