import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';

/** The tokens (styles/tokens.css) that what is drawn is painted with, as a canvas wants them. */
export interface ShapeColours {
  of: Readonly<Record<ShapeKind, string>>;
  ink: string;
  /** Around everything, so that it stands out from any ground. */
  halo: string;
  plate: string;
  focus: string;
  /** The page's own letters. */
  font: string;
}

const TOKENS: Readonly<Record<ShapeKind, string>> = {
  event_site: '--map-danger',
  danger_area: '--map-danger',
  cordon: '--map-cordon',
  closed_road: '--map-closed',
  evacuation_area: '--map-evacuation',
  assembly_point: '--map-assembly',
  text: '--map-ink',
};

/** The colours of the theme that holds there now. A custom property itself would answer `light-dark(…)`: a probe is asked. */
export function readShapeColours(within: Element): ShapeColours {
  const probe = document.createElement('span');
  within.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const of = Object.fromEntries(Object.entries(TOKENS).map(([kind, token]) => [kind, read(token)]));
  const colours = {
    of: of as ShapeColours['of'],
    ink: read('--map-ink'),
    halo: read('--map-halo'),
    plate: read('--surface'),
    focus: read('--focus'),
    font: getComputedStyle(document.body).fontFamily,
  };
  probe.remove();
  return colours;
}
