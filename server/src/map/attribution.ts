import type { Attribution } from '@ledningsplats/shared/geo/map-reading.ts';
import { z } from 'zod';

const metadata = z.object({ attribution: z.string() });

/** A licence's address as metadata writes it: `<a href="https://www.openstreetmap.org/copyright" …>`. */
const LINK = /<a[^>]*\bhref=["'](https?:\/\/[^"']+)["']/i;
const ENTITIES: Record<string, string> = { '&copy;': '©', '&amp;': '&', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

const HTML_LIMIT = 2_000;

/** From the metadata of a PMTiles file, where it is HTML: its words and its first link, and nothing that a page would run. */
export function readAttribution(found: unknown): Attribution {
  const read = metadata.safeParse(found);
  if (!read.success) return { text: '', href: null };
  // patterns are slow on what is endless, and no licence is
  const html = read.data.attribution.slice(0, HTML_LIMIT);
  const words = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&#?\w+;/g, (entity) => ENTITIES[entity] ?? '');
  return { text: words.replaceAll(/\s+/g, ' ').trim().slice(0, 200), href: LINK.exec(html)?.[1] ?? null };
}
