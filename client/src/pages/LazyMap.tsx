import { type ComponentType, useEffect, useState } from 'react';
import { mapTexts } from '../i18n/map.ts';
import { ReloadButton } from '../program/ReloadButton.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import type { IncidentMapProps } from './IncidentMap.tsx';
import styles from './LazyMap.module.css';

/**
 * Loads the map's own code when a map is shown. By hand and not by suspending: what has been drawn is never taken down to
 * wait for something, and a page that is older than its server says so instead of failing (docs/decisions/0031).
 */
export function LazyMap(props: IncidentMapProps) {
  const [Loaded, setLoaded] = useState<ComponentType<IncidentMapProps> | 'failed' | null>(null);
  useEffect(() => {
    let isLeft = false;
    void import('./IncidentMap.tsx').then(
      (module) => isLeft || setLoaded(() => module.IncidentMap),
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
}
