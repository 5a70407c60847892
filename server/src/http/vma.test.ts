import { execFileSync } from 'node:child_process';
import { defaultPlan } from '@ledningsplats/shared/plan/default-plan.ts';
import { capOf, capTime } from '@ledningsplats/shared/vma/cap.ts';
import type { VmaFacts } from '@ledningsplats/shared/vma/events.ts';
import type { VmaMessage } from '@ledningsplats/shared/vma/vma-register.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CAP_CHECKS } from '../testing/cap-checks.ts';
import { envelope, type Screen } from '../testing/client.ts';
import { type Scene, startScene } from '../testing/scene.ts';

const plan = defaultPlan({ name: 'Granviks kommun', code: '9999', timeZone: 'Europe/Stockholm' });
const HOUR = 3_600_000;
const facts: VmaFacts = {
  wanted: 'vma',
  event: 'brandrok',
  hasHappened: true,
  isWholeMunicipality: false,
  shapes: [],
  test: { lifeOrHealth: true, damage: false, urgent: true },
  already: 'no',
  channels: ['radio_tv'],
};
const words = {
  area: 'Österby & <Västerby>',
  happened: 'Det brinner.',
  threat: 'Röken är giftig.',
  instruction: 'Gå inomhus.',
  reasons: 'Mätt på plats.',
};

let scene: Scene;
let screen: Screen;
let cookie: string;

beforeAll(async () => {
  scene = await startScene();
  const keeper = await scene.server.addAccount(['stab'], [], 'Doris Wall');
  screen = await scene.screen(keeper);
  cookie = await scene.server.signIn(keeper.account);
});
afterAll(() => scene.stop());

async function give(type: string, data: object, content: object = {}): Promise<number> {
  const ack = await screen.send(envelope(type as 'WriteLine', scene.stream, data as never, content as never));
  if (!ack.ok) throw new Error(`${type}: ${JSON.stringify(ack)}`);
  return ack.seq;
}

async function read(path: string, as = cookie) {
  const answer = await fetch(`${scene.server.address}/api/streams/${encodeURIComponent(scene.stream)}/vma${path}`, {
    headers: { cookie: as },
  });
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
}

/** What an independent reader (Python's expat) makes of documents, against the standard's rules written apart from ours. */
function faultsIn(documents: readonly (string | null)[]): unknown {
  return JSON.parse(
    execFileSync('python3', ['-c', CAP_CHECKS], { input: JSON.stringify(documents), encoding: 'utf8' }),
  );
}

test('[VM1] [VM3] the register has each request with its messages, kept as CAP 1.2 that a reader of its own accepts', async () => {
  const asked = await give(
    'RequestVma',
    { requester: { person: null, capacity: 'tib' }, review: Date.now() + HOUR, facts },
    { ...words, requester: 'Tova Ek' },
  );
  const { requests } = JSON.parse((await read('')).text) as { requests: { vma: { id: string } }[] };
  const vma = requests[0]?.vma.id ?? '';
  const updated = await give('UpdateVma', { vma, from: asked, review: Date.now() + HOUR, facts }, words);
  await give('EndVma', { vma, from: updated }, { instruction: 'Faran är över.' });
  const files = await Promise.all([1, 2, 3].map((message) => read(`/${vma}/${message}.xml`)));
  expect(files.map(({ status, type }) => [status, type])).toEqual(
    Array.from({ length: 3 }, () => [200, 'application/cap+xml; charset=utf-8']),
  );
  expect(faultsIn(files.map(({ text }) => text))).toEqual([[], [], []]);
  expect(files[0]?.text).toContain('<areaDesc>Österby &amp; &lt;Västerby&gt;</areaDesc>');
  expect(files[2]?.text).toMatch(/<msgType>Cancel<\/msgType>[\s\S]*<responseType>AllClear<\/responseType>/);
  expect((await read(`/${vma}/4.xml`)).status).toBe(404);
  expect((await read(`/${vma}/1.xml`, '')).status).toBe(401);
  const rows = scene.server.services.store.audit.page({ before: null, limit: 1, what: 'exported' });
  expect(JSON.stringify(rows)).toContain('cap');
});

test('[VM1] whatever is written, the file is well-formed CAP 1.2, and never says that it was sent', () => {
  const text = fc
    .oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.constant(']]> \u0000\uFFFE\uD800 <a&b>'))
    .map((said) => `x${said}`);
  const position = fc.record({
    latitude: fc.double({ min: 55, max: 69, noNaN: true }),
    longitude: fc.double({ min: 11, max: 24, noNaN: true }),
  });
  const drawn = fc.array(
    fc.oneof(
      fc.record({ form: fc.constant('point' as const), points: fc.array(position, { minLength: 1, maxLength: 1 }) }),
      fc.record({ form: fc.constant('area' as const), points: fc.array(position, { minLength: 3, maxLength: 9 }) }),
      fc.record({ form: fc.constant('line' as const), points: fc.array(position, { minLength: 2, maxLength: 4 }) }),
    ),
    { maxLength: 3 },
  );
  const message = fc.record({
    kind: fc.constantFrom('update' as const, 'over' as const, 'withdrawn' as const),
    at: fc.integer({ min: 0, max: 4_000_000_000_000 }),
    isWhole: fc.boolean(),
    wanted: fc.constantFrom('vma' as const, 'myndighetsmeddelande' as const),
    content: fc.option(
      fc.record({ area: text, happened: text, threat: text, instruction: text, reasons: text, drawn }),
      { nil: null },
    ),
  });
  const documents: (string | null)[] = [];
  fc.assert(
    fc.property(fc.array(message, { minLength: 1, maxLength: 3 }), fc.boolean(), (said, isExercise) => {
      const messages = said.map(
        ({ kind, at, isWhole, wanted, content }, index): VmaMessage => ({
          number: index + 1,
          kind: index === 0 ? 'alert' : kind,
          at,
          review: at + HOUR,
          facts: { ...facts, wanted, isWholeMunicipality: isWhole },
          content,
        }),
      );
      const incident = {
        number: isExercise ? 'Ö2026-003' : '2026-014',
        mode: isExercise ? 'exercise' : 'live',
      } as const;
      const made = messages.map(({ number }) => capOf({ plan, incident, number: 1, messages }, number));
      documents.push(...made);
      const status = isExercise ? 'Exercise' : 'Draft';
      return made.every((one) => one?.includes(`<status>${status}</status>`) && !one.includes('<status>Actual'));
    }),
    { numRuns: 60 },
  );
  expect(faultsIn(documents)).toEqual(documents.map(() => []));
});

test('[VM1] the check finds what is wrong', () => {
  const messages: VmaMessage[] = [{ number: 1, kind: 'alert', at: 0, review: HOUR, facts, content: words }];
  const incident = { number: '2026-014', mode: 'live' } as const;
  const whole = capOf({ plan, incident, number: 1, messages }, 1) ?? '';
  const wrong = [
    whole.replace('<urgency>Immediate', '<urgency>Now'),
    whole.replace(/ {4}<certainty>.*\n/, ''),
    whole.replace('+01:00</sent>', 'Z</sent>'),
    whole.replace(/( {4}<headline>.*\n)( {4}<description>[\s\S]*?<\/description>\n)/, '$2$1'),
    whole.replace('</areaDesc>', '</areaDesc><polygon>62,17 63,17 63,18 62,18</polygon>'),
    whole.replace('</areaDesc>', '</areaDesc><polygon>17,62 18,62 18,63 17,62</polygon>'),
    whole.replace('<alert ', '<alarm '),
  ];
  for (const faults of faultsIn(wrong) as unknown[][]) expect(faults.length).toBeGreaterThan(0);
});

test.each([
  ['2026-11-22T03:22:05+01:00', 'Europe/Stockholm', Date.UTC(2026, 10, 22, 2, 22, 5, 999)],
  ['2026-06-01T12:00:00+02:00', 'Europe/Stockholm', Date.UTC(2026, 5, 1, 10)],
  ['2026-06-01T10:00:00-00:00', 'UTC', Date.UTC(2026, 5, 1, 10)],
  ['2026-06-01T07:30:00-02:30', 'America/St_Johns', Date.UTC(2026, 5, 1, 10)],
])('[VM1] a time is %s, with its offset and without fractions', (said, zone, at) => {
  expect(capTime(at, zone)).toBe(said);
});
