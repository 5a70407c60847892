import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type Leaflet from 'leaflet';
import { type Box, widened } from '../../../ui/box.ts';
import { labelSides, type NamedSymbol, symbolBox } from './label-sides.ts';
import type { MapPlace } from './map-places.ts';
import { drawSide, measureLabel } from './symbol-element.ts';

/** From here those that are run have their names, and from there everything has. */
const NAMES_OF_RUN = 12;
const NAMES_OF_ALL = 15;
/** Half of the sign of something that is drawn, with its rim. */
const SIGN_REACH = 16;
/** What is told in the corners of a sheet (pages/PaperSheet.module.css). */
const CORNER = { width: 200, height: 20 };
const FAR = 10_000;
/** One or two figures in their frame. */
const NUMBER = { width: 24, height: 20 };

export type Near = 'near' | 'middle' | 'far';

/** What the places take of a map, in pixels of the whole world at a zoom, and which of them have a number for a name. */
export interface PlacesRoom {
  zoom: number;
  boxes: readonly Box[];
  numbered: readonly MapPlace[];
  /** On a picture those that lie too close for a number too. */
  crowded: readonly MapPlace[];
}

/** A symbol that is drawn, and what its name takes; null until it is measured. */
export interface SizedSymbol {
  place: MapPlace;
  symbol: HTMLElement;
  size: Pick<NamedSymbol, 'reach' | 'width' | 'height'> | null;
  /** Its name is there however far away. */
  isChosen: boolean;
}

export function nearAt(zoom: number): Near {
  if (zoom >= NAMES_OF_ALL) return 'near';
  return zoom >= NAMES_OF_RUN ? 'middle' : 'far';
}

/**
 * Gives each name that is shown a side of its symbol where it covers nothing, those that need looking after first. A name
 * without room waits for a closer look; a picture has no closer look, and gets a number there if a list tells what it is.
 */
export function layOutNames(
  map: Leaflet.Map,
  drawn: readonly SizedSymbol[],
  {
    near,
    isPicture,
    isNumbered,
    signs,
  }: { near: Near; isPicture: boolean; isNumbered: boolean; signs: readonly Position[] },
): PlacesRoom {
  const zoom = map.getZoom();
  const middle = ({ latitude, longitude }: Position) => {
    const { x, y } = map.project([latitude, longitude], zoom);
    return { x, y };
  };
  const at = drawn.map((one) => {
    one.size ??= measureLabel(one.symbol);
    return { one, ...middle(one.place), ...one.size };
  });
  const symbols = [
    ...at.map((symbol) => widened(symbolBox(symbol), 2)),
    ...signs.map((sign) => symbolBox({ ...middle(sign), reach: SIGN_REACH })),
    ...(isPicture ? beyondSheet(map) : []),
  ];
  const named = at.filter(({ one }) => one.isChosen || isNamed(one.place, near));
  const stood = labelSides(named, symbols);
  const boxes = [...symbols, ...stood.flatMap((name) => (name === null ? [] : [name.box]))];
  for (const { one } of at) drawSide(one.symbol, 'below', null);
  for (const [index, { one }] of named.entries()) drawSide(one.symbol, stood[index]?.side ?? 'none', null);
  if (!isNumbered) return { zoom, boxes, numbered: [], crowded: [] };

  const nameless = named.filter((_, index) => stood[index] === null);
  const places = labelSides(
    nameless.map((symbol) => ({ ...symbol, ...NUMBER })),
    boxes,
  );
  const numbered = nameless.flatMap((symbol, index) => {
    const place = places[index];
    return place ? [{ ...symbol, ...place }] : [];
  });
  for (const [index, { one, side }] of numbered.entries()) drawSide(one.symbol, side, index + 1);
  return {
    zoom,
    boxes: [...boxes, ...numbered.map(({ box }) => box)],
    numbered: numbered.map(({ one }) => one.place),
    crowded: nameless.filter((_, index) => places[index] === null).map(({ one }) => one.place),
  };
}

/** A picture ends at its edges: what stands over them is cut off. */
function beyondSheet(map: Leaflet.Map): Box[] {
  const { min, max } = map.getPixelBounds();
  if (min === undefined || max === undefined) return [];
  const [left, top, right, bottom] = [min.x, min.y, max.x, max.y];
  return [
    { left: left - FAR, top: top - FAR, right: left, bottom: bottom + FAR },
    { left: right, top: top - FAR, right: right + FAR, bottom: bottom + FAR },
    { left, top: top - FAR, right, bottom: top },
    { left, top: bottom, right, bottom: bottom + FAR },
    { left, top, right: left + CORNER.width, bottom: top + CORNER.height },
    { left: right - CORNER.width, top: bottom - CORNER.height, right, bottom },
  ];
}

export function isSameRoom(one: PlacesRoom, other: PlacesRoom): boolean {
  return (
    one.zoom === other.zoom &&
    one.boxes.length === other.boxes.length &&
    one.boxes.every((box, index) => isSameBox(box, other.boxes[index])) &&
    idsOf(one.numbered) === idsOf(other.numbered) &&
    idsOf(one.crowded) === idsOf(other.crowded)
  );
}

function idsOf(places: readonly MapPlace[]): string {
  return places.map(({ id }) => id).join();
}

function isSameBox(one: Box, other: Box | undefined): boolean {
  return one.left === other?.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom;
}

function isNamed({ look }: MapPlace, near: Near): boolean {
  return near === 'near' || (near === 'middle' && look !== 'unopened' && look !== 'standing');
}
