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

/** The colours of the theme that holds now. A custom property itself would answer `light-dark(…)`: a probe is asked. */
export function readColours(): MapColours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const colours = NAMES.map((name) => {
    probe.style.color = `var(--map-${name})`;
    return [name, getComputedStyle(probe).color];
  });
  const { fontFamily } = getComputedStyle(document.body);
  probe.remove();
  return { ...Object.fromEntries(colours), font: fontFamily } as MapColours;
}
