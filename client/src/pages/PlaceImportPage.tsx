import { ImportPanel } from '../features/places/ImportPanel.tsx';
import { useMay } from '../forms/use-self.ts';
import { importTexts, placeTexts } from '../i18n/places.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';

/** Reading places from a file. */
export function PlaceImportPage() {
  const may = useMay();
  if (!may('ImportPlaces')) {
    return (
      <EmptyState isPage title={placeTexts.forbidden}>
        {placeTexts.forbiddenText}
      </EmptyState>
    );
  }
  return (
    <div className={page.page}>
      <Link href={paths.places} variant="alone">
        {placeTexts.toList}
      </Link>
      <h1 className={page.title}>{importTexts.title}</h1>
      <ImportPanel />
    </div>
  );
}
