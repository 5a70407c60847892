import type { ComponentType } from 'react';
import type { ChooserMapProps } from '../features/places/PositionField.tsx';
import { mapTexts } from '../i18n/map.ts';
import { lazyPart } from '../program/lazy-part.tsx';
import type { IncidentMapProps } from './IncidentMap.tsx';
import styles from './LazyMap.module.css';
import type { PaperMapProps } from './PaperMap.tsx';
import type { RegisterMapProps } from './RegisterMap.tsx';
import type { SirenMapProps } from './SirenMap.tsx';
import type { WallMapProps } from './WallMap.tsx';

/** The map of an incident, on its own page and on the board. */
export const LazyMap = lazyMap<IncidentMapProps>(async () => (await import('./IncidentMap.tsx')).IncidentMap);

/** The register's places on a map. */
export const LazyRegisterMap = lazyMap<RegisterMapProps>(async () => (await import('./RegisterMap.tsx')).RegisterMap);

/** The sirens and how they were heard. */
export const LazySirenMap = lazyMap<SirenMapProps>(async () => (await import('./SirenMap.tsx')).SirenMap);

/** A map to choose a position on. */
export const LazyPositionMap = lazyMap<ChooserMapProps>(async () => (await import('./PositionMap.tsx')).PositionMap);

/** The map on a wall. */
export const LazyWallMap = lazyMap<WallMapProps>(async () => (await import('./WallMap.tsx')).WallMap);

/** A map on paper. */
export const LazyPaperMap = lazyMap<PaperMapProps>(async () => (await import('./PaperMap.tsx')).PaperMap);

/** A map's own code is fetched when a map is shown, into room that is kept for it (docs/decisions/0031). */
function lazyMap<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazyPart(load, {
    isPage: false,
    waiting: (
      <p className={styles.loading} role="status">
        {mapTexts.loading}
      </p>
    ),
    failed: { title: mapTexts.failedToLoad, text: mapTexts.failedToLoadText },
  });
}
