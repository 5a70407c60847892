import type { WarningSource } from '@ledningsplats/shared/warnings/warning.ts';
import { z } from 'zod';

/** Where one source is read, and how often. */
export interface FeedConfig {
  source: WarningSource;
  url: string;
  everyMs: number;
}

/** What turns a source off in the server's settings; the municipality chooses among the rest in its plan. */
const OFF = 'av';

/**
 * The public addresses. A VMA is to be seen within a minute or two of its being sent; the others are not for seconds, and
 * their senders ask for no more.
 */
const PUBLIC: readonly { source: WarningSource; name: string; url: string; seconds: number }[] = [
  { source: 'vma', name: 'VMA', url: 'https://vmaapi.sr.se/api/v2/alerts', seconds: 60 },
  { source: 'vma_test', name: 'VMA_TEST', url: 'https://vmaapi.sr.se/testapi/v2/alerts', seconds: 120 },
  {
    source: 'smhi',
    name: 'SMHI',
    url: 'https://opendata-download-warnings.smhi.se/ibww/api/version/1/warning.json',
    seconds: 300,
  },
  { source: 'krisinformation', name: 'KRISINFORMATION', url: 'https://api.krisinformation.se/v3/news', seconds: 300 },
];

const address = z
  .union([z.literal(OFF), z.url({ protocol: /^https?$/ })], { error: 'ska vara en adress, eller av' })
  .optional();
const fault = 'ska vara ett heltal mellan 20 och 3600 (sekunder)';
const seconds = z.coerce.number(fault).int(fault).min(20, fault).max(3_600, fault).optional();

/** `FEEDS=av` reads nothing from outside; `FEED_VMA_URL` and `FEED_VMA_EVERY`, and so for each, change one. */
export const feedEnvironment = {
  FEEDS: z.enum([OFF, 'på'], { error: 'ska vara av eller på' }).default('på'),
  FEED_VMA_URL: address,
  FEED_VMA_EVERY: seconds,
  FEED_VMA_TEST_URL: address,
  FEED_VMA_TEST_EVERY: seconds,
  FEED_SMHI_URL: address,
  FEED_SMHI_EVERY: seconds,
  FEED_KRISINFORMATION_URL: address,
  FEED_KRISINFORMATION_EVERY: seconds,
};
type Settings = z.output<z.ZodObject<typeof feedEnvironment>>;

export function readFeeds(settings: Settings): FeedConfig[] {
  if (settings.FEEDS === OFF) return [];
  return PUBLIC.flatMap(({ source, name, url, seconds: usual }) => {
    const given = settings[`FEED_${name}_URL` as keyof Settings] ?? url;
    const every = settings[`FEED_${name}_EVERY` as keyof Settings] ?? usual;
    return given === OFF ? [] : [{ source, url: String(given), everyMs: Number(every) * 1_000 }];
  });
}
