import { useSearch } from 'wouter';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { usePlaceList } from '../features/places/use-places.ts';
import { placeTexts } from '../i18n/places.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { paths } from '../paths.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { LazyPositionMap, LazyRegisterMap } from './LazyMap.tsx';
import styles from './MapPage.module.css';

/** The register of places on a map, in peace: no incident's states. */
export function PlacesMapPage() {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const place = new URLSearchParams(useSearch()).get('plats');
  const plan = usePlanInForce().state?.plan ?? null;
  const { isRead, isForbidden } = usePlaceList();
  if (isForbidden) {
    return (
      <EmptyState isPage title={placeTexts.forbidden}>
        {placeTexts.forbiddenText}
      </EmptyState>
    );
  }
  if (!isRead || plan === null) return <Skeleton lines={8} />;
  return (
    <div className={styles.page} data-compact={isCompact || undefined}>
      <h1 className="visually-hidden">{placesMapTexts.registerTitle}</h1>
      <Card
        title={placesMapTexts.registerTitle}
        isFilling={!isCompact}
        isFlush
        aside={
          <Link href={paths.places} variant="alone">
            {placesMapTexts.toTable}
          </Link>
        }
      >
        <LazyRegisterMap key={place} plan={plan} place={place} ChooserMap={LazyPositionMap} />
      </Card>
    </div>
  );
}
