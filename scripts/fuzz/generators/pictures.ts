import type { CommandType } from '@ledningsplats/shared/core/registry.ts';
import { type Generator, onState, text } from './scene.ts';

/** The lägesbild [ST6]: written by several, quoting lines and decisions that may be corrected and removed meanwhile. */
export const PICTURE_GENERATORS = {
  WritePictureSection: ({ sync, open, random }) =>
    onState({ sync, open }, ({ pictures, decisions }) => {
      const heading = random.pick(['handelse', 'prognos']);
      const quotes = random.chance(0.5)
        ? [
            { kind: 'line' as const, id: String(random.between(1, 30)), seq: 1, at: 0, by: null },
            { kind: 'decision' as const, id: String(decisions.count), seq: 1, at: 0, by: null },
          ]
        : [];
      return sync.dispatch(
        'WritePictureSection',
        open,
        { heading, from: pictures.draft[heading]?.written?.seq ?? null, quotes },
        { text: text(random), ...(quotes.length > 0 && { words: [text(random), text(random)] }) },
      );
    }),
  PublishPicture: ({ sync, open }) =>
    onState({ sync, open }, ({ pictures }) =>
      pictures.changed === null ? null : sync.dispatch('PublishPicture', open, { from: pictures.changed.seq }, {}),
    ),
} satisfies Partial<Record<CommandType, Generator>>;
