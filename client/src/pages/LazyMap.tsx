import { type ComponentType, useEffect, useState } from 'react';
import type { ChooserMapProps } from '../features/places/PositionField.tsx';
import { mapTexts } from '../i18n/map.ts';
import { ReloadButton } from '../program/ReloadButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { IncidentMapProps } from './IncidentMap.tsx';
import styles from './LazyMap.module.css';
import type { PaperMapProps } from './PaperMap.tsx';
import type { RegisterMapProps } from './RegisterMap.tsx';

/** The map of an incident, on its own page and on the board. */
export const LazyMap = lazily<IncidentMapProps>(async () => (await import('./IncidentMap.tsx')).IncidentMap);

/** The register's places on a map. */
export const LazyRegisterMap = lazily<RegisterMapProps>(async () => (await import('./RegisterMap.tsx')).RegisterMap);

/** A map to choose a position on. */
export const LazyPositionMap = lazily<ChooserMapProps>(async () => (await import('./PositionMap.tsx')).PositionMap);

/** A map on paper. */
export const LazyPaperMap = lazily<PaperMapProps>(async () => (await import('./PaperMap.tsx')).PaperMap);

/**
 * Loads the map's own code when a map is shown. By hand and not by suspending: what has been drawn is never taken down to
 * wait for something, and a page that is older than its server says so instead of failing (docs/decisions/0031).
 */
function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return function Lazy(props: Props) {
    const [Loaded, setLoaded] = useState<ComponentType<Props> | 'failed' | null>(null);
    useEffect(() => {
      let isLeft = false;
      void load().then(
        (component) => isLeft || setLoaded(() => component),
        () => isLeft || setLoaded('failed'),
      );
      return () => {
        isLeft = true;
      };
    }, []);
    if (Loaded === null) {
      return (
        <p className={styles.loading} role="status">
          {mapTexts.loading}
        </p>
      );
    }
    if (Loaded === 'failed') {
      return (
        <EmptyState title={mapTexts.failedToLoad} action={<ReloadButton variant="primary" />}>
          {mapTexts.failedToLoadText}
        </EmptyState>
      );
    }
    return <Loaded {...props} />;
  };
}
