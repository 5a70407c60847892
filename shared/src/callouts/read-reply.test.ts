import { expect, test } from 'vitest';
import { readReply } from './read-reply.ts';

const NOON = Date.UTC(2026, 10, 20, 11);
const MINUTE = 60_000;
/** As in Sweden in November. */
const wallToday = (hour: number, minute: number) => Date.UTC(2026, 10, 20, hour - 1, minute);
const read = (text: string) => readReply(text, NOON, wallToday);

test.each([
  ['ja', 'yes', null],
  ['JA!', 'yes', null],
  [' Japp kommer', 'yes', null],
  ['ok', 'yes', null],
  ['Ja, 30 min', 'yes', NOON + 30 * MINUTE],
  ['Ja 20', 'yes', NOON + 20 * MINUTE],
  ['kommer om 1 tim', 'yes', NOON + 60 * MINUTE],
  ['Ja, kl 13.30', 'yes', NOON + 90 * MINUTE],
  ['på väg', 'on_way', null],
  ['På väg, framme 12:45', 'on_way', NOON + 45 * MINUTE],
  ['Är på väg 15m', 'on_way', NOON + 15 * MINUTE],
  // a clock time that has passed is tomorrow's
  ['ja kl 8', 'yes', NOON + 20 * 60 * MINUTE],
  // a greeting is no answer, and what stands below a name is no time
  ['Hej! Ja, 20 min', 'yes', NOON + 20 * MINUTE],
  ['Hej Tove,\n\nJa kommer\n', 'yes', null],
  ['Hejsan\nJa\nFramme om 30 min', 'yes', NOON + 30 * MINUTE],
  ['På väg\n20', 'on_way', NOON + 20 * MINUTE],
  ['Ja\nkl. 12.30', 'yes', NOON + 30 * MINUTE],
  ['Hej ja, 20 min', 'yes', NOON + 20 * MINUTE],
  ['Ja\nAlva Ek\n070-000 00 01\nHamngatan 5', 'yes', null],
  ['God morgon, nej jag kan inte', 'no', null],
  ['Nej', 'no', null],
  ['nej, är på väg till Umeå 12:45', 'no', null],
  ['Kan tyvärr inte', 'no', null],
  ['kommer inte', 'no', null],
  ['Jag kommer inte', 'no', null],
  ['Jag kan tyvärr inte komma', 'no', null],
  ['Kommer tyvärr inte, sjuk', 'no', null],
  ['Ja, om 20 minuter', 'yes', NOON + 20 * MINUTE],
  // a number to ring, and how many they are, are no time
  ['Ja, ring mig på 070-123 45 67', 'yes', null],
  ['Ja 4 personer från oss', 'yes', null],
])('[LM2] «%s» is read as %s', (text, answer, arrivesAt) => {
  expect(read(text)).toEqual({ answer, arrivesAt });
});

test.each([
  ...['', 'Vad är det som har hänt?', 'jag vet inte', 'Nejlikor', 'Jakob här', '👍', 'Ring mig', 'Hej', 'Hejja'],
  // a yes that is turned in the same breath, or asks
  ...['Ja tyvärr kan jag inte komma', 'Ok men vem är det?', 'På väg bort, kommer ej', 'Ja eller nej, vet ej'],
])('[LM2] «%s» is for a human to read', (text) => {
  expect(read(text)).toBeNull();
});
