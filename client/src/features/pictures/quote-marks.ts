import type { PictureSection } from '@ledningsplats/shared/pictures/published.ts';
import { isLoud } from '@ledningsplats/shared/pictures/sources.ts';

/** How many quotes hold no longer as they stand, and how many have only moved on [LG11]. */
export function quoteMarks(sections: readonly PictureSection[]): { loud: number; quiet: number } {
  const since = sections.flatMap(({ content }) => content?.quotes ?? []).flatMap((quote) => quote.since ?? []);
  const loud = since.filter(({ what }) => isLoud(what)).length;
  return { loud, quiet: since.length - loud };
}
