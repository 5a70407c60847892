import type { Place } from '@ledningsplats/shared/places/events.ts';
import { useState } from 'react';
import { PlaceDialog } from '../features/places/PlaceDialog.tsx';
import { PlaceFacts } from '../features/places/PlaceFacts.tsx';
import { PlaceHistory } from '../features/places/PlaceHistory.tsx';
import { PlaceNotes } from '../features/places/PlaceNotes.tsx';
import { PlaceSymbol } from '../features/places/PlaceSymbol.tsx';
import { placeName } from '../features/places/place-words.ts';
import { RetireDialog } from '../features/places/RetireDialog.tsx';
import { SheetCard } from '../features/places/sheets/SheetCard.tsx';
import { usePlaceList } from '../features/places/use-places.ts';
import { Note } from '../forms/Note.tsx';
import { personName } from '../forms/person-words.ts';
import { useGive } from '../forms/use-give.ts';
import { useMay } from '../forms/use-self.ts';
import { placeTexts } from '../i18n/places.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { paths } from '../paths.ts';
import { usePeople, useServerNow } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { Chip } from '../ui/Chip.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { IconMap } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import { LazyPositionMap } from './LazyMap.tsx';
import styles from './PlacesPage.module.css';

/** One place of the register: what it has, and everything that has been changed. */
export function PlacePage({ place: id }: { place: string }) {
  const { places, isRead, isForbidden } = usePlaceList();
  const place = places.find((one) => one.id === id);
  if (place) return <OnePlace place={place} />;
  if (!isRead && !isForbidden) return <Skeleton lines={8} />;
  return (
    <EmptyState
      isPage
      title={isForbidden ? placeTexts.forbidden : placeTexts.notFound}
      action={
        <Link href={paths.places} variant="button">
          {placeTexts.toList}
        </Link>
      }
    >
      {isForbidden ? placeTexts.forbiddenText : placeTexts.notFoundText}
    </EmptyState>
  );
}

function OnePlace({ place }: { place: Place }) {
  const may = useMay();
  const give = useGive();
  const plan = usePlanInForce().state?.plan ?? null;
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [open, setOpen] = useState<'change' | 'retire' | null>(null);
  const { retired, usedBy } = place;
  const opens = plan?.places.kinds.find(({ id }) => id === place.kind)?.opens ?? false;
  const who = (person: string | null) => (person === null ? placeTexts.system : personName(byId, person));

  return (
    <div className={page.page}>
      <Link href={paths.places} variant="alone">
        {placeTexts.toList}
      </Link>
      <header className={page.header}>
        <PlaceSymbol plan={plan} kind={place.kind} />
        <h1 className={page.title}>{placeName(place)}</h1>
        {usedBy !== null && <Chip tone="info">{placeTexts.usedBy(usedBy.number)}</Chip>}
        <div className={page.tools}>
          {retired === null && place.position !== null && (
            <Link href={paths.placeOnMap(place.id)} variant="button">
              <IconMap aria-hidden />
              {placesMapTexts.show}
            </Link>
          )}
          {retired === null && may('ChangePlace') && (
            <Button variant="primary" onPress={() => setOpen('change')}>
              {placeTexts.change}
            </Button>
          )}
          {retired === null && usedBy === null && may('RetirePlace') && (
            <Button onPress={() => setOpen('retire')}>{placeTexts.retire}</Button>
          )}
          {retired !== null && may('RestorePlace') && (
            <Button
              onPress={() => give('RestorePlace', 'places', { place: place.id }, {}, { done: placeTexts.restored })}
            >
              {placeTexts.restore}
            </Button>
          )}
        </div>
      </header>
      <p className={page.note}>{placeTexts.changedLast(formatWhen(place.changedAt, now), who(place.changedBy))}</p>
      {retired !== null && (
        <Note tone="warn" title={placeTexts.retiredNote(formatWhen(retired.at, now), who(retired.by))}>
          {retired.reason ?? placeTexts.removed}
        </Note>
      )}
      <PlaceNotes />
      <div className={styles.columns}>
        <Card title={placeTexts.facts}>
          <PlaceFacts place={place} plan={plan} />
        </Card>
        <div className={styles.stack}>
          {opens && <SheetCard place={place.id} isUsed={retired === null} />}
          <Card title={placeTexts.historyTitle}>
            <PlaceHistory place={place.id} version={versionOf(place)} plan={plan} />
          </Card>
        </div>
      </div>
      {open === 'change' && plan !== null && (
        <PlaceDialog plan={plan} ChooserMap={LazyPositionMap} place={place} onClose={() => setOpen(null)} />
      )}
      {open === 'retire' && <RetireDialog place={place} onClose={() => setOpen(null)} />}
    </div>
  );
}

function versionOf({ seq, retired, usedBy }: Place): string {
  return [seq, retired?.seq ?? '', usedBy?.since ?? ''].join('/');
}
