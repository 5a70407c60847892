import { createPattern, exp, type Feature, LineSymbolizer, type PaintRule, PolygonSymbolizer } from 'protomaps-leaflet';
import type { MapColours } from './map-colours.ts';

/**
 * What is drawn, from the ground up: layers and kinds of the Protomaps basemap (version 4,
 * https://docs.protomaps.com/basemaps/layers), so that an extract of OpenStreetMap looks as the map that is shipped.
 */
export function paintRules(colour: MapColours): PaintRule[] {
  return [...ground(colour), ...water(colour), ...buildings(colour), ...roads(colour), ...boundaries(colour)];
}

const kind =
  (...kinds: string[]) =>
  (_: number, { props }: Feature) =>
    kinds.includes(String(props.kind));

const detail =
  (...details: string[]) =>
  (_: number, { props }: Feature) =>
    details.includes(String(props.kind_detail));

function ground(colour: MapColours): PaintRule[] {
  const land = (fill: string, dataLayer: string, ...kinds: string[]): PaintRule => ({
    dataLayer,
    symbolizer: new PolygonSymbolizer({ fill }),
    ...(kinds.length > 0 && { filter: kind(...kinds) }),
  });
  return [
    { ...land(colour.land, 'earth'), filter: (_, { geomType }) => geomType === 3 },
    { ...land(colour.forest, 'landcover', 'forest'), maxzoom: 7 },
    { ...land(colour.field, 'landcover', 'farmland', 'grassland'), maxzoom: 7 },
    { ...land(colour.built, 'landcover', 'urban_area'), maxzoom: 7 },
    land(colour.forest, 'landuse', 'forest', 'wood', 'nature_reserve', 'national_park', 'protected_area'),
    land(colour.field, 'landuse', 'farmland', 'farmyard', 'orchard', 'meadow', 'grassland', 'allotments', 'beach'),
    { dataLayer: 'landuse', filter: kind('wetland'), symbolizer: new PolygonSymbolizer({ pattern: reeds(colour) }) },
    land(colour.built, 'landuse', 'residential', 'commercial', 'retail', 'pedestrian', 'urban_area'),
    land(colour.industry, 'landuse', 'industrial', 'railway', 'military', 'quarry', 'aerodrome'),
    land(colour.institution, 'landuse', 'school', 'university', 'college', 'hospital', 'kindergarten'),
    land(
      colour.park,
      'landuse',
      'park',
      'cemetery',
      'golf_course',
      'pitch',
      'playground',
      'grass',
      'recreation_ground',
    ),
  ];
}

/** Known by its short blue lines, as on every Swedish map, whatever one makes of its green. */
function reeds(colour: MapColours): HTMLCanvasElement {
  return createPattern(22, 14, (canvas, context) => {
    context.fillStyle = colour.wetland;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = colour['wetland-mark'];
    context.fillRect(2, 3, 8, 1);
    context.fillRect(13, 10, 8, 1);
  });
}

function water(colour: MapColours): PaintRule[] {
  const line = (kinds: string[], width: number[][]): PaintRule => ({
    dataLayer: 'water',
    filter: (zoom, feature) => feature.geomType === 2 && kind(...kinds)(zoom, feature),
    symbolizer: new LineSymbolizer({
      color: colour.water,
      width: exp(1.4, width),
      lineCap: 'round',
      lineJoin: 'round',
    }),
  });
  return [
    line(['stream', 'ditch', 'drain', 'canal'], stops([11, 0.4], [14, 1.4], [18, 6])),
    line(['river'], stops([8, 1], [12, 2.8], [15, 7], [18, 22])),
    {
      dataLayer: 'water',
      filter: (_, { geomType }) => geomType === 3,
      symbolizer: new PolygonSymbolizer({
        fill: colour.water,
        stroke: colour.shore,
        width: exp(1, stops([9, 0.4], [16, 1.2])),
      }),
    },
    {
      dataLayer: 'landuse',
      filter: kind('pier'),
      symbolizer: new PolygonSymbolizer({ fill: colour.land, stroke: colour.shore, width: 1 }),
    },
  ];
}

function buildings(colour: MapColours): PaintRule[] {
  return [
    {
      dataLayer: 'buildings',
      minzoom: 14,
      symbolizer: new PolygonSymbolizer({
        fill: colour.building,
        stroke: colour['building-edge'],
        width: exp(1, stops([14, 0.2], [17, 1])),
      }),
    },
  ];
}

const TRUNK = detail('motorway', 'motorway_link', 'trunk', 'trunk_link');
const MAIN = detail('primary', 'primary_link', 'secondary', 'secondary_link');
const TERTIARY = detail('tertiary', 'tertiary_link');
const isRoad = kind('highway', 'major_road', 'minor_road');

interface RoadClass {
  filter: (zoom: number, feature: Feature) => boolean;
  width: number[][];
  fill: string;
  edge: string;
  minzoom: number;
}

/** Every edge under every surface: roads that meet are one road. */
function roads(colour: MapColours): PaintRule[] {
  const edge = colour['road-edge'];
  const isWay = (zoom: number, feature: Feature) =>
    isRoad(zoom, feature) && !TRUNK(zoom, feature) && !MAIN(zoom, feature) && !TERTIARY(zoom, feature);
  const isTrack = detail('track', 'service');
  const classes: RoadClass[] = [
    { filter: isTrack, width: stops([12, 0.4], [14, 1], [16, 3.5], [18, 8]), fill: colour.road, edge, minzoom: 13 },
    {
      filter: (zoom, feature) => isWay(zoom, feature) && !isTrack(zoom, feature),
      width: stops([11, 0.5], [13, 1.3], [14, 2.6], [16, 7], [18, 17]),
      fill: colour.road,
      edge,
      minzoom: 11,
    },
    {
      filter: TERTIARY,
      width: stops([9, 0.8], [12, 1.8], [14, 4], [16, 9], [18, 20]),
      fill: colour.road,
      edge,
      minzoom: 9,
    },
    {
      filter: MAIN,
      width: stops([7, 0.8], [10, 1.8], [13, 4], [16, 12], [18, 24]),
      fill: colour['road-major'],
      edge,
      minzoom: 7,
    },
    {
      filter: TRUNK,
      width: stops([5, 0.8], [9, 2.2], [13, 5.2], [16, 14], [18, 28]),
      fill: colour['road-trunk'],
      edge: colour['road-trunk-edge'],
      minzoom: 5,
    },
  ];
  const line = ({ filter, minzoom, width }: RoadClass, color: string, wider: number): PaintRule => ({
    dataLayer: 'roads',
    minzoom,
    filter: (zoom, feature) => isRoad(zoom, feature) && filter(zoom, feature),
    symbolizer: new LineSymbolizer({
      color,
      width: (zoom: number) => exp(1.5, width)(zoom) + wider * exp(1, stops([7, 0.4], [14, 0.8], [17, 1.2]))(zoom),
      lineCap: 'round',
      lineJoin: 'round',
    }),
  });
  return [
    {
      dataLayer: 'roads',
      minzoom: 9,
      filter: kind('ferry'),
      symbolizer: new LineSymbolizer({ color: colour.ferry, dash: [6, 5], width: 1.3 }),
    },
    {
      dataLayer: 'roads',
      minzoom: 13,
      filter: kind('path'),
      symbolizer: new LineSymbolizer({ color: colour.path, dash: [3, 3], width: exp(1, stops([13, 0.8], [17, 1.8])) }),
    },
    ...classes.map((one) => line(one, one.edge, 2)),
    ...classes.map((one) => line(one, one.fill, 0)),
    ...rail(colour),
  ];
}

/** A line with sleepers: known by its shape, whatever its colour. */
function rail(colour: MapColours): PaintRule[] {
  return [
    {
      dataLayer: 'roads',
      minzoom: 8,
      filter: kind('rail'),
      symbolizer: new LineSymbolizer({ color: colour.rail, width: exp(1, stops([8, 0.8], [14, 1.4], [18, 2.4])) }),
    },
    {
      dataLayer: 'roads',
      minzoom: 11,
      filter: kind('rail'),
      symbolizer: new LineSymbolizer({
        color: colour.rail,
        dash: [1.4, 7],
        width: exp(1, stops([11, 4], [14, 5.5], [18, 10])),
      }),
    },
  ];
}

function boundaries(colour: MapColours): PaintRule[] {
  return [
    {
      dataLayer: 'boundaries',
      symbolizer: new LineSymbolizer({
        color: colour.boundary,
        dash: [9, 4, 2, 4],
        width: exp(1, stops([7, 0.9], [14, 2])),
      }),
    },
  ];
}

function stops(...of: [zoom: number, value: number][]): number[][] {
  return of;
}
