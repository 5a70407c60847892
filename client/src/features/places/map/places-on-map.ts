import type { Position } from '@ledningsplats/shared/geo/position.ts';
import Leaflet from 'leaflet';
import { placesMapTexts } from '../../../i18n/places-map.ts';
import { type MapPlace, rank } from './map-places.ts';
import { isSameRoom, layOutNames, nearAt, type PlacesRoom, type SizedSymbol } from './name-layout.ts';
import { nextStop } from './next-stop.ts';
import styles from './PlaceMarker.module.css';
import { drawSymbol, symbolElement } from './symbol-element.ts';

/** Symbols that need looking after lie above the others, whatever lies to the south. */
const ABOVE = 10_000;
/** So far from the edge a symbol is moved that the keyboard has come to. */
const EDGE = Leaflet.point(48, 64);

interface Drawn extends SizedSymbol {
  marker: Leaflet.Marker;
}

export interface PlacesOnMapOptions {
  /** Pane that they stand in. */
  pane: string;
  /** A picture: every name that has room is there, and nothing can be pressed. */
  isPicture: boolean;
  /** A picture with a list of what its numbers stand for. */
  isNumbered: boolean;
  onChoose: (id: string) => void;
  /** Where symbols and names stand now, when it is elsewhere than before. */
  onRoom: (room: PlacesRoom) => void;
}

/**
 * The symbols of places on a map. Drawn past React: a symbol is made once, and of many changes in one frame each is drawn
 * once, so that three hundred of them are panned as smoothly as none. One stop for the Tab key; the arrows go between them.
 */
export class PlacesOnMap {
  readonly #map: Leaflet.Map;
  readonly #pane: HTMLElement;
  readonly #paneName: string;
  readonly #onChoose: (id: string) => void;
  readonly #onRoom: (room: PlacesRoom) => void;
  readonly #isPicture: boolean;
  readonly #isNumbered: boolean;
  readonly #drawn = new Map<string, Drawn>();
  #wanted: readonly MapPlace[] = [];
  #signs: readonly Position[] = [];
  #room: PlacesRoom | null = null;
  #chosen: string | null = null;
  #stop: string | null = null;
  #frame = 0;

  constructor(map: Leaflet.Map, { pane, isPicture, isNumbered, onChoose, onRoom }: PlacesOnMapOptions) {
    this.#map = map;
    this.#onChoose = onChoose;
    this.#onRoom = onRoom;
    this.#isPicture = isPicture;
    this.#isNumbered = isNumbered;
    this.#paneName = `${pane}-places`;
    this.#pane = map.getPane(this.#paneName) ?? map.createPane(this.#paneName, map.getPane(pane));
    this.#pane.classList.add(styles.pane ?? '');
    // in pixels of the whole world nothing moves when the map is dragged; a sheet has edges
    map.on(isPicture ? 'moveend' : 'zoomend', this.#layOut);
    if (isPicture) return;
    this.#pane.setAttribute('role', 'group');
    this.#pane.setAttribute('aria-description', placesMapTexts.symbolKeys);
    this.#pane.addEventListener('keydown', this.#handleKey);
    this.#pane.addEventListener('focusin', this.#handleFocus);
  }

  /** What is to be drawn from the next frame on; no name is to cover the `signs` of what else is drawn. */
  show(places: readonly MapPlace[], chosen: string | null, signs: readonly Position[]): void {
    this.#wanted = places;
    this.#signs = signs;
    this.#chosen = chosen;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
  }

  /** The keyboard stands on the symbol of a place; false where there is none. */
  focus(id: string): boolean {
    const element = this.#drawn.get(id)?.marker.getElement();
    element?.focus({ preventScroll: true });
    return element !== undefined;
  }

  remove(): void {
    cancelAnimationFrame(this.#frame);
    this.#map.off('zoomend moveend', this.#layOut);
    this.#pane.removeEventListener('keydown', this.#handleKey);
    this.#pane.removeEventListener('focusin', this.#handleFocus);
    for (const { marker } of this.#drawn.values()) marker.remove();
    this.#drawn.clear();
  }

  readonly #draw = () => {
    this.#frame = 0;
    const wanted = new Set(this.#wanted.map(({ id }) => id));
    for (const [id, { marker }] of this.#drawn) {
      if (wanted.has(id)) continue;
      marker.remove();
      this.#drawn.delete(id);
    }
    for (const place of this.#wanted) this.#drawOne(place);
    this.#layOut();
    if (this.#isPicture) return;
    this.#pane.setAttribute('aria-label', placesMapTexts.symbols(this.#wanted.length));
    this.#setStop(this.#stop !== null && wanted.has(this.#stop) ? this.#stop : (this.#wanted[0]?.id ?? null));
  };

  #drawOne(place: MapPlace): void {
    const known = this.#drawn.get(place.id);
    const drawn = known ?? this.#make(place);
    const { marker, symbol, place: before } = drawn;
    const element = marker.getElement();
    const isChosen = place.id === this.#chosen;
    if (drawn.isChosen !== isChosen || before.look !== place.look || known === undefined) {
      marker.setZIndexOffset(isChosen ? 2 * ABOVE : ABOVE - rank(place) * (ABOVE / 10));
      if (!this.#isPicture) element?.setAttribute('aria-pressed', String(isChosen));
      drawn.isChosen = isChosen;
    }
    if (known !== undefined && isSame(before, place)) return;
    if (before.latitude !== place.latitude || before.longitude !== place.longitude) {
      marker.setLatLng([place.latitude, place.longitude]);
    }
    drawSymbol(symbol, place);
    drawn.size = null;
    if (!this.#isPicture) element?.setAttribute('aria-label', place.words);
    drawn.place = place;
  }

  #make(place: MapPlace): Drawn {
    const symbol = symbolElement();
    const icon = Leaflet.divIcon({ className: styles.marker ?? '', html: symbol, iconSize: [44, 44] });
    const marker = Leaflet.marker([place.latitude, place.longitude], {
      icon,
      keyboard: false,
      interactive: !this.#isPicture,
      pane: this.#paneName,
      riseOnHover: true,
      riseOffset: 3 * ABOVE,
    });
    marker.on('click', () => this.#choose(place.id));
    marker.addTo(this.#map);
    if (!this.#isPicture) {
      const element = marker.getElement();
      element?.setAttribute('role', 'button');
      element?.setAttribute('data-place', place.id);
      element?.setAttribute('tabindex', '-1');
    }
    const drawn: Drawn = { place, marker, symbol, size: null, isChosen: false };
    this.#drawn.set(place.id, drawn);
    return drawn;
  }

  #choose(id: string): void {
    this.#setStop(id);
    this.#onChoose(id);
  }

  #setStop(id: string | null): void {
    if (this.#stop !== null) this.#drawn.get(this.#stop)?.marker.getElement()?.setAttribute('tabindex', '-1');
    this.#stop = id;
    if (id !== null) this.#drawn.get(id)?.marker.getElement()?.setAttribute('tabindex', '0');
  }

  readonly #layOut = () => {
    const near = this.#isPicture ? 'near' : nearAt(this.#map.getZoom());
    this.#pane.dataset.near = near;
    const drawn = this.#wanted.flatMap(({ id }) => this.#drawn.get(id) ?? []);
    const room = layOutNames(this.#map, drawn, {
      near,
      isPicture: this.#isPicture,
      isNumbered: this.#isNumbered,
      signs: this.#signs,
    });
    if (this.#room !== null && isSameRoom(room, this.#room)) return;
    this.#room = room;
    this.#onRoom(room);
  };

  /** However the keyboard came to a symbol, a screen reader's own keys among them: there it goes on. */
  readonly #handleFocus = ({ target }: FocusEvent) => {
    const id = target instanceof HTMLElement ? target.dataset.place : undefined;
    if (id !== undefined) this.#setStop(id);
  };

  readonly #handleKey = (event: KeyboardEvent) => {
    const at = this.#wanted.findIndex(({ id }) => id === this.#stop);
    if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      event.stopPropagation();
      this.#choose(this.#wanted[at]?.id ?? '');
      return;
    }
    const next = nextStop(event.key, at, this.#wanted.length);
    const place = next === null ? undefined : this.#wanted[next];
    if (place === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#setStop(place.id);
    this.#map.panInside([place.latitude, place.longitude], { padding: EDGE, animate: false });
    this.focus(place.id);
  };
}

function isSame(one: MapPlace, other: MapPlace): boolean {
  return (
    one === other ||
    (one.words === other.words &&
      one.look === other.look &&
      one.symbol === other.symbol &&
      one.isDevice === other.isDevice &&
      one.latitude === other.latitude &&
      one.longitude === other.longitude)
  );
}
