import type { ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { readTokens } from '../../../../ui/token-colours.ts';

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
  outage_area: '--map-outage',
  assembly_point: '--map-assembly',
  text: '--map-ink',
};

const COMMON = { ink: '--map-ink', halo: '--map-halo', plate: '--surface', focus: '--focus' };

/** The colours of the theme that holds there now. */
export function readShapeColours(within: Element): ShapeColours {
  const font = getComputedStyle(document.body).fontFamily;
  return { of: readTokens(within, TOKENS), ...readTokens(within, COMMON), font };
}
