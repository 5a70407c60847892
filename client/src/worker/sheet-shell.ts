import type { Shell } from './shell.ts';

const PAGE = '/blad.html';

/** The file that answers a request of a sheet's page; null where the network does. Nothing under `/api` is kept. */
export function keptForSheet(
  shell: Shell,
  request: { method: string; mode: string; url: string },
  origin: string,
): string | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return null;
  if (request.mode === 'navigate' && url.pathname.startsWith('/blad/')) return PAGE;
  return shell.files.some(({ path }) => path === url.pathname) ? url.pathname : null;
}
