import { FORMS_OF, type ShapeForm, type ShapeKind } from '@ledningsplats/shared/shapes/events.ts';
import { useEffect, useRef } from 'react';
import { useMediaQuery } from '../../../ui/use-media-query.ts';
import { useTheme } from '../../../ui/use-theme.ts';
import { paintOutline } from './paint/paint-outline.ts';
import { paintSymbol } from './paint/paint-symbol.ts';
import type { Pixel } from './paint/pixel-shape.ts';
import { readShapeColours } from './paint/shape-colours.ts';
import styles from './ShapeSwatch.module.css';

const WIDTH = 40;
const HEIGHT = 26;
const SAMPLES: Readonly<Record<ShapeForm, readonly Pixel[]>> = {
  point: [{ x: WIDTH / 2, y: HEIGHT / 2 }],
  line: [
    { x: 2, y: HEIGHT / 2 },
    { x: WIDTH - 2, y: HEIGHT / 2 },
  ],
  area: [
    { x: 5, y: 5 },
    { x: WIDTH - 5, y: 5 },
    { x: WIDTH - 5, y: HEIGHT - 5 },
    { x: 5, y: HEIGHT - 5 },
  ],
};

export interface ShapeSwatchProps {
  kind: ShapeKind;
  /** The kind's own where it is left out. */
  form?: ShapeForm | undefined;
}

/** How a kind looks on the map, painted as the map paints it; beside its name, which says the same in words. */
export function ShapeSwatch({ kind, form = FORMS_OF[kind][0] ?? 'point' }: ShapeSwatchProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { choice } = useTheme();
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are read from the page, which follows these
  useEffect(() => {
    if (canvas.current !== null) paint(canvas.current, kind, form);
  }, [kind, form, choice, isSystemDark]);
  return <canvas ref={canvas} className={styles.swatch} aria-hidden />;
}

function paint(canvas: HTMLCanvasElement, kind: ShapeKind, form: ShapeForm): void {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = WIDTH * ratio;
  canvas.height = HEIGHT * ratio;
  const context = canvas.getContext('2d');
  if (context === null) return;
  const colours = readShapeColours(canvas.parentElement ?? document.body);
  const points = SAMPLES[form];
  const middle = { x: WIDTH / 2, y: HEIGHT / 2 };
  context.scale(ratio, ratio);
  const shape = { id: '', kind, form, points, anchor: middle, words: [], isWaiting: false, isSelected: false };
  paintOutline(context, shape, { colours, ratio, from: { x: 0, y: 0 } });
  if (kind === 'text') {
    context.fillStyle = colours.ink;
    context.font = `700 16px ${colours.font}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillText('Abc', middle.x, middle.y);
  } else if (form === 'point' || kind === 'event_site') {
    paintSymbol(context, kind, middle, colours, 12);
  }
}
