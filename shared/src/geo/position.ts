/** A place on earth in decimal degrees of WGS 84 [PL9]. */
export interface Position {
  latitude: number;
  longitude: number;
}

/** Around Sweden with its waters, in whole tenths: what lies outside is a slip, not a place. */
const SWEDEN = { south: 54.9, north: 69.2, west: 10, east: 24.4 };

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
