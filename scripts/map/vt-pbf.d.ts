declare module 'vt-pbf' {
  /** Layers of geojson-vt's tiles by name, as a Mapbox Vector Tile. */
  export function fromGeojsonVt(
    layers: Record<string, { features: readonly unknown[] }>,
    options: { version: 1 | 2; extent: number },
  ): Uint8Array;
}
