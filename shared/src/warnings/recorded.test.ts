import { describe, expect, test } from 'vitest';
import { readKrisinformation } from './read-krisinformation.ts';
import { readSmhi } from './read-smhi.ts';
import { vmaReader } from './read-vma.ts';
import { hasRecordings, recorded, recordedNames } from './testing/recorded.ts';
import { madeCancel, WarningsStream } from './testing/warnings-stream.ts';
import type { ReadFeed } from './warning.ts';

const read = vmaReader('vma');
const SNOW = 'SRCAP20251227191531I';
const QUEUES = 'SRCAP20260103015134I';
const STORM = 'SRCAP20260108110504I';
const OBJECT = 'SRCAP20260123134241I';
const FIRE = 'SRCAP20260207210534I';
const GARAGE = 'SRCAP20260318020714I';
const TEST_1 = 'SRCAP20251201140327E';
const TEST_2 = 'SRCAP20260302140002E';

/** Written by hand from the files: what each holds, and what is open after it when they are read in order. */
const VMA: readonly [name: string, holds: string[], open: string[]][] = [
  ['2025-12-01T13:03:51', [`exercise ${TEST_1} sv 00`], [TEST_1]],
  ['2025-12-01T14:05:23', [`cancel of ${TEST_1}`], []],
  ['2025-12-01T20:05:53', [`cancel of ${TEST_1}`], []],
  ['2025-12-10T00:51:27', ['cancel of SRCAP20251210014937T', 'cancel of SRCAP20251210003352T'], []],
  ['2025-12-10T06:54:37', ['cancel of SRCAP20251210014937T', 'cancel of SRCAP20251210003352T'], []],
  ['2025-12-10T11:38:59', ['cancel of SRCAP20251210014937T'], []],
  ['2025-12-27T18:15:50', [`actual ${SNOW} sv 20,21,22,23`], [SNOW]],
  ['2025-12-27T18:34:06', [`actual ${SNOW} sv+en 20,21,22,23`], [SNOW]],
  ['2025-12-28T00:39:34', [`actual ${SNOW} sv+en 20,21,22,23`], [SNOW]],
  ['2025-12-28T06:54:00', [`actual ${SNOW} sv+en 20,21,22,23`], [SNOW]],
  ['2025-12-28T08:16:20', [`cancel of ${SNOW}`], []],
  ['2025-12-28T14:18:07', [`cancel of ${SNOW}`], []],
  ['2026-01-03T01:06:09', [`actual ${QUEUES} sv+en 0821,0861,0882`], [QUEUES]],
  ['2026-01-03T04:53:53', [`cancel of ${QUEUES}`], []],
  ['2026-01-03T10:56:06', [`cancel of ${QUEUES}`], []],
  ['2026-01-08T10:05:27', [`actual ${STORM} sv 22`], [STORM]],
  ['2026-01-08T10:21:57', [`actual ${STORM} sv+en 22`], [STORM]],
  ['2026-01-08T16:25:21', [`actual ${STORM} sv+en 22`], [STORM]],
  ['2026-01-08T22:38:26', [`actual ${STORM} sv+en 22`], [STORM]],
  ['2026-01-09T04:43:01', [`actual ${STORM} sv+en 22`], [STORM]],
  ['2026-01-09T06:59:55', [`cancel of ${STORM}`], []],
  ['2026-01-09T13:09:06', [`cancel of ${STORM}`], []],
  ['2026-01-23T12:51:25', [`actual ${OBJECT} sv+en 20`], [OBJECT]],
  ['2026-01-23T18:52:17', [`actual ${OBJECT} sv+en 20`], [OBJECT]],
  ['2026-01-23T20:35:06', [`cancel of ${OBJECT}`], []],
  ['2026-01-24T02:35:28', [`cancel of ${OBJECT}`], []],
  ['2026-02-07T20:19:24', [`actual ${FIRE} sv+en 1280`], [FIRE]],
  ['2026-02-07T21:38:29', [`cancel of ${FIRE}`], []],
  ['2026-02-08T03:42:30', [`cancel of ${FIRE}`], []],
  ['2026-02-08T07:05:19', [`cancel of ${FIRE}`], []],
  ['2026-03-02T13:00:19', [`exercise ${TEST_2} sv 00`], [TEST_2]],
  ['2026-03-02T14:04:47', [`cancel of ${TEST_2}`], []],
  ['2026-03-02T20:11:38', [`cancel of ${TEST_2}`], []],
  ['2026-03-18T01:21:34', [`actual ${GARAGE} sv+en 2380`], [GARAGE]],
  ['2026-03-18T01:55:34', [`cancel of ${GARAGE}`], []],
  ['2026-03-18T07:58:21', [`cancel of ${GARAGE}`], []],
];

/** In a row: what it is, its languages, its areas. */
function held(feed: ReadFeed | null): string[] {
  const warnings = (feed?.warnings ?? []).map(
    ({ kind, identifier, texts, areas }) =>
      `${kind} ${identifier} ${texts.map(({ language }) => language).join('+')} ${areas.join()}`,
  );
  return [...warnings, ...(feed?.cancels ?? []).map(({ cancels }) => `cancel of ${cancels.join()}`)];
}

function nameOf(stamp: string): string {
  return recordedNames('vma').find((name) => name.startsWith(stamp)) ?? `${stamp} is not there`;
}

describe.skipIf(!hasRecordings)('the recorded answers (skipped where they do not lie beside the repository)', () => {
  test('every file that lies there is read below, or is no answer', () => {
    const named = (source: string) => recordedNames(source).filter((name) => !/^\d{4}-/.test(name));
    expect(named('vma')).toEqual(['vmaapi_v2_actual_2021-2022_brottsplatskartan.json', 'vmaapi_v2_swagger.json']);
    expect(recordedNames('smhi')).toEqual([
      'smhi_ibww_warning_message_watershortage_2026.json',
      'smhi_ibww_warning_yellow_wind_test_2021.json',
    ]);
    expect(recordedNames('krisinformation')).toEqual(['krisinformation_v3_news_2023-03.json']);
    // a description of the source's answers is none, and is held for none
    expect(read(recorded('vma', 'vmaapi_v2_swagger.json'))).toBeNull();
  });

  test('the table has every recorded answer', () => {
    const stamps = recordedNames('vma').filter((name) => /^\d/.test(name));
    expect(stamps.map((name) => name.slice(0, 19))).toEqual(VMA.map(([name]) => name));
  });

  test.each(VMA)('[WA3] %s is read for what it is', (stamp, holds) => {
    const feed = read(recorded('vma', nameOf(stamp)));
    expect(held(feed)).toEqual(holds);
    expect(feed).toMatchObject({ unreadable: [], isCut: false });
    for (const { texts, expiresAt, sentAt } of feed?.warnings ?? []) {
      expect(texts.every(({ headline, description, area }) => headline && description && area)).toBe(true);
      expect((expiresAt as number) - (sentAt as number)).toBe(7 * 86_400_000);
    }
  });

  test('[WA3] three that say no end, and one that was taken back in the same answer', () => {
    const feed = read(recorded('vma', 'vmaapi_v2_actual_2021-2022_brottsplatskartan.json'));
    expect(held(feed)).toEqual([
      'actual SRCAP20220524111301I sv 1480',
      'actual SRCAP20210531150110I sv 12',
      'actual SRCAP20220509143430I sv 0380',
      'cancel of SRCAP20220524111301I',
    ]);
    expect(feed?.warnings.map(({ expiresAt }) => expiresAt)).toEqual([null, null, null]);
  });

  test('[WA2] [WA3] all of it in order, with failures, cancels of others and the quarterly test beside a live one put in between', () => {
    const stream = new WarningsStream();
    stream.plan = { ...stream.plan, warnings: { ...stream.plan.warnings, elsewhere: true } };
    for (const [stamp, , open] of VMA) {
      const body = recorded('vma', nameOf(stamp)) as { alerts: unknown[] };
      stream.take('vma', read, body);
      expect([stamp, stream.open]).toEqual([stamp, open]);
      // the same again, one that nobody has seen taken back, and what is no answer at all: nothing has happened
      expect(stream.take('vma', read, body)).toEqual([]);
      expect(stream.take('vma', read, { ...body, alerts: [...body.alerts, madeCancel('C-9', 'NEVER-SEEN')] })).toEqual(
        [],
      );
      for (const trouble of ['<html>Underhåll</html>', null, {}, { alerts: 'inga' }, []]) {
        expect(stream.take('vma', read, trouble)).toBeNull();
      }
      expect(stream.open).toEqual(open);
    }
    const told = stream.events.map(({ type, data }) => `${type} ${data.warning.slice('vma/'.length)}`);
    expect(told).toEqual([
      ...[`WarningReceived ${TEST_1}`, `WarningCancelled ${TEST_1}`],
      ...[`WarningReceived ${SNOW}`, `WarningUpdated ${SNOW}`, `WarningCancelled ${SNOW}`],
      ...[`WarningReceived ${QUEUES}`, `WarningCancelled ${QUEUES}`],
      ...[`WarningReceived ${STORM}`, `WarningUpdated ${STORM}`, `WarningCancelled ${STORM}`],
      ...[`WarningReceived ${OBJECT}`, `WarningCancelled ${OBJECT}`],
      ...[`WarningReceived ${FIRE}`, `WarningCancelled ${FIRE}`],
      ...[`WarningReceived ${TEST_2}`, `WarningCancelled ${TEST_2}`],
      ...[`WarningReceived ${GARAGE}`, `WarningCancelled ${GARAGE}`],
    ]);
    const late = stream.events.filter(({ type }) => type === 'WarningUpdated');
    expect(late.map(({ data }) => ('changed' in data ? data.changed : []))).toEqual([['language'], ['language']]);
  });

  test('[WA3] SMHI: levels, areas with and without an end, counties without their zero, an area without corners', () => {
    const wind = readSmhi(recorded('smhi', 'smhi_ibww_warning_yellow_wind_test_2021.json'));
    expect(wind?.warnings).toMatchObject([
      { identifier: '1/1', kind: 'test', level: 'yellow', areas: ['14'] },
      { identifier: '1/2', kind: 'test', level: 'yellow', areas: ['06', '07', '13'] },
    ]);
    expect(wind?.warnings.every(({ geometry, expiresAt }) => geometry && expiresAt)).toBe(true);
    expect(wind?.warnings[0]?.texts.map(({ language, headline }) => [language, headline])).toEqual([
      ['sv', 'Vind'],
      ['en', 'Wind'],
    ]);

    const water = readSmhi(recorded('smhi', 'smhi_ibww_warning_message_watershortage_2026.json'));
    expect(water?.warnings).toMatchObject([
      { identifier: '3122/9873', kind: 'actual', level: 'message', areas: ['12'], expiresAt: null, geometry: null },
    ]);
  });

  test('[WA4] Krisinformation: news as text, of the county that stands beside the country', () => {
    const news = readKrisinformation(recorded('krisinformation', 'krisinformation_v3_news_2023-03.json'));
    expect(news?.warnings.map(({ identifier, areas, senderName }) => [identifier, areas, senderName])).toEqual([
      ['18478', ['00'], 'SMHI'],
      ['18435', ['23'], 'SMHI'],
      ['18434', ['12'], null],
    ]);
    const words = news?.warnings.flatMap(({ texts }) => texts.map(({ description }) => description)).join('\n') ?? '';
    expect(words).not.toMatch(/<\w|&nbsp;|&amp;/);
    expect(words).toContain('\n– ');
  });
});
