import { GridLayer, TileLayer } from 'leaflet';

interface Tile {
  el: HTMLImageElement;
  coords: { z: number };
  /** When it came, or failed. */
  loaded?: Date;
  /** In view. */
  current?: boolean;
}

/** What Leaflet's own layer keeps and does; its types do not tell all of it. */
interface Inner {
  _tiles: Record<string, Tile>;
  _tileZoom: number;
}

/**
 * A layer of pictures under our content security policy: Leaflet calls off a picture by giving it an empty one in a `data:`
 * address, which the policy refuses, and says so for each. Here a picture that is not wanted is asked for no longer.
 */
export class PictureLayer extends TileLayer {
  /** Whether something in view has neither come nor failed: what was called off by a zoom and back is not awaited. */
  isAwaiting(): boolean {
    const { _tiles: tiles } = this as unknown as Inner;
    return Object.values(tiles).some(({ loaded, current }) => current === true && loaded === undefined);
  }

  _removeTile(key: string): void {
    const { _tiles: tiles } = this as unknown as Inner;
    tiles[key]?.el.removeAttribute('src');
    (GridLayer.prototype as unknown as { _removeTile: (key: string) => void })._removeTile.call(this, key);
  }

  override _abortLoading(): void {
    const { _tiles: tiles, _tileZoom: zoom } = this as unknown as Inner;
    for (const [key, { el, coords }] of Object.entries(tiles)) {
      if (coords.z === zoom) continue;
      el.onload = null;
      el.onerror = null;
      if (el.complete) continue;
      el.removeAttribute('src');
      el.remove();
      delete tiles[key];
      this.fire('tileabort', { tile: el, coords });
    }
  }
}
