import { useSearch } from 'wouter';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { mapTexts } from '../i18n/map.ts';
import { Card } from '../ui/Card.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { IncidentGate } from './IncidentGate.tsx';
import { LazyMap } from './LazyMap.tsx';
import styles from './MapPage.module.css';

/** The picture on the ground, as large as the screen allows; at a place where the address names one. */
export function MapPage({ incident }: { incident: string }) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const place = new URLSearchParams(useSearch()).get('plats');
  return (
    <IncidentGate id={incident}>
      <div className={styles.page} data-compact={isCompact || undefined}>
        <Card title={mapTexts.title} isFilling={!isCompact} isFlush>
          <LazyMap key={place} incident={incident} place={place} />
        </Card>
      </div>
    </IncidentGate>
  );
}
