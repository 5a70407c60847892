import type { Place, PlaceEvent, PlacesState } from '@ledningsplats/shared/places/events.ts';
import { evolvePlaces } from '@ledningsplats/shared/places/evolve.ts';
import type { PreviewRow } from '@ledningsplats/shared/places/import-preview.ts';
import { PLAN } from '@ledningsplats/shared/testing/given.ts';
import { describe, expect, test } from 'vitest';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { previewImport } from './preview-import.ts';
import { faultyFile } from './testing/faulty-file.ts';
import { writeCsv, writeGeoJson } from './write-places.ts';

const HEAD = 'namn;slag;latitud;longitud;kapacitet;reservkraft';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, state: PlacesState | null = null, plan = PLAN) => previewImport(bytes(text), plan, state);
const first = async (text: string, state: PlacesState | null = null) => (await read(text, state)).rows[0] as PreviewRow;
const row = (cells: string) => first(`${HEAD}\n${cells}`);

/** The register after all that a preview would take. */
function taken(rows: readonly PreviewRow[], before: PlacesState = { places: {} }): PlacesState {
  return rows.reduce((state, { what, place }, index) => {
    if (!place) return state;
    const meta = { by: 'x', person: null, function: null, occurredAt: 0, recordedAt: 0, command: 'x' };
    const type = what === 'new' ? 'PlaceRegistered' : 'PlaceChanged';
    const event = { type, seq: index + 1, version: 1, data: place.data, content: place.texts, meta } as PlaceEvent;
    return evolvePlaces(state, event);
  }, before);
}

function placesOf(state: PlacesState): Place[] {
  return Object.values(state.places);
}

describe('[PL1] a file of five hundred rows with every fault in it', async () => {
  const file = faultyFile();
  const preview = await read(file.csv);

  test('has its right rows taken, and each fault named with its row', async () => {
    expect(preview.rows).toHaveLength(500);
    expect(preview.rows.filter(({ what }) => what === 'new')).toHaveLength(file.right);
    const named = preview.rows.flatMap(({ line, faults }) => faults.map(({ code }) => ({ line, code })));
    // a row that is cut short lacks more than cells
    expect(named).toEqual(file.wrong);
    expect(preview.ignoredColumns).toEqual(['telefon']);
  });

  test('changes nothing when it is read again', async () => {
    const state = taken(preview.rows);
    const again = await read(file.csv, state);
    expect(again.rows.filter(({ what }) => what === 'same')).toHaveLength(file.right);
    expect(again.rows.filter(({ place }) => place !== null)).toEqual([]);
  });
});

describe('what a row says', () => {
  test('figures as people write them', async () => {
    expect((await row('Skolan;värmestuga;59,1;18,1;ca 80 personer;Ja, 72 tim')).place?.data).toMatchObject({
      kind: 'varmestuga',
      position: { latitude: 59.1, longitude: 18.1 },
      capacity: 80,
      reservePower: { has: 'yes', hours: 72 },
    });
    expect((await row('Skolan;Värmestuga;59.1;18.1;1 200;Delvis (aggregat kan kopplas in)')).place).toMatchObject({
      data: { capacity: 1200, reservePower: { has: 'partly', hours: null } },
      texts: { name: 'Skolan', power: 'aggregat kan kopplas in' },
    });
    expect((await row('Skolan;siren;59.1;18.1;;3 dygn')).faults[0]?.code).toBe('power_unreadable');
    expect((await row('Skolan;siren;59.1;18.1;;Ja, 3 dygn')).place?.data.reservePower).toEqual({
      has: 'yes',
      hours: 72,
    });
  });

  test('[PL9] metres of SWEREF 99 TM, in columns of their own or where degrees are looked for', async () => {
    const own = await first('namn,slag,sweref_n,sweref_e\nSkolan,siren,6580748.651,674573.316');
    const grid = await row('Skolan;siren;6580748,651;674573,316;;');
    for (const { place } of [own, grid]) {
      expect(place?.data.position?.latitude).toBeCloseTo(59.32935, 5);
      expect(place?.data.position?.longitude).toBeCloseTo(18.06863, 5);
    }
  });

  test('outside the municipality is told and taken, and without a position too', async () => {
    const bounds = { south: 58, west: 17, north: 59, east: 18 };
    const plan = { ...PLAN, municipality: { ...PLAN.municipality, bounds } };
    const [near, far, none] = (await read(`${HEAD}\nA;siren;58,5;17,5;;\nB;siren;59,5;17,5;;\nC;siren;;;;`, null, plan))
      .rows;
    expect([near, far, none].map((one) => one?.warnings.map(({ code }) => code))).toEqual([
      [],
      ['position_outside'],
      ['position_missing'],
    ]);
    expect([near, far, none].map((one) => one?.what)).toEqual(['new', 'new', 'new']);
  });

  test('a column that the file does not have changes nothing; an empty cell takes away', async () => {
    const state = taken((await read(`${HEAD};nycklar\nSkolan;siren;59,1;18,1;80;Ja;Hos vaktmästaren`)).rows);
    const without = await first(`namn;slag;latitud;longitud;kapacitet\nSkolan;siren;59,1;18,1;90`, state);
    expect(without).toMatchObject({
      what: 'changed',
      place: { data: { capacity: 90 }, texts: { keys: 'Hos vaktmästaren' } },
    });
    const emptied = await first(`namn;slag;latitud;longitud;nycklar\nSkolan;siren;59,1;18,1;`, state);
    expect(emptied.place?.texts).toEqual({ name: 'Skolan' });
  });

  test('is kept as the register keeps it, so that what nobody sees is no change the second time', async () => {
    const cells = '"Skolan\nnya\u200b huset";siren;59,1;18,1;80;Ja;"\u202eNycklar\u0000 hos\nAnna"';
    const { rows } = await read(`${HEAD};nycklar\n${cells}`);
    expect(rows[0]?.place?.texts).toEqual({ name: 'Skolan nya huset', keys: 'Nycklar hos\nAnna' });
    const state = taken(rows);
    expect(await first(`${HEAD};nycklar\n${cells}`, state)).toMatchObject({ what: 'same' });
    const [unseen] = (await read(`${HEAD}\n"\u200b\u202e";siren;59,1;18,1;;`)).rows;
    expect(unseen).toMatchObject({ what: 'fault', faults: [{ code: 'name_missing' }] });
  });

  test('a place that is retired is not brought back by a file', async () => {
    const state = taken((await read(`${HEAD}\nSkolan;siren;59,1;18,1;;`)).rows);
    const [place] = placesOf(state) as [Place];
    const retired = { at: 0, by: null, reason: 'x', seq: 9 };
    const gone = { places: { [place.id]: { ...place, retired } } };
    expect((await first(`${HEAD}\nSkolan;siren;59,1;18,1;;`, gone)).faults[0]?.code).toBe('retired');
  });
});

describe('how a file may be written', () => {
  const words = `${HEAD}\nÅsens skola;värmestuga;59,1;18,1;80;Ja`;
  test.each([
    ['UTF-8', bytes(words)],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes(words)])],
    ['Windows-1252', Uint8Array.from([...words].map((sign) => sign.charCodeAt(0)))],
    ['UTF-16, as a spreadsheet saves Unicode text', Buffer.from(`\uFEFF${words}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16()],
    ['a first line that tells what stands between the cells', bytes(`sep=;\r\n${words}`)],
  ])('%s', async (_, file) => {
    expect((await previewImport(file, PLAN, null)).rows[0]).toMatchObject({ what: 'new', name: 'Åsens skola' });
  });

  test('a first line that tells the separator is counted as a line', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['sep=;', HEAD, '"Två\nrader";siren;59,1;18,2;;', 'Fel;slott;59,1;18,2;;'].join(end);
      expect((await read(text)).rows.map(({ line }) => line)).toEqual([3, 5]);
    }
  });

  test('two thousand rows are read, however many empty ones stand below; one more is told', async () => {
    const rows = (count: number) => Array.from({ length: count }, (_, n) => `Plats ${n};siren;59,1;18,1;;`).join('\n');
    const below = '\n;;;;;'.repeat(3_000);
    expect((await read(`${HEAD}\n${rows(2_000)}${below}`)).rows).toHaveLength(2_000);
    await expect(read(`${HEAD}${below}\n${rows(2_001)}`)).rejects.toMatchObject({ why: 'too_many_rows' });
  });

  test('a cell of thirty thousand spaces is no figure, and is told so at once', async () => {
    const wide = ' '.repeat(30_000);
    const cells = `x;siren;59,1;18,1;ca 8${wide}x;Ja ${'1 '.repeat(5_000)}`;
    const { faults } = await first(`${HEAD};timmar\n${cells};7${wide}x`);
    expect(faults.map(({ code }) => code)).toEqual(['number_unreadable', 'power_unreadable', 'number_unreadable']);
  });

  test('quoted cells with line breaks keep the rows’ own numbers', async () => {
    const text = `${HEAD}\n"Skolan\nnya huset";siren;59,1;18,1;;\nFel;slott;59,1;18,2;;`;
    expect((await read(text)).rows.map(({ line, what }) => [line, what])).toEqual([
      [2, 'new'],
      [4, 'fault'],
    ]);
  });

  test.each([
    ['', 'empty'],
    [HEAD, 'empty'],
    ['a;b\n1;2', 'no_name_column'],
    [`${HEAD}\n"Skolan;siren;59;18;;`, 'quote_open'],
    [`${HEAD}\n"Skolan;siren;59;18;;${'\nBron;siren;59;18;;'.repeat(10_000)}`, 'quote_open'],
    [`namn;${'x;'.repeat(100_000)}\na`, 'quote_open'],
    ['{"type":"Feature"}', 'not_geojson'],
    ['{ trasig', 'not_geojson'],
  ])('what cannot be read at all says why: %j', async (text, why) => {
    await expect(read(text)).rejects.toThrow(UnreadableFile);
    await expect(read(text)).rejects.toMatchObject({ why });
  });

  test('GeoJSON in the shape that municipalities have, points alone', async () => {
    const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry });
    const point = { type: 'Point', coordinates: [12.5827, 59.6553] };
    const preview = await read(
      JSON.stringify({
        type: 'FeatureCollection',
        metadata: { kommun: 'Granvik' },
        features: [
          feature(
            {
              kategori: 'trygghetspunkt',
              namn: 'Brandstationen',
              kapacitet: '80 personer',
              reservkraft: 'Ja, 72 tim',
              anmarkning: 'Rakel',
            },
            point,
          ),
          feature({ kategori: 'apotek', namn: 'Apoteket' }, point),
          feature({ kategori: 'trygghetspunkt', namn: 'Området' }, { type: 'Polygon', coordinates: [] }),
        ],
      }),
    );
    expect(preview.rows.map(({ line, what, faults }) => [line, what, faults[0]?.code])).toEqual([
      [1, 'new', undefined],
      [2, 'fault', 'kind_unknown'],
      [3, 'fault', 'geometry_not_point'],
    ]);
    expect(preview.rows[0]?.place).toMatchObject({
      data: {
        capacity: 80,
        reservePower: { has: 'yes', hours: 72 },
        position: { latitude: 59.6553, longitude: 12.5827 },
      },
      texts: { name: 'Brandstationen', note: 'Rakel' },
    });
  });
});

describe('what is exported', async () => {
  const file = `${HEAD};nycklar;nummer\n＝1+1;siren;;;;;;\nÅsen "nya";värmestuga;59,123456;18,1;80;Ja, 7,5 tim;=cmd|'x'!A1;TP-1\nBron;siren;;;;;+46 och -3;`;
  const state = taken((await read(file)).rows);

  test.each([
    ['CSV', writeCsv],
    ['GeoJSON', writeGeoJson],
  ])('as %s reads back as just the same', async (_, write) => {
    const again = await read(write(placesOf(state), PLAN), state);
    expect(again.rows.map(({ what }) => what)).toEqual(['same', 'same', 'same']);
    expect(again.ignoredColumns).toEqual([]);
  });

  test('as CSV holds no formula for a spreadsheet to run, and no people', async () => {
    const csv = writeCsv(placesOf(state), PLAN);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const cells = csv.split(/[;\r\n]+/).map((cell) => cell.replace(/^"/, ''));
    expect(cells.filter((cell) => /^[=+@]/.test(cell) || /^-\D/.test(cell))).toEqual([]);
    expect(csv).toContain(`'=cmd`);
    expect(csv).not.toMatch(/kontakt/i);
  });

  test('as GeoJSON is RFC 7946: longitude first, no crs, a feature without a position has no geometry', async () => {
    const json = JSON.parse(writeGeoJson(placesOf(state), PLAN));
    expect(Object.keys(json)).toEqual(['type', 'features']);
    expect(json.features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual([
      null,
      { type: 'Point', coordinates: [18.1, 59.123456] },
      null,
    ]);
  });
});
