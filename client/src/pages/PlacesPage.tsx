import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { useState } from 'react';
import { PlaceDialog } from '../features/places/PlaceDialog.tsx';
import { PlaceNotes } from '../features/places/PlaceNotes.tsx';
import { PlaceTable } from '../features/places/PlaceTable.tsx';
import { isFound } from '../features/places/place-words.ts';
import { usePlaceList } from '../features/places/use-places.ts';
import { useMay } from '../forms/use-self.ts';
import { placeSheetTexts } from '../i18n/place-sheets.ts';
import { placeTexts } from '../i18n/places.ts';
import { placesMapTexts } from '../i18n/places-map.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconDownload, IconMap, IconPlace, IconPlus, IconPrint, IconUpload } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Select } from '../ui/Select.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { TextField } from '../ui/TextField.tsx';
import { LazyPositionMap } from './LazyMap.tsx';
import styles from './PlacesPage.module.css';

const ALL = '';

/** The register of places: to search, to keep, and to read from and write to files. */
export function PlacesPage() {
  const may = useMay();
  const permissions = usePermissions();
  const plan = usePlanInForce().state?.plan ?? null;
  const { places, isRead, isForbidden } = usePlaceList();
  const [words, setWords] = useState('');
  const [kind, setKind] = useState(ALL);
  const [isRetired, setRetired] = useState(false);
  const [isMaking, setMaking] = useState(false);
  if (isForbidden) {
    return (
      <EmptyState isPage title={placeTexts.forbidden}>
        {placeTexts.forbiddenText}
      </EmptyState>
    );
  }

  const all = places.filter(({ retired }) => (retired !== null) === isRetired);
  const hasRetired = places.some(({ retired }) => retired !== null);
  const shown = all.filter((place) => (kind === ALL || place.kind === kind) && isFound(place, words));
  const kinds = plan?.places.kinds ?? [];
  const mayKeep = may('RegisterPlace');
  const mayPrint = mayOpen(permissions, 'placeSheets');
  const note = shown.length < all.length ? placeTexts.shownNote(shown.length, all.length) : placeTexts.note(all.length);

  return (
    <div className={page.page}>
      <header className={page.header}>
        <h1 className={page.title}>{placeTexts.title}</h1>
        {isRead && (
          <span className={page.note} role="status">
            {note}
          </span>
        )}
        <div className={page.tools}>
          {mayKeep && kinds.length > 0 && (
            <>
              <Button variant="primary" icon={<IconPlus aria-hidden />} onPress={() => setMaking(true)}>
                {placeTexts.new}
              </Button>
              <Link href={paths.placeImport} variant="button">
                <IconUpload aria-hidden />
                {placeTexts.import}
              </Link>
            </>
          )}
          {places.length > 0 && mayPrint && (
            <Link href={paths.placeSheets} variant="button">
              <IconPrint aria-hidden />
              {placeSheetTexts.toSheets}
            </Link>
          )}
          {places.length > 0 && (
            <>
              <Link href={paths.placesMap} variant="button">
                <IconMap aria-hidden />
                {placesMapTexts.toMap}
              </Link>
              <Link href="/api/places.csv" variant="button" isDownload>
                <IconDownload aria-hidden />
                {placeTexts.exportCsv}
              </Link>
              <Link href="/api/places.geojson" variant="button" isDownload>
                <IconDownload aria-hidden />
                {placeTexts.exportGeoJson}
              </Link>
            </>
          )}
        </div>
      </header>
      <p className={page.note}>{placeTexts.help}</p>
      <PlaceNotes />
      {places.length > 0 && (
        <div className={styles.filters}>
          <TextField
            label={placeTexts.search}
            placeholder={placeTexts.searchPlaceholder}
            value={words}
            onChange={setWords}
            type="search"
            autoComplete="off"
          />
          <Select
            label={placeTexts.kind}
            value={kind}
            options={[
              { value: ALL, label: placeTexts.allKinds },
              ...kinds.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setKind}
          />
          {hasRetired && (
            <Select
              label={placeTexts.show}
              value={isRetired ? 'retired' : 'used'}
              options={(['used', 'retired'] as const).map((value) => ({ value, label: placeTexts.shows[value] }))}
              onChange={(value) => setRetired(value === 'retired')}
            />
          )}
        </div>
      )}
      {!isRead && <Skeleton lines={8} />}
      {isRead && places.length === 0 && (
        <EmptyState
          title={plan !== null && kinds.length === 0 ? placeTexts.noKinds : placeTexts.empty}
          icon={<IconPlace aria-hidden />}
        >
          {emptyText(plan !== null && kinds.length === 0, mayKeep)}
        </EmptyState>
      )}
      {places.length > 0 && shown.length === 0 && (
        <EmptyState title={placeTexts.noneFound}>{placeTexts.noneFoundText}</EmptyState>
      )}
      {shown.length > 0 && <PlaceTable places={shown} plan={plan} />}
      {isMaking && plan !== null && (
        <PlaceDialog plan={plan} ChooserMap={LazyPositionMap} onClose={() => setMaking(false)} />
      )}
    </div>
  );
}

function emptyText(hasNoKinds: boolean, mayKeep: boolean): string {
  if (hasNoKinds) return placeTexts.noKindsText;
  return mayKeep ? placeTexts.emptyText : placeTexts.emptyReader;
}
