import 'leaflet/dist/leaflet.css';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { Map as LeafletMap } from 'leaflet';
import { type ReactNode, type Ref, useCallback, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { MapContainer, ScaleControl } from 'react-leaflet';
import { mapTexts } from '../../i18n/map.ts';
import { announce } from '../../ui/announcements.ts';
import { PHONE_QUERY, useMediaQuery } from '../../ui/use-media-query.ts';
import { AttributionLine } from './AttributionLine.tsx';
import { CoordinateLine } from './CoordinateLine.tsx';
import { centreAbove, liftAbove } from './clear-of-panel.ts';
import { GoTo } from './GoTo.tsx';
import { GroundChoice } from './GroundChoice.tsx';
import { MapButtons } from './MapButtons.tsx';
import { MapNotices } from './MapNotices.tsx';
import styles from './MapView.module.css';
import { Panes } from './Panes.tsx';
import { PlacesInView } from './PlacesInView.tsx';
import { RasterGround } from './RasterGround.tsx';
import { Target, type TargetPlace } from './Target.tsx';
import { toLeafletBounds } from './to-leaflet-bounds.ts';
import { useGround } from './use-ground.ts';
import { useStart } from './use-start.ts';
import { useView } from './use-view.ts';
import { VectorGround } from './VectorGround.tsx';
import type { PlaceInView } from './vector-layer.ts';

/** Where the whole of Sweden is in view: nobody has said which municipality, and there is no file that tells. */
const SWEDEN: Bounds = { south: 55.2, west: 10.9, north: 69.1, east: 24.2 };
/** Closer than this the ground has nothing more to say; a single building fills the screen. */
const CLOSEST = 19;
const FURTHEST = 5;
/** A whole step is twice as large: on a small map what is to be seen would often fill a quarter of it. */
const FINE_SNAP = 0.25;
/** Near enough for the streets to have names. */
const CLOSE_UP = 15;

export interface MapViewProps {
  /** What a screen reader calls the map, such as «Karta över Granviks kommun». */
  label: string;
  /** The municipality's own bounds, where the plan says them; else the base map's own. */
  home?: Bounds | null;
  /**
   * Layers of react-leaflet, drawn on the ground. They stand in one of `MAP_PANES` by their `pane`, so that symbols are above
   * areas in whatever order the layers came. They are mounted once Leaflet's map is there and stay while it is: nothing
   * above them suspends, and a change of the ground or the theme does not touch them. What is drawn must also be in a list
   * that does the same things [PL9].
   */
  children?: ReactNode;
  /** Buttons at the top beside the search: before the map for the keyboard, and wrapping on a phone. */
  tools?: ReactNode;
  /** In the lower left corner, above the scale: what the symbols mean, which layers are shown. */
  legend?: ReactNode;
  /** Over a corner of the map, on a phone along its foot: what is known of the one thing that was chosen. */
  panel?: ReactNode;
  /** Under a small map, which keeps its height: a few words of what is on it. */
  foot?: ReactNode;
  /** Under the map: the lists and tables of what is drawn on it. */
  below?: ReactNode;
  /** Where the map opens, and goes when it is another: somebody came by a link to one place. */
  start?: TargetPlace | null;
  /** What the button that goes home says, where home is not the municipality. */
  homeLabel?: string;
  /** Whether the ground has its own names: somebody may want to see only what is drawn. */
  hasNames?: boolean;
  /** Lets a list outside move the map. */
  handle?: Ref<MapHandle>;
  /**
   * `card`: a small one on the board, without search and coordinates, and without a say over the wheel of a page.
   * `chooser`: in a dialog, with coordinates and without search.
   */
  size?: 'page' | 'card' | 'chooser';
}

export interface MapHandle {
  /** Moves there, near enough to see where it is, and says so. */
  show: (place: TargetPlace) => void;
  fit: (bounds: Bounds) => void;
  /** What was chosen is moved clear of the panel that tells of it, where that lies over it. */
  reveal: (position: Position) => void;
  /** Where the middle of the map is: for what is placed by the keyboard. */
  centre: () => Position | null;
  /** The keyboard goes to the map itself. */
  focus: () => void;
}

/**
 * The map that everything with a position hangs on: the ground (the municipality's own vector tiles, or pictures from
 * elsewhere where the installation has been told of them), search, scale, coordinates in WGS 84 and SWEREF 99 TM, and slots
 * for layers, tools and lists. Without any ground it works all the same, on a plain surface, and says what is missing.
 *
 * Imports Leaflet: only modules that are loaded with the map (`pages/IncidentMap.tsx`) may import this one, so that the
 * other pages do not pay for it.
 */
export function MapView({
  label,
  home = null,
  children,
  tools,
  legend,
  panel,
  foot,
  below,
  start = null,
  homeLabel = mapTexts.home,
  hasNames = true,
  handle,
  size = 'page',
}: MapViewProps) {
  const ground = useGround();
  const [map, setMap] = useState<LeafletMap | null>(null);
  const [places, setPlaces] = useState<readonly PlaceInView[]>([]);
  const [target, setTarget] = useState<TargetPlace | null>(null);
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  // under a thumb a small map must let the page be scrolled
  const isFine = useMediaQuery('(pointer: fine)');
  const isPhone = useMediaQuery(PHONE_QUERY);
  const frame = useRef<HTMLDivElement>(null);
  const panelAt = useRef<HTMLDivElement>(null);
  const bounds = home ?? ground.base?.bounds ?? (ground.isKnown ? SWEDEN : null);
  useNamedMap(map, label);
  const { goHome, goTo, fit: moveAround } = useView(map, bounds, frame);

  const show = useCallback(
    (place: TargetPlace, isAbovePanel = false) => {
      setTarget(place);
      const zoom = Math.max(map?.getZoom() ?? 0, place.zoom ?? CLOSE_UP);
      goTo(map !== null && isAbovePanel ? centreAbove(map, place, zoom) : place, zoom);
      announce(mapTexts.goneTo(place.name));
    },
    [map, goTo],
  );
  useStart(map, start, show);
  useImperativeHandle(
    handle,
    () => ({
      show: (place) => {
        show(place, isPhone);
        frame.current?.scrollIntoView({ block: 'nearest' });
      },
      reveal: (position) => {
        requestAnimationFrame(() => {
          const covered = panelAt.current?.getBoundingClientRect().top;
          if (isPhone && map !== null && covered !== undefined) liftAbove(map, position, covered);
        });
      },
      fit: (bounds) => {
        moveAround(bounds);
        frame.current?.scrollIntoView({ block: 'nearest' });
      },
      centre: () => {
        const at = map?.getCenter();
        return at === undefined ? null : { latitude: at.lat, longitude: at.lng };
      },
      focus: () => map?.getContainer().focus({ preventScroll: true }),
    }),
    [map, show, moveAround, isPhone],
  );

  const isPage = size === 'page';
  return (
    <div className={styles.map} data-size={size}>
      {isPage && (
        <div className={styles.tools}>
          <GoTo onGo={(place) => show(place)} bounds={ground.base?.bounds ?? null} />
          <GroundChoice ground={ground} />
          {tools}
        </div>
      )}
      <div ref={frame} className={styles.frame}>
        {bounds === null ? (
          <p className={styles.loading} role="status">
            {mapTexts.loading}
          </p>
        ) : (
          <>
            <MapContainer
              ref={setMap}
              className={styles.ground ?? ''}
              bounds={toLeafletBounds(bounds)}
              minZoom={FURTHEST}
              maxZoom={CLOSEST}
              zoomSnap={size === 'card' || isPhone ? FINE_SNAP : 1}
              zoomControl={false}
              attributionControl={false}
              scrollWheelZoom={size !== 'card'}
              dragging={size !== 'card' || isFine}
              zoomAnimation={!isStill}
              fadeAnimation={!isStill}
              markerZoomAnimation={!isStill}
              inertia={!isStill}
            >
              {ground.shown === 'vector' && ground.base !== null && (
                <VectorGround
                  key={ground.attempt}
                  base={ground.base}
                  hasNames={hasNames}
                  onFault={ground.noteFault}
                  onPlaces={setPlaces}
                />
              )}
              {ground.shown === 'raster' && ground.raster !== null && (
                <RasterGround raster={ground.raster} onFailed={ground.noteRasterFailed} />
              )}
              <ScaleControl position="bottomleft" imperial={false} maxWidth={120} />
              <Panes>
                {children}
                {target !== null && <Target place={target} />}
              </Panes>
            </MapContainer>
            <MapNotices ground={ground} isShort={!isPage} />
            <MapButtons map={map} onHome={goHome} homeLabel={homeLabel} frame={frame} hasFullScreen={isPage} />
            {legend !== undefined && (
              <div className={styles.corner}>
                <div className={styles.legend}>{legend}</div>
              </div>
            )}
            {panel && (
              <div ref={panelAt} className={styles.panel}>
                {panel}
              </div>
            )}
            <AttributionLine attribution={ground.attribution} />
          </>
        )}
      </div>
      {size === 'card' && foot && <div className={styles.foot}>{foot}</div>}
      {size !== 'card' && map !== null && (
        <div className={styles.below}>
          <CoordinateLine map={map} target={target} onClear={() => setTarget(null)} />
          {isPage && <PlacesInView places={ground.shown === 'vector' ? places : null} onGo={(place) => show(place)} />}
          {below}
        </div>
      )}
    </div>
  );
}

/** Leaflet's own element takes the keyboard; its name and what the keys do are said there. */
function useNamedMap(map: LeafletMap | null, label: string): void {
  useEffect(() => {
    const element = map?.getContainer();
    element?.setAttribute('role', 'application');
    element?.setAttribute('aria-label', label);
    element?.setAttribute('aria-description', mapTexts.keys);
  }, [map, label]);
}
