import type { ShapeKind } from './events.ts';

/** What a shape's line in the log says that it is, and what it is called in files. */
export const SHAPE_KIND_WORDS: Readonly<Record<ShapeKind, string>> = {
  event_site: 'händelseplats',
  danger_area: 'riskområde',
  cordon: 'avspärrning',
  closed_road: 'avstängd väg',
  evacuation_area: 'utrymningsområde',
  outage_area: 'bortfallsområde',
  assembly_point: 'uppsamlingsplats',
  text: 'text',
};
