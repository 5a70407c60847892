/** What a device keeps of the map, on request; the page puts it there, and the service worker answers with it. */
export interface KeptMap {
  /** As the server tells it, of the file that is kept. */
  version: string;
  /** Bytes. */
  size: number;
  /** When the file was made, and when it was kept here; UTC milliseconds. */
  changedAt: number;
  keptAt: number;
}

// The page's part of the layout stands in program/kept-map-layout.ts too: the worker is one file that imports nothing.

/** Beside the shell's caches, and never emptied with them. */
export const MAP_CACHE = 'kept-map';
/** Says that all of it is there: written last, and taken away first. */
export const KEPT_RECORD = '/map/kept';
/** A part of the file is read without touching the rest, however large a municipality is. */
export const CHUNK_BYTES = 1_048_576;

/** For the test that holds the two layouts equal. */
export const MAP_ADDRESS = { file: '/map/base.pmtiles', info: '/map/info', names: '/map/names' } as const;

export function chunkAddress(version: string, index: number): string {
  return `${KEPT_RECORD}/${version}/${index}`;
}

/** How the service worker answers a request; null: it is none of the map's, and the network has it. */
export function mapAnswer(
  request: { method: string; url: string; range: string | null },
  origin: string,
): { what: 'reading'; path: string } | { what: 'part'; version: string; range: string } | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return null;
  const { pathname: path } = url;
  if (path === MAP_ADDRESS.info || path === MAP_ADDRESS.names) return { what: 'reading', path };
  // the file as a whole is asked for to be kept, and that is the server's own
  if (path !== MAP_ADDRESS.file || request.range === null) return null;
  return { what: 'part', version: url.search.slice(1), range: request.range };
}

/** The first and the last byte that are asked for, both included; null for what is no single range within the file. */
export function partOf(range: string, size: number): { start: number; end: number } | null {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(range) ?? [];
  if (from === undefined || to === undefined) return null;
  const [start, end] = [Number(from), Math.min(Number(to), size - 1)];
  return start <= end ? { start, end } : null;
}

/** Which pieces hold a part, and what of each. */
export function chunksOf({
  start,
  end,
}: {
  start: number;
  end: number;
}): { index: number; from: number; to: number }[] {
  const chunks: { index: number; from: number; to: number }[] = [];
  for (let index = Math.floor(start / CHUNK_BYTES); index * CHUNK_BYTES <= end; index += 1) {
    const first = index * CHUNK_BYTES;
    chunks.push({ index, from: Math.max(start - first, 0), to: Math.min(end - first + 1, CHUNK_BYTES) });
  }
  return chunks;
}
