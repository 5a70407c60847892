import type { NewsItem, NewsKind } from '@ledningsplats/shared/log/news.ts';
import { paths } from '../../../paths.ts';
import { addressOf, NO_SEARCH } from '../search/search-address.ts';

/** Where all of a kind stands. */
export function kindPath(incident: string, kind: NewsKind): string {
  return { decisions: paths.decisions, tasks: paths.tasks, map: paths.map, log: paths.log }[kind](incident);
}

/** Where it stands by itself: a line among those around it, an open place on its page, the rest in their register. */
export function itemPath(incident: string, { kind, key, latest }: NewsItem): string {
  if (kind === 'map' && key.startsWith('place ')) return paths.operatedPlace(incident, key.slice('place '.length));
  if (kind !== 'log') return kindPath(incident, kind);
  const part = latest.secrecy.state === 'secret' ? 'secret' : 'open';
  const place = { part, seq: latest.seq, at: latest.occurredAt } as const;
  return `${paths.log(incident)}?${addressOf(NO_SEARCH, place)}`;
}
