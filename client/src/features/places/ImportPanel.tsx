import type { FileFault, ImportPreview } from '@ledningsplats/shared/places/import-preview.ts';
import { FileImport } from '../../forms/FileImport.tsx';
import { Note } from '../../forms/Note.tsx';
import type { FileImportStep } from '../../forms/use-file-import.ts';
import { importTexts, placeTexts } from '../../i18n/places.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { paths } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './ImportPanel.module.css';
import { ImportRows } from './ImportRows.tsx';
import { useImport } from './use-import.ts';

type Failure = Extract<FileImportStep<ImportPreview>, { at: 'failed' }>['failure'];

const ACCEPTED = ['.csv', '.txt', '.json', '.geojson', 'text/csv', 'application/geo+json', 'application/json'];

/** A file of places: chosen, looked through row by row, and then taken in. */
export function ImportPanel() {
  const importing = useImport();
  return (
    <div className={styles.panel}>
      <p>{importTexts.help}</p>
      <p className={styles.muted}>{importTexts.helpColumns}</p>
      <FileImport
        importing={importing}
        accepted={ACCEPTED}
        texts={importTexts}
        taken={takenOf}
        failure={(failure) => <Failed failure={failure} />}
        done={(step) => <Done step={step} />}
      >
        {(preview, file) => <Preview file={file} preview={preview} taken={takenOf(preview)} />}
      </FileImport>
    </div>
  );
}

function takenOf({ rows }: ImportPreview): number {
  return rows.filter(({ place }) => place !== null).length;
}

function Preview({ file, preview, taken }: { file: string; preview: ImportPreview; taken: number }) {
  const { rows, ignoredColumns, encoding } = preview;
  return (
    <section className={styles.panel} aria-label={importTexts.file(file)}>
      <h2 className={styles.heading}>{importTexts.file(file)}</h2>
      {encoding === 'windows-1252' && <Note tone="info">{importTexts.encoding}</Note>}
      {ignoredColumns.length > 0 && <p className={styles.muted}>{importTexts.ignored(ignoredColumns.join(', '))}</p>}
      {taken === 0 && !rows.some(({ what }) => what === 'fault') && <Note tone="info">{importTexts.nothing}</Note>}
      <ImportRows rows={rows} />
    </section>
  );
}

function Failed({ failure }: { failure: Failure }) {
  if (failure === 'too_large') {
    return (
      <>
        {importTexts.tooLarge} {importTexts.tooLargeCode}
      </>
    );
  }
  const { why, line } = (failure.details ?? {}) as { why?: FileFault; line?: number | null };
  const words = refusalText(failure.code);
  return (
    <>
      {why === undefined ? `${words.what} ${words.next}` : importTexts.fileFaults[why]}
      {typeof line === 'number' && ` (${importTexts.atLine(line)})`}
    </>
  );
}

function Done({ step: { taken, faults, isWhole } }: { step: Extract<FileImportStep<ImportPreview>, { at: 'done' }> }) {
  return (
    <Note
      tone={isWhole ? 'info' : 'warn'}
      role="status"
      title={importTexts.applied(taken)}
      actions={
        <Link href={paths.places} variant="button">
          {placeTexts.toList}
        </Link>
      }
    >
      {!isWhole && <span>{importTexts.stopped}</span>}
      <span>{faults > 0 ? importTexts.appliedFaults(faults) : importTexts.appliedNone}</span>
    </Note>
  );
}
