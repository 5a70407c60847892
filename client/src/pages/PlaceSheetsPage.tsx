import type { PrintedSheet } from '@ledningsplats/shared/places/sheet-reading.ts';
import { useState } from 'react';
import { MadeSheets } from '../features/places/sheets/MadeSheets.tsx';
import { SheetChoice } from '../features/places/sheets/SheetChoice.tsx';
import { useSheets } from '../features/places/sheets/use-sheets.ts';
import { usePlaceList } from '../features/places/use-places.ts';
import { Note } from '../forms/Note.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { placeSheetTexts } from '../i18n/place-sheets.ts';
import { placeTexts } from '../i18n/places.ts';
import { paths } from '../paths.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';

/** Printed in peace: a sheet for the box of one place, or of all of them in one print job [PL5]. */
export function PlaceSheetsPage({ place }: { place: string | null }) {
  const plan = usePlanInForce().state?.plan ?? null;
  const { places, isRead } = usePlaceList();
  const { sheets, reading, print } = useSheets();
  const [made, setMade] = useState<{ printed: PrintedSheet[]; at: number } | null>(null);
  const kinds = plan?.places.kinds.filter(({ opens }) => opens).map(({ id }) => id) ?? [];
  const usable = places.filter(({ retired, kind }) => retired === null && kinds.includes(kind));

  return (
    <div className={page.page}>
      <Link href={place === null ? paths.places : paths.place(place)} variant="alone">
        {place === null ? placeTexts.toList : placeSheetTexts.toPlace}
      </Link>
      <header className={page.header}>
        <h1 className={page.title}>{placeSheetTexts.title}</h1>
      </header>
      {plan !== null && made !== null && (
        <MadeSheets made={made} places={places} plan={plan} onDone={() => setMade(null)} />
      )}
      {made === null && (
        <>
          <p className={page.note}>{placeSheetTexts.help}</p>
          {plan?.places.sheetCall === null && (
            <Note
              tone="warn"
              title={placeSheetTexts.noCall}
              actions={<Link href={paths.plan}>{placeSheetTexts.toPlan}</Link>}
            >
              {placeSheetTexts.noCallText}
            </Note>
          )}
          <ReadingState reading={reading} title={placeSheetTexts.listFailed} />
          {!isRead && sheets !== null && <Skeleton lines={6} />}
          {isRead && usable.length === 0 && (
            <EmptyState title={placeSheetTexts.noPlaces}>{placeSheetTexts.noPlacesText}</EmptyState>
          )}
          {isRead && sheets !== null && plan !== null && usable.length > 0 && (
            <SheetChoice places={usable} sheets={sheets} plan={plan} first={place} print={print} onMade={setMade} />
          )}
        </>
      )}
    </div>
  );
}
