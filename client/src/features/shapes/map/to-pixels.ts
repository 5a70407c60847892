import type { Geometry } from '@ledningsplats/shared/shapes/events.ts';
import type { CanvasFrame } from './canvas-frame.ts';
import { middleOf } from './paint/along-line.ts';
import { innerPoint } from './paint/inner-point.ts';
import type { Pixel } from './paint/pixel-shape.ts';
import { hasSymbol } from './paint/plate.ts';
import type { ShownShape } from './shown-shapes.ts';

interface WorldShape {
  points: readonly Pixel[];
  anchor: Pixel;
}

const projected = new WeakMap<Geometry, WorldShape>();
const TILE = 256;

/** A geometry's corners and where its words stand, on the canvas. Projected once: a move of the map is a sum for each corner. */
export function toPixels(geometry: Geometry, { zoom, from }: Pick<CanvasFrame, 'zoom' | 'from'>): WorldShape {
  const world = worldOf(geometry);
  const scale = TILE * 2 ** zoom;
  const onCanvas = ({ x, y }: Pixel): Pixel => ({ x: x * scale - from.x, y: y * scale - from.y });
  return { points: world.points.map(onCanvas), anchor: onCanvas(world.anchor) };
}

function toWorld({ form, points }: Geometry): WorldShape {
  const corners = points.map(mercator);
  const [first = { x: 0, y: 0 }] = corners;
  if (form === 'area') return { points: corners, anchor: innerPoint(corners) };
  return { points: corners, anchor: form === 'line' ? middleOf(corners) : first };
}

/** The whole world as a square of one (EPSG:3857, as Leaflet's own maps). */
function mercator({ latitude, longitude }: { latitude: number; longitude: number }): Pixel {
  const sine = Math.sin((latitude * Math.PI) / 180);
  return { x: longitude / 360 + 0.5, y: 0.5 - Math.atanh(sine) / (2 * Math.PI) };
}

/** Where its symbol or its words stand, as Leaflet takes a position. */
export function anchorOf(geometry: Geometry): [number, number] {
  const { x, y } = worldOf(geometry).anchor;
  return [(Math.asin(Math.tanh((0.5 - y) * 2 * Math.PI)) * 180) / Math.PI, (x - 0.5) * 360];
}

/** Where signs stand among them, by value: the same text as long as none has been moved. */
export function signSpots(shapes: readonly Pick<ShownShape, 'kind' | 'geometry'>[]): string {
  const signs = shapes.filter(({ kind, geometry }) => hasSymbol(geometry.form, kind));
  return signs.map(({ geometry }) => anchorOf(geometry).join(' ')).join('/');
}

function worldOf(geometry: Geometry): WorldShape {
  let world = projected.get(geometry);
  if (world === undefined) {
    world = toWorld(geometry);
    projected.set(geometry, world);
  }
  return world;
}
