import { readTokens } from '../../../ui/token-colours.ts';

/** The map's tokens (styles/tokens.css), as a canvas wants them. */
const NAMES = [
  'outside',
  'land',
  'forest',
  'field',
  'wetland',
  'wetland-mark',
  'park',
  'built',
  'industry',
  'institution',
  'water',
  'shore',
  'building',
  'building-edge',
  'road',
  'road-major',
  'road-trunk',
  'road-edge',
  'road-trunk-edge',
  'path',
  'rail',
  'ferry',
  'boundary',
  'ink',
  'ink-quiet',
  'ink-water',
  'halo',
] as const;

export type MapColours = Record<(typeof NAMES)[number], string> & {
  /** The page's own letters. */
  font: string;
};

/** The colours of the theme that holds now. */
export function readColours(): MapColours {
  const tokens = Object.fromEntries(NAMES.map((name) => [name, `--map-${name}`])) as Record<
    (typeof NAMES)[number],
    string
  >;
  return { ...readTokens(document.body, tokens), font: getComputedStyle(document.body).fontFamily };
}
