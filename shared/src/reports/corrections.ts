import type { PictureQuote, PublishedPicture, QuoteSince } from '../pictures/published.ts';
import { isLoud } from '../pictures/sources.ts';
import type { ReportsSlice, SentReport } from './events.ts';

/** Something that a report said and that holds no longer [LG11]. */
export interface Correction {
  /** As it was said; null: the words have been removed by decision [LG10]. */
  said: string | null;
  what: QuoteSince['what'];
  at: number;
  /** What the next picture says of the same thing instead; null: nothing. */
  now: string | null;
}

/** The last report that was sent of an earlier version, and was not struck; null: none that is still remembered. */
export function previousReport({ sent }: Pick<ReportsSlice, 'sent'>, version: number): SentReport | null {
  return sent.find((one) => one.withdrawn === null && one.version < version) ?? null;
}

/**
 * What the receiver of the picture `before` must be told when it gets `next` [LG11]: each fact of it that was wrong or holds no
 * longer, once, in the order it was said. `before` with what has become of what it quotes.
 */
export function correctionsIn(before: PublishedPicture, next: PublishedPicture): Correction[] {
  const quotesOf = ({ sections }: PublishedPicture) => sections.flatMap(({ content }) => content?.quotes ?? []);
  const held = quotesOf(next).filter(({ since }) => since === null || !isLoud(since.what));
  const lines = quotesOf(before).flatMap((quote): [string, Correction][] => {
    const { kind, id, words: said, since } = quote;
    if (since === null || !isLoud(since.what)) return [];
    const now = held.find((one) => isNewer(one, quote))?.words ?? null;
    return [[`${kind} ${id} ${said}`, { said, what: since.what, at: since.at, now }]];
  });
  return [...new Map(lines).values()];
}

function isNewer(one: PictureQuote, other: PictureQuote): boolean {
  return one.kind === other.kind && one.id === other.id && one.seq > other.seq;
}
