import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { setText } from './element.ts';

/** The phone's own map opens it; the figures stand there for whoever has none. Null: nobody has said where. */
export function showPosition(link: HTMLAnchorElement, words: string, at: Position | null): void {
  link.hidden = at === null;
  if (at === null) return;
  const figures = `${at.latitude.toFixed(5)},${at.longitude.toFixed(5)}`;
  setText(link, `${words} (${figures.replace(',', ', ')})`);
  link.href = `geo:${figures}?q=${figures}`;
}
