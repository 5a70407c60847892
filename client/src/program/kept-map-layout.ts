// How the kept map lies in Cache Storage. The service worker is built alone, one file without imports, so that what both of
// them know stands in both: worker/kept-map.ts, held equal by its test.

/** Beside the shell's caches, and never emptied with them. */
export const MAP_CACHE = 'kept-map';
/** Says that all of it is there: written last, and taken away first. */
export const KEPT_RECORD = '/map/kept';
/** A part of the file is read without touching the rest, however large a municipality is. */
export const CHUNK_BYTES = 1_048_576;

export const MAP_ADDRESS = { file: '/map/base.pmtiles', info: '/map/info', names: '/map/names' } as const;

export function chunkAddress(version: string, index: number): string {
  return `${KEPT_RECORD}/${version}/${index}`;
}
