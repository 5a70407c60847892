import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';

export const PAPERS = ['A4', 'A3'] as const;
export type Paper = (typeof PAPERS)[number];
export const TURNS = ['landscape', 'portrait'] as const;
export type Turn = (typeof TURNS)[number];

/** ISO 216, the short side first, in millimetres. */
const SIDES: Record<Paper, [short: number, long: number]> = { A4: [210, 297], A3: [297, 420] };
/** What every office printer leaves white, and room to punch holes. */
export const PAPER_MARGIN = 10;
/** A page that is full to the last tenth of a millimetre is followed by an empty one. */
const SLACK = 1;

/** CSS: 96 pixels an inch. */
const MM_PER_PIXEL = 25.4 / 96;
/** The equator in metres (WGS 84), which a map of zoom 0 shows on 256 pixels. */
const EQUATOR = 40_075_016.686;
const WORLD_PIXELS = 256;

/** Round figures that a ruler can be laid on. */
const SCALES = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5, 8];

/** The part of a sheet that is printed on, in millimetres. */
export function printedSize(paper: Paper, turn: Turn): { width: number; height: number } {
  const [short, long] = SIDES[paper];
  const [width, height] = turn === 'landscape' ? [long, short] : [short, long];
  return { width: width - 2 * PAPER_MARGIN, height: height - 2 * PAPER_MARGIN - SLACK };
}

/** The largest round scale (the 10 000 of 1:10 000) at which all of `bounds` has room on so many pixels. */
export function scaleFor({ south, west, north, east }: Bounds, pixels: { width: number; height: number }): number {
  const middle = (south + north) / 2;
  const high = ((north - south) / 360) * EQUATOR;
  const wide = ((east - west) / 360) * EQUATOR * Math.cos(radians(middle));
  const paper = { width: metresOfPaper(pixels.width), height: metresOfPaper(pixels.height) };
  const least = Math.max(wide / paper.width, high / paper.height, 1_000);
  const power = 10 ** Math.floor(Math.log10(least));
  return (SCALES.find((round) => round * power >= least) ?? 10) * power;
}

/** Leaflet's zoom at which a map has this scale at a latitude. */
export function zoomAt(scale: number, latitude: number): number {
  const metresPerPixel = metresOfPaper(1) * scale;
  return Math.log2((EQUATOR * Math.cos(radians(latitude))) / (WORLD_PIXELS * metresPerPixel));
}

/** A bar of round metres, some four centimetres long. */
export function scaleBar(scale: number): { metres: number; mm: number } {
  const wanted = 0.045 * scale;
  const power = 10 ** Math.floor(Math.log10(wanted));
  const metres = ([5, 2, 1].find((round) => round * power <= wanted) ?? 1) * power;
  return { metres, mm: (metres / scale) * 1_000 };
}

function metresOfPaper(pixels: number): number {
  return (pixels * MM_PER_PIXEL) / 1_000;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
