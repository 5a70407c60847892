import Leaflet from 'leaflet';
import { type Box, meet, moved, together, widened } from '../../../ui/box.ts';
import { type CanvasFrame, followZoom, isBeyond, layOut } from './canvas-frame.ts';
import { shapeAt } from './hit.ts';
import { boxAround, paintShape } from './paint/paint-shape.ts';
import { boxOf, type PixelShape } from './paint/pixel-shape.ts';
import { fontOf, type Plate, paintPlate, readablePlates } from './paint/plate.ts';
import { readShapeColours, type ShapeColours } from './paint/shape-colours.ts';
import type { ShownShape } from './shown-shapes.ts';
import { toPixels } from './to-pixels.ts';

const FORM_ORDER = { area: 0, line: 1, point: 2 } as const;

/** What other layers take of the map, in pixels of the whole world at a zoom. */
export interface TakenRoom {
  zoom: number;
  boxes: readonly Box[];
}

interface Laid {
  of: ShownShape;
  pixels: PixelShape;
  plate: Plate | null;
  box: Box;
}

/**
 * All that is drawn, on one canvas: moving the map moves it and paints nothing, and a change paints what it touches, once
 * for each frame however many there were. Nothing of React's is made for a shape.
 */
export class ShapeCanvas extends Leaflet.Layer {
  readonly #canvas = document.createElement('canvas');
  #frame: CanvasFrame | null = null;
  #shapes: readonly ShownShape[] = [];
  #selected: string | null = null;
  #taken: TakenRoom | null = null;
  #laid = new Map<string, Laid>();
  #colours: ShapeColours | null = null;
  #widths = new Map<string, number>();
  #dirty: Box | 'all' | null = null;
  #asked = 0;

  override onAdd(map: Leaflet.Map): this {
    this.#canvas.className = 'leaflet-zoom-animated';
    this.#canvas.setAttribute('aria-hidden', 'true');
    map.getPane('lines')?.append(this.#canvas);
    this.#layOut();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#asked);
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, Leaflet.LeafletEventHandlerFn> {
    const lay = () => this.#layOut();
    return {
      moveend: lay,
      viewreset: lay,
      resize: lay,
      move: () => {
        if (this.#frame !== null && this._map.getZoom() === this.#frame.zoom && isBeyond(this._map, this.#frame)) lay();
      },
      zoomanim: ((event: Leaflet.ZoomAnimEvent) => {
        if (this.#frame !== null) followZoom(this._map, this.#canvas, this.#frame, event);
      }) as Leaflet.LeafletEventHandlerFn,
    };
  }

  /** What is drawn from now on; the same object is the same shape, and is not painted again. */
  show(shapes: readonly ShownShape[], selected: string | null, taken: TakenRoom | null): void {
    this.#shapes = shapes;
    this.#selected = selected;
    this.#taken = taken;
    this.#askFor(null);
  }

  /** After a change of theme, or when letters have come. */
  repaint(): void {
    this.#colours = null;
    this.#widths.clear();
    this.#askFor('all');
  }

  /** What a click there means; in pixels of the map's own element. */
  at(point: Leaflet.Point): ShownShape | null {
    if (this.#frame === null) return null;
    const at = point.add(this._map.getPixelBounds().min ?? point).subtract(this.#frame.from);
    const laid = [...this.#laid.values()];
    const plates = new Map(laid.flatMap(({ of, plate }) => (plate === null ? [] : [[of.id, plate] as const])));
    const found = shapeAt(
      at,
      laid.map(({ pixels }) => pixels),
      plates,
    );
    return found === null ? null : (this.#laid.get(found.id)?.of ?? null);
  }

  #layOut(): void {
    if (!this._map) return;
    this.#frame = layOut(this._map, this.#canvas);
    this.#laid.clear();
    cancelAnimationFrame(this.#asked);
    this.#asked = 0;
    this.#dirty = 'all';
    this.#paint();
  }

  #askFor(what: 'all' | null): void {
    if (what === 'all') this.#dirty = 'all';
    if (this.#asked !== 0 || this.#frame === null) return;
    this.#asked = requestAnimationFrame(() => {
      this.#asked = 0;
      this.#paint();
    });
  }

  #paint(): void {
    const context = this.#canvas.getContext('2d');
    if (context === null || this.#frame === null) return;
    this.#colours ??= readShapeColours(this._map.getContainer());
    this.#arrange(context, this.#frame, this.#colours);
    const { size, ratio, from } = this.#frame;
    const whole: Box = { left: 0, top: 0, right: size.x, bottom: size.y };
    const dirty = this.#dirty === 'all' ? whole : this.#dirty;
    this.#dirty = null;
    if (dirty === null || !meet(dirty, whole)) return;

    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.save();
    context.beginPath();
    context.rect(dirty.left, dirty.top, dirty.right - dirty.left, dirty.bottom - dirty.top);
    context.clip();
    context.clearRect(dirty.left, dirty.top, dirty.right - dirty.left, dirty.bottom - dirty.top);
    const inside = [...this.#laid.values()].filter(({ box }) => meet(box, dirty));
    inside.sort((one, other) => FORM_ORDER[one.pixels.form] - FORM_ORDER[other.pixels.form]);
    for (const laid of inside) paintShape(context, laid.pixels, { colours: this.#colours, ratio, from });
    for (const { plate, pixels } of inside) {
      if (plate !== null) paintPlate(context, plate, this.#colours, this.#colours.of[pixels.kind]);
    }
    context.restore();
  }

  /** Where everything lies now, and what of the canvas that changes. */
  #arrange(context: CanvasRenderingContext2D, frame: CanvasFrame, colours: ShapeColours): void {
    const whole: Box = { left: 0, top: 0, right: frame.size.x, bottom: frame.size.y };
    const next = new Map<string, Laid>();
    for (const of of this.#shapes) {
      const before = this.#laid.get(of.id);
      const isSelected = of.id === this.#selected;
      const pixels =
        before?.of === of && before.pixels.isSelected === isSelected ? before.pixels : pixelsOf(of, frame, isSelected);
      next.set(of.id, { of, pixels, plate: null, box: before?.pixels === pixels ? before.box : boxOf(pixels.points) });
    }
    const inView = [...next.values()].filter(
      ({ pixels, box }) => meet(widened(box, 150), whole) && pixels.points.length > 0,
    );
    const plates = readablePlates(
      inView.map(({ pixels }) => pixels),
      (words, isBold) => this.#width(context, colours, words, isBold),
      takenOn(frame, this.#taken).filter((box) => meet(box, whole)),
    );
    for (const [id, laid] of next) {
      const before = this.#laid.get(id);
      const plate = plates.get(id) ?? null;
      const isSame = before?.pixels === laid.pixels && isSamePlate(before.plate, plate);
      laid.plate = isSame ? before.plate : plate;
      laid.box = isSame ? before.box : boxAround(laid.pixels, plate);
      if (!isSame) this.#spoil(laid.box, before?.box);
    }
    for (const [id, { box }] of this.#laid) if (!next.has(id)) this.#spoil(box);
    this.#laid = next;
  }

  #spoil(...boxes: readonly (Box | undefined)[]): void {
    for (const box of boxes) {
      if (box === undefined || this.#dirty === 'all') continue;
      this.#dirty = this.#dirty === null ? box : together(this.#dirty, box);
    }
  }

  #width(context: CanvasRenderingContext2D, colours: ShapeColours, words: string, isBold: boolean): number {
    const key = `${isBold} ${words}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      context.font = fontOf(colours, isBold);
      width = context.measureText(words).width;
      this.#widths.set(key, width);
    }
    return width;
  }
}

/** Of another zoom: it is told anew when its layer has come there. */
function takenOn({ zoom, from }: CanvasFrame, taken: TakenRoom | null): Box[] {
  return taken?.zoom === zoom ? taken.boxes.map((box) => moved(box, -from.x, -from.y)) : [];
}

function isSamePlate(one: Plate | null, other: Plate | null): boolean {
  if (one === null || other === null) return one === other;
  const isThere = one.box.left === other.box.left && one.box.top === other.box.top;
  return isThere && one.lines.map(({ words }) => words).join() === other.lines.map(({ words }) => words).join();
}

function pixelsOf(of: ShownShape, frame: CanvasFrame, isSelected: boolean): PixelShape {
  const { id, kind, geometry, words, isWaiting } = of;
  return { id, kind, form: geometry.form, ...toPixels(geometry, frame), words, isWaiting, isSelected };
}
