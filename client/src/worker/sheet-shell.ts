import type { Shell } from './shell.ts';

/** The first that an address begins with. */
const PAGES = [
  ['/blad/pass/', '/pass.html'],
  ['/blad/besok/', '/besok.html'],
  ['/blad/lyssna/', '/lyssna.html'],
  ['/blad/verksamhet/', '/verksamhet.html'],
  ['/blad/', '/blad.html'],
] as const;

/** The file that answers a request of a sheet's page; null where the network does. Nothing under `/api` is kept. */
export function keptForSheet(
  shell: Shell,
  request: { method: string; mode: string; url: string },
  origin: string,
): string | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== origin) return null;
  const page = PAGES.find(([start]) => url.pathname.startsWith(start))?.[1];
  if (request.mode === 'navigate' && page !== undefined) return page;
  return shell.files.some(({ path }) => path === url.pathname) ? url.pathname : null;
}
