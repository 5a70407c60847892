import { randomUUID } from 'node:crypto';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { IMPORT_ROWS } from '@ledningsplats/shared/places/events.ts';
import { FORMS_OF, SHAPE_KINDS, type ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { type Api, postCommand } from '../../proof/api.ts';
import { openIncident } from '../../proof/open-incident.ts';
import { type Place, preparePlace } from '../../proof/place.ts';
import { RawSocket } from '../../proof/raw-socket.ts';
import { type SeededRandom, seededRandom } from '../../proof/seeded-random.ts';

const GROUND = fileURLToPath(new URL('../../../server/src/demo/granvik.pmtiles', import.meta.url));
/** Around Granvik's middle: all of it in view from the start. */
const MIDDLE = { latitude: 62.02, longitude: 17.2 };
const SPREAD = { latitude: 0.1, longitude: 0.25 };
/** Until the last ones have been answered. */
const ANSWERED_MS = 500;
/** What is drawn by hand has about so many corners. */
const CORNERS = { least: 4, most: 12 };

const EMPTY_PLACE = {
  kind: 'punkt',
  reference: null,
  capacity: 50,
  reservePower: { has: 'unknown' as const, hours: null },
  contacts: [],
};

export interface Drawn {
  shape: string;
  kind: ShapeKind;
  seq: number;
  content: ContentOf<'DrawShape'>;
}

/** A data directory with the demonstration's ground, and two who are signed in: one looks, the other changes. */
export async function mapPlace(): Promise<Place> {
  const place = await preparePlace([['all'], ['all']]);
  copyFileSync(GROUND, join(place.dataDir, 'map.pmtiles'));
  return place;
}

/** An incident with places in the register and shapes on its map. */
export async function fillMap(api: Api, person: string, amounts: { places: number; shapes: number }) {
  const random = seededRandom(1);
  const stream = await openIncident(api, person, random);
  const numbers = Array.from({ length: amounts.places }, (_, index) => index + 1);
  for (let from = 0; from < numbers.length; from += IMPORT_ROWS) {
    const rows = numbers.slice(from, from + IMPORT_ROWS);
    const places = rows.map(() => ({ ...EMPTY_PLACE, place: randomUUID(), position: somewhere(random) }));
    const texts = rows.map((number) => ({ name: `Plats ${number}` }));
    await give(api, 'places', 'ImportPlaces', { places }, { texts });
  }
  const drawn: Drawn[] = [];
  for (let number = 1; number <= amounts.shapes; number++) {
    const kind = SHAPE_KINDS[number % SHAPE_KINDS.length] ?? 'text';
    const content = contentOf(kind, number, random);
    const shape = randomUUID();
    drawn.push({ shape, kind, content, seq: await give(api, stream, 'DrawShape', { shape, kind }, content) });
  }
  return { stream, drawn };
}

export interface Changes {
  sent: number;
  stored: number;
  /** Why the others were not, by how many. */
  refused: Record<string, number>;
}

/** Changes one shape after another, so many a second, until the answer is called; it tells how it went. */
export async function startChanging(
  { port, cookie }: Api,
  stream: string,
  drawn: Drawn[],
  { perSecond, seed }: { perSecond: number; seed: number },
) {
  const random = seededRandom(seed);
  const socket = await RawSocket.open({ port, cookie, auth: { protocol: 1 } });
  const changes: Changes = { sent: 0, stored: 0, refused: {} };
  const change = (one: Drawn) => {
    const now = Date.now();
    const content = contentOf(one.kind, changes.sent, random);
    const data = { shape: one.shape, kind: one.kind, from: one.seq };
    const envelope = { id: randomUUID(), type: 'ChangeShape', stream, data, content, madeAt: now, sentAt: now };
    socket.request('command', envelope, (answer) => {
      const ack = answer as { ok: true; seq: number } | { ok: false; code: string };
      if (ack.ok) {
        changes.stored += 1;
        one.seq = ack.seq;
      } else changes.refused[ack.code] = (changes.refused[ack.code] ?? 0) + 1;
    });
  };
  const started = performance.now();
  // a process that is busy wakes late: what is due by then is sent
  const timer = setInterval(() => {
    const due = ((performance.now() - started) / 1_000) * perSecond;
    while (changes.sent < due) {
      const one = drawn[changes.sent++ % drawn.length];
      if (one !== undefined) change(one);
    }
  }, 1_000 / perSecond);
  return async (): Promise<Changes> => {
    clearInterval(timer);
    await sleep(ANSWERED_MS);
    socket.close();
    return changes;
  };
}

function contentOf(kind: ShapeKind, number: number, random: SeededRandom): ContentOf<'DrawShape'> {
  const form = random.pick(FORMS_OF[kind]);
  const middle = somewhere(random);
  const label = `Figur ${number}`;
  if (form === 'point') return { geometry: { form, points: [middle] }, label };
  const corners = random.between(CORNERS.least, CORNERS.most);
  const size = 0.002 + random.next() * 0.01;
  // around its middle, so that no side crosses another
  const points = Array.from({ length: corners }, (_, corner) => {
    const angle = ((form === 'area' ? 2 : 1) * Math.PI * corner) / corners;
    const reach = size * (0.7 + random.next() * 0.3);
    return {
      latitude: middle.latitude + reach * Math.sin(angle),
      longitude: middle.longitude + 2 * reach * Math.cos(angle),
    };
  });
  return { geometry: { form, points }, label };
}

function somewhere(random: SeededRandom) {
  const aside = (spread: number) => (random.next() - 0.5) * 2 * spread;
  return {
    latitude: MIDDLE.latitude + aside(SPREAD.latitude),
    longitude: MIDDLE.longitude + aside(SPREAD.longitude),
  };
}

async function give<Type extends CommandType>(
  api: Api,
  stream: string,
  type: Type,
  data: DataOf<Type>,
  content: ContentOf<Type>,
): Promise<number> {
  const now = Date.now();
  const ack = await postCommand(api, { id: randomUUID(), type, stream, data, content, madeAt: now, sentAt: now });
  if (!ack.ok) throw new Error(`${type} was refused: ${ack.code} ${ack.field ?? ''}`);
  return ack.seq;
}
