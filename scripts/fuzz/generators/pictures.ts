import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { PictureQuote } from '@ledningsplats/shared/pictures/published.ts';
import { type Generator, onState, someLine, text } from './scene.ts';

type Quoted = Pick<PictureQuote, 'kind' | 'id' | 'seq' | 'at' | 'by'> & { words: string };

/** The lägesbild [ST6]: written by several, quoting in their own words lines that may be corrected, removed or made secret meanwhile. */
export const PICTURE_GENERATORS = {
  WritePictureSection: ({ sync, open, random }) =>
    onState({ sync, open }, ({ pictures, decisions }) => {
      const heading = random.pick(['handelse', 'prognos']);
      const line = random.chance(0.6) ? someLine({ sync, open }, random) : null;
      const known = { seq: 1, at: 0, by: null };
      const quoted: Quoted[] = [
        ...(line ? [{ ...known, kind: 'line' as const, id: String(line.seq), words: line.content?.text ?? '?' }] : []),
        ...(random.chance(0.3)
          ? [{ ...known, kind: 'decision' as const, id: String(decisions.count), words: text(random) }]
          : []),
      ];
      return sync.dispatch(
        'WritePictureSection',
        open,
        {
          heading,
          from: pictures.draft[heading]?.written?.seq ?? null,
          quotes: quoted.map(({ words: _, ...quote }) => quote),
        },
        { text: text(random), words: quoted.map(({ words }) => words) },
      );
    }),
  PublishPicture: ({ sync, open }) =>
    onState({ sync, open }, ({ pictures }) =>
      pictures.changed === null ? null : sync.dispatch('PublishPicture', open, { from: pictures.changed.seq }, {}),
    ),
} satisfies Partial<Record<CommandType, Generator>>;
