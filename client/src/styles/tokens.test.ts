import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/**
 * The promise of the tokens (WCAG 2.2 AA, 1.4.3 and 1.4.11): words on their ground at least 4.5:1, and boundaries that
 * carry meaning at least 3:1, in both themes. A new pair in a component belongs in these lists.
 */
const grounds = ['ground', 'surface', 'surface-sunken', 'surface-hover', 'surface-pressed', 'surface-overlay'];

const words: [string, string[]][] = [
  ['ink', [...grounds, 'action-soft', 'warn-soft', 'alarm-soft', 'ok-soft', 'secret-soft', 'exercise-soft']],
  ['ink', ['level-1-soft', 'level-2-soft', 'level-3-soft']],
  ['ink-muted', [...grounds, 'action-soft', 'warn-soft', 'alarm-soft']],
  ['ink-disabled', ['ground', 'surface', 'surface-sunken', 'surface-overlay']],
  [
    'action',
    ['ground', 'surface', 'surface-hover', 'surface-overlay', 'action-soft', 'action-soft-hover', 'warn-soft'],
  ],
  ['action-hover', ['ground', 'surface', 'surface-overlay', 'action-soft', 'warn-soft']],
  ['ink-inverse', ['action', 'action-hover', 'action-pressed', 'alarm']],
  ['alarm-on', ['alarm-fill', 'alarm-fill-hover', 'alarm-fill-pressed']],
  ['ok', ['ok-soft', 'surface', 'ground', 'surface-overlay']],
  ['warn', ['warn-soft', 'surface', 'ground', 'surface-overlay']],
  ['alarm', ['alarm-soft', 'surface', 'ground', 'surface-sunken', 'surface-overlay', 'action-soft']],
  ['secret', ['secret-soft', 'surface']],
  ['exercise', ['exercise-soft', 'surface']],
  ['exercise-on', ['exercise-fill', 'exercise-fill-2']],
  ['surface', ['ink']],
  [
    'map-ink',
    ['map-outside', 'map-land', 'map-forest', 'map-field', 'map-wetland', 'map-park', 'map-built', 'map-halo'],
  ],
  ['map-ink', ['map-industry', 'map-institution', 'map-building', 'map-road', 'map-road-major', 'map-road-trunk']],
  ['map-ink-quiet', ['map-land', 'map-forest', 'map-field', 'map-wetland', 'map-park', 'map-built', 'map-halo']],
  ['map-ink-water', ['map-water', 'map-halo']],
  ...([1, 2, 3] as const).flatMap((level): [string, string[]][] => [
    [`level-${level}`, [`level-${level}-soft`, 'surface', 'ground']],
    [`level-${level}-on`, [`level-${level}-fill`]],
  ]),
];

const boundaries: [string, string[]][] = [
  ['line-strong', ['ground', 'surface', 'surface-sunken', 'surface-overlay', 'surface-hover']],
  ['focus', [...grounds, 'action-soft', 'warn-soft', 'alarm-soft', 'ok-soft']],
  ['action', ['ground', 'surface', 'surface-sunken']],
  ['ok', ['surface-sunken', 'ok-soft', 'surface']],
  ['warn', ['warn-soft', 'surface-sunken']],
  ['alarm', ['alarm-soft', 'surface-sunken', 'surface']],
  ['exercise-fill-2', ['exercise-on']],
  ['alarm-fill', ['ground', 'surface', 'surface-overlay']],
  ['map-danger', ['map-land', 'map-forest', 'map-field', 'map-water', 'map-built', 'map-halo']],
  ['map-cordon', ['map-land', 'map-forest', 'map-field', 'map-water', 'map-built', 'map-halo']],
  ['map-closed', ['map-land', 'map-forest', 'map-field', 'map-water', 'map-built', 'map-halo']],
  ['map-evacuation', ['map-land', 'map-forest', 'map-field', 'map-water', 'map-built', 'map-halo']],
  ['map-outage', ['map-land', 'map-forest', 'map-field', 'map-water', 'map-built', 'map-halo']],
  ['map-assembly', ['map-land', 'map-forest', 'map-field', 'map-water', 'map-built', 'map-halo']],
  ['map-boundary', ['map-land', 'map-forest', 'map-field', 'map-water']],
  ...([1, 2, 3] as const).map((level): [string, string[]] => [`level-${level}`, ['surface', `level-${level}-soft`]]),
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const colours = readColours(theme);

  it.each(pairs(words))('writes %s on %s', (ink, ground) => {
    expect(contrast(colours, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(boundaries))('draws %s against %s', (line, ground) => {
    expect(contrast(colours, line, ground)).toBeGreaterThanOrEqual(3);
  });
});

function pairs(list: [string, string[]][]): [string, string][] {
  return list.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]));
}

function readColours(theme: 'light' | 'dark'): Map<string, string> {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  const colours = new Map<string, string>();
  const declaration = /--([\w-]+): (?:light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)|(#[0-9a-f]{6}));/g;
  // The print block at the end repeats a name; the first, on :root, is the theme's.
  for (const [, name = '', light, dark, both] of css.matchAll(declaration)) {
    if (!colours.has(name)) colours.set(name, both ?? (theme === 'light' ? light : dark) ?? '');
  }
  return colours;
}

function contrast(colours: Map<string, string>, front: string, back: string): number {
  const [light = 0, dark = 0] = [luminance(colours, front), luminance(colours, back)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(colours: Map<string, string>, name: string): number {
  const hex = colours.get(name);
  if (hex === undefined) throw new Error(`tokens.css has no colour --${name}`);
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
