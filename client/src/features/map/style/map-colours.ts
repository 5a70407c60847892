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

/** The colours of the theme that holds there now: a map on paper is light at night, too. A custom property itself would answer `light-dark(…)`: a probe is asked. */
export function readColours(where: HTMLElement): MapColours {
  const probe = document.createElement('span');
  where.append(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  const { fontFamily } = getComputedStyle(document.body);
  probe.remove();
  return { ...Object.fromEntries(colours), font: fontFamily } as MapColours;
}
