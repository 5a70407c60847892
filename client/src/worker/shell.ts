/** All that the page consists of, and nothing that anybody has written or read. */
export interface Shell {
  /** Of the whole set: another content of any file is another version. */
  version: string;
  files: readonly ShellFile[];
}

export interface ShellFile {
  /** From the root, as `/assets/index-abc.js`. */
  path: string;
  /** As in a request's `integrity`. */
  integrity: string;
}

const PAGE = '/index.html';

/** Answered by the server, whatever they are asked for; of the map, see kept-map.ts, of sheets sheet-worker.ts; a personal link, and who is TiB for anybody, have pages of their own, which are kept nowhere. */
const SERVERS_OWN = /^\/(api|map|blad|s|tib|socket\.io|metrics)(\/|$)/;

/**
 * The file of the shell that answers a request; null where the network does. An address of the app's own gets the page,
 * as the server gives it (server/src/plugins/static-files.ts); nothing under `/api` is ever answered from here.
 */
export function keptAnswer(
  shell: Shell,
  request: { method: string; mode: string; url: string },
  origin: string,
): string | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin || SERVERS_OWN.test(url.pathname)) return null;
  if (shell.files.some(({ path }) => path === url.pathname)) return url.pathname;
  const isPage = request.mode === 'navigate' && !/\.[a-z0-9]+$/i.test(url.pathname);
  return isPage ? PAGE : null;
}
