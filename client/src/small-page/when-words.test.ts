import { afterEach, expect, test, vi } from 'vitest';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

/** As a phone in Sweden has loaded it. */
async function inSweden() {
  process.env.TZ = 'Europe/Stockholm';
  vi.resetModules();
  return (await import('./when-words.ts')).whenWords;
}

test.each([
  // Sunday 29 March 2026 has 23 hours, Sunday 25 October 25
  ['2026-03-28T23:30+01:00', '2026-03-29T08:00+02:00', 'imorgon 08:00'],
  ['2026-03-28T23:30+01:00', '2026-03-30T00:10+02:00', 'måndag 30 mars 00:10'],
  ['2026-03-30T00:30+02:00', '2026-03-29T22:00+02:00', 'igår 22:00'],
  ['2026-03-30T00:30+02:00', '2026-03-28T23:50+01:00', 'lördag 28 mars 23:50'],
  ['2026-10-25T00:15+02:00', '2026-10-26T08:00+01:00', 'imorgon 08:00'],
  ['2026-10-25T23:45+01:00', '2026-10-24T23:00+02:00', 'igår 23:00'],
  ['2026-10-25T23:45+01:00', '2026-10-25T01:00+02:00', '01:00'],
])('[KO2] the day is the calendar’s, also over a clock change: at %s, %s', async (now, at, words) => {
  expect((await inSweden())(Date.parse(at), Date.parse(now))).toBe(words);
});
