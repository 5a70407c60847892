import Leaflet from 'leaflet';

/** How far the canvas reaches beyond the window on each side, in parts of it: so far a map is moved without being painted. */
const BEYOND = 0.15;
/** Sharper than this nobody sees, and every pixel costs; a map that is shown enlarged, as on a wall, is seen in its pixels. */
const MOST_RATIO = 2;
const MOST_ENLARGED = 4;

/** Where a canvas lies on the map: from when it was last laid out until the next time. */
export interface CanvasFrame {
  zoom: number;
  /** Upper left corner, in pixels of the whole world at this zoom. */
  from: Leaflet.Point;
  size: Leaflet.Point;
  ratio: number;
}

/** Lays the canvas over what is in view, and a little beyond. */
export function layOut(map: Leaflet.Map, canvas: HTMLCanvasElement): CanvasFrame {
  const view = map.getSize();
  const corner = map.containerPointToLayerPoint(view.multiplyBy(-BEYOND)).round();
  const size = view.multiplyBy(1 + 2 * BEYOND).round();
  const container = map.getContainer();
  const enlarged = container.getBoundingClientRect().width / container.offsetWidth || 1;
  const ratio = Math.min(MOST_ENLARGED, Math.min(MOST_RATIO, window.devicePixelRatio || 1) * Math.max(1, enlarged));
  const [width, height] = [Math.round(size.x * ratio), Math.round(size.y * ratio)];
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
    canvas.style.width = `${size.x}px`;
    canvas.style.height = `${size.y}px`;
  }
  Leaflet.DomUtil.setTransform(canvas, corner, 1);
  return { zoom: map.getZoom(), from: corner.add(map.getPixelOrigin()), size, ratio };
}

/** Whether some of what is in view lies beyond the canvas: the map has been drawn further than it reaches. */
export function isBeyond(map: Leaflet.Map, { from, size }: CanvasFrame): boolean {
  const { min, max } = map.getPixelBounds();
  if (min === undefined || max === undefined) return false;
  return min.x < from.x || min.y < from.y || max.x > from.x + size.x || max.y > from.y + size.y;
}

/** While Leaflet animates a zoom the old picture is scaled with the ground, as its own layers are. */
export function followZoom(
  map: Leaflet.Map,
  canvas: HTMLCanvasElement,
  frame: CanvasFrame,
  { center, zoom }: { center: Leaflet.LatLng; zoom: number },
): void {
  const moved = Leaflet.DomUtil.getPosition(map.getPane('mapPane') as HTMLElement);
  const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(moved).round();
  const corner = map.project(map.unproject(frame.from, frame.zoom), zoom).subtract(origin);
  Leaflet.DomUtil.setTransform(canvas, corner, map.getZoomScale(zoom, frame.zoom));
}
