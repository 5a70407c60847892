/** A place on earth in decimal degrees of WGS 84 [PL9]. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Around Sweden with its waters, in whole tenths: what lies outside is a slip, not a place. */
const SWEDEN = { south: 54.9, north: 69.2, west: 10, east: 24.4 };

/**
 * A position as people paste it: `59.12, 18.05`, `59,12 18,05`, `59,12; 18,05`, `N 59.12 E 18.05`, `59°07'12"N 18°03'E`.
 * The two figures tell by themselves which is which in Sweden, so either may come first. Null for what is none, or lies
 * elsewhere.
 */
export function parsePosition(text: string): Position | null {
  const figures = readDegrees(text) ?? readDecimals(text);
  if (!figures) return null;
  const [one, other] = figures;
  if (isInSweden({ latitude: one, longitude: other })) return { latitude: one, longitude: other };
  const turned = { latitude: other, longitude: one };
  return isInSweden(turned) ? turned : null;
}

export function isInSweden({ latitude, longitude }: Position): boolean {
  const isBetween = (value: number, least: number, most: number) => value >= least && value <= most;
  return isBetween(latitude, SWEDEN.south, SWEDEN.north) && isBetween(longitude, SWEDEN.west, SWEDEN.east);
}

/** `59.12000, 18.05000` in Swedish figures, as it is shown: about a metre. */
export function positionText({ latitude, longitude }: Position): string {
  const figure = (value: number) =>
    value
      .toFixed(5)
      .replace(/0{1,3}$/, '')
      .replace('.', ',');
  return `${figure(latitude)} N, ${figure(longitude)} Ö`;
}

/** Degrees with minutes, and seconds if there are any. */
function readDegrees(text: string): [number, number] | null {
  const found = [...text.matchAll(/(\d+)\s*°\s*(\d+(?:[.,]\d+)?)\s*[′'’](?:\s*(\d+(?:[.,]\d+)?)\s*[″"”])?/g)];
  const [one, other] = found.map(([, degrees, minutes, seconds]) => {
    const parts = [degrees, minutes, seconds ?? '0'].map((part) => Number(part?.replace(',', '.')));
    const [whole = 0, sixtieth = 0, second = 0] = parts;
    return whole + sixtieth / 60 + second / 3600;
  });
  return found.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
}

/** A comma before a figure is a decimal comma, unless there are points: then commas are between the two. */
function readDecimals(text: string): [number, number] | null {
  const pattern = /\d\.\d/.test(text) ? /\d+(?:\.\d+)?/g : /\d+(?:[.,]\d+)?/g;
  const figures = text.match(pattern) ?? [];
  const [one, other] = figures.map((figure) => Number(figure.replace(',', '.')));
  const isAlone = /^[\s\d.,;:°NEÖneö()[\]/|]*$/.test(text);
  return isAlone && figures.length === 2 && one !== undefined && other !== undefined ? [one, other] : null;
}
