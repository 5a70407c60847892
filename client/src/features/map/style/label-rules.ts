import {
  CenteredTextSymbolizer,
  CircleSymbolizer,
  exp,
  type Feature,
  GroupSymbolizer,
  type JsonObject,
  type LabelRule,
  LineLabelPlacement,
  LineLabelSymbolizer,
  OffsetTextSymbolizer,
  ShieldSymbolizer,
  TextPlacements,
} from 'protomaps-leaflet';
import type { MapColours } from './map-colours.ts';
import { MidLine } from './mid-line.ts';
import { Straightened } from './straightened.ts';

/** Names in Swedish where the data say them, else as people on the place write them. */
const NAME = ['name:sv', 'name'];

/** What is named, the most important first: it keeps its place where names meet. */
export function labelRules(colour: MapColours): LabelRule[] {
  return [...settlements(colour), ...shields(colour), ...waters(colour), ...streets(colour), ...buildings(colour)];
}

/** Larger letters on a phone held at arm's length than a desk's map would have. */
const SIZES = { town: 17, village: 15, hamlet: 13, farm: 12 } as const;

/**
 * A school or a fire station stands in the middle of its village: the name stands over the point, clear of a symbol of the
 * incident that is drawn there. Pixels, over its middle.
 */
const ABOVE_SIGN = 20;

const isLocality = ({ props }: Feature) => props.kind === 'locality';
const detailOf = ({ props }: Feature) => String(props.kind_detail ?? '');
const TOWNS = new Set(['city', 'town']);
const FARMS = new Set(['isolated_dwelling', 'farm', 'locality']);

function settlements(colour: MapColours): LabelRule[] {
  const text = (size: number, weight: number, fill: string, more: object = {}) =>
    new OffsetTextSymbolizer({
      labelProps: NAME,
      placements: [TextPlacements.N],
      offsetY: -ABOVE_SIGN,
      fontFamily: colour.font,
      fontSize: size,
      fontWeight: weight,
      fill,
      stroke: colour.halo,
      width: 2,
      lineHeight: 1.3,
      maxLineChars: 14,
      ...more,
    });
  const rule = (filter: (feature: Feature) => boolean, minzoom: number, symbolizer: LabelRule['symbolizer']) => ({
    dataLayer: 'places',
    minzoom,
    filter: (_: number, feature: Feature) => filter(feature),
    sort: bySize,
    symbolizer,
  });
  return [
    rule((feature) => isLocality(feature) && TOWNS.has(detailOf(feature)), 5, text(SIZES.town, 700, colour.ink)),
    rule((feature) => isLocality(feature) && detailOf(feature) === 'village', 9, text(SIZES.village, 600, colour.ink)),
    rule((feature) => isLocality(feature) && detailOf(feature) === 'hamlet', 11, text(SIZES.hamlet, 500, colour.ink)),
    rule(
      ({ props }) => props.kind === 'neighbourhood' || props.kind === 'macrohood',
      13,
      text(SIZES.farm, 600, colour['ink-quiet'], { letterSpacing: 0.6 }),
    ),
    rule(
      (feature) => isLocality(feature) && FARMS.has(detailOf(feature)),
      13,
      text(SIZES.farm, 400, colour['ink-quiet']),
    ),
  ];
}

function shields(colour: MapColours): LabelRule[] {
  return [
    {
      dataLayer: 'roads',
      minzoom: 9,
      filter: (_, { props }) => typeof props.ref === 'string' && ['highway', 'major_road'].includes(String(props.kind)),
      symbolizer: new MidLine(
        new ShieldSymbolizer({
          labelProps: ['shield_text', 'ref'],
          fontFamily: colour.font,
          fontSize: 11,
          fontWeight: 700,
          background: colour.ink,
          fill: colour.halo,
          padding: 4,
        }),
      ),
    },
  ];
}

function waters(colour: MapColours): LabelRule[] {
  const look = { labelProps: NAME, fontFamily: colour.font, fontStyle: 'italic', fill: colour['ink-water'] };
  return [
    {
      dataLayer: 'water',
      minzoom: 8,
      filter: (zoom, { geomType, props }) => geomType === 1 && zoom >= Number(props.min_zoom ?? 0),
      sort: bySize,
      symbolizer: new CenteredTextSymbolizer({
        ...look,
        fontSize: (zoom, feature) => (['ocean', 'sea'].includes(String(feature?.props.kind)) && zoom < 13 ? 15 : 13),
        fontWeight: 500,
        stroke: colour.water,
        width: 1.5,
        lineHeight: 1.3,
        maxLineChars: 14,
      }),
    },
    {
      dataLayer: 'earth',
      minzoom: 11,
      filter: (_, { geomType }) => geomType === 1,
      symbolizer: new CenteredTextSymbolizer({
        labelProps: NAME,
        fontFamily: colour.font,
        fontStyle: 'italic',
        fontSize: 12.5,
        fontWeight: 500,
        fill: colour['ink-quiet'],
        stroke: colour.halo,
        width: 1.5,
        maxLineChars: 14,
      }),
    },
    {
      dataLayer: 'water',
      minzoom: 11,
      filter: (_, { geomType, props }) => geomType === 2 && ['river', 'stream'].includes(String(props.kind)),
      symbolizer: new Straightened(
        new LineLabelSymbolizer({ ...look, fontSize: 12, stroke: colour.halo, width: 3, offset: 4 }),
      ),
    },
  ];
}

function streets(colour: MapColours): LabelRule[] {
  const street = (minzoom: number, size: [number, number][], filter: (feature: Feature) => boolean): LabelRule => ({
    dataLayer: 'roads',
    minzoom,
    filter: (_, feature) => filter(feature),
    symbolizer: new Straightened(
      new LineLabelSymbolizer({
        labelProps: NAME,
        fontFamily: colour.font,
        fontSize: exp(1, size),
        fontWeight: 500,
        fill: colour.ink,
        stroke: colour.halo,
        width: 4,
        position: LineLabelPlacement.Center,
        repeatDistance: 320,
      }),
    ),
  });
  return [
    street(
      12,
      [
        [12, 12],
        [18, 14],
      ],
      ({ props }) => ['highway', 'major_road'].includes(String(props.kind)),
    ),
    street(
      14,
      [
        [14, 11.5],
        [18, 13.5],
      ],
      ({ props }) => props.kind === 'minor_road',
    ),
    street(
      14,
      [
        [14, 11],
        [18, 13],
      ],
      ({ props }) => props.kind === 'rail' || props.kind === 'ferry',
    ),
  ];
}

/** Schools, the fire station, the harbour: what a staff asks for by name. */
function buildings(colour: MapColours): LabelRule[] {
  return [
    {
      dataLayer: 'pois',
      minzoom: 14,
      filter: (zoom, { props }) => typeof props.name === 'string' && zoom >= Number(props.min_zoom ?? 15),
      symbolizer: new GroupSymbolizer([
        new CircleSymbolizer({ radius: 3, fill: colour['ink-quiet'], stroke: colour.halo, width: 1.5 }),
        new OffsetTextSymbolizer({
          labelProps: NAME,
          fontFamily: colour.font,
          fontSize: 12.5,
          fontWeight: 600,
          fill: colour.ink,
          stroke: colour.halo,
          width: 2,
          offsetX: 7,
          offsetY: 4,
          lineHeight: 1.25,
          maxLineChars: 16,
          placements: [TextPlacements.E, TextPlacements.W],
        }),
      ]),
    },
  ];
}

function bySize(one: JsonObject, other: JsonObject): number {
  return rankOf(other) - rankOf(one);
}

function rankOf({ population_rank: rank, population, min_zoom: minZoom }: JsonObject): number {
  return Number(rank ?? 0) * 1e9 + Number(population ?? 0) - Number(minZoom ?? 0);
}
