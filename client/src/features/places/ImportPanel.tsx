import type { FileFault, ImportPreview } from '@ledningsplats/shared/places/import-preview.ts';
import { useEffect } from 'react';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { importTexts, placeTexts } from '../../i18n/places.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { paths } from '../../paths.ts';
import { announce } from '../../ui/announcements.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconUpload } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ImportPanel.module.css';
import { ImportRows } from './ImportRows.tsx';
import { type ImportStep, useImport } from './use-import.ts';

const ACCEPTED = ['.csv', '.txt', '.json', '.geojson', 'text/csv', 'application/geo+json', 'application/json'];

/** A file of places: chosen, looked through row by row, and then taken in. */
export function ImportPanel() {
  const { step, read, apply } = useImport();
  const heard = saidOf(step);
  useEffect(() => {
    if (heard !== '') announce(heard);
  }, [heard]);
  const isBusy = step.at === 'reading' || step.at === 'applying';
  const preview = step.at === 'preview' || step.at === 'applying' ? step.preview : null;
  const taken = preview?.rows.filter(({ place }) => place !== null).length ?? 0;

  return (
    <div className={styles.panel}>
      <p>{importTexts.help}</p>
      <p className={styles.muted}>{importTexts.helpColumns}</p>
      <div className={styles.tools}>
        <FileButton
          accepted={ACCEPTED}
          icon={<IconUpload aria-hidden />}
          isDisabled={isBusy}
          isMany={false}
          variant={preview === null ? 'primary' : 'secondary'}
          onFiles={(files) => {
            const [file] = files;
            if (file) void read(file);
          }}
        >
          {step.at === 'choose' ? importTexts.choose : importTexts.chooseOther}
        </FileButton>
        {preview !== null && taken > 0 && (
          <WorkingButton
            variant="primary"
            isWorking={step.at === 'applying'}
            workingText={importTexts.applying}
            onPress={() => void apply(step.at === 'preview' ? step.file : '', preview)}
          >
            {importTexts.apply(taken)}
          </WorkingButton>
        )}
      </div>
      {step.at === 'reading' && <Skeleton lines={6} />}
      {step.at === 'failed' && <Failed step={step} />}
      {preview !== null && <Preview file={fileOf(step)} preview={preview} taken={taken} />}
      {step.at === 'done' && <Done step={step} />}
    </div>
  );
}

function Preview({ file, preview, taken }: { file: string; preview: ImportPreview; taken: number }) {
  const { rows, ignoredColumns, encoding } = preview;
  return (
    <section className={styles.panel} aria-label={importTexts.file(file)}>
      <h2 className={styles.heading}>{importTexts.file(file)}</h2>
      <p className={styles.counts}>{countWords(preview)}</p>
      {encoding === 'windows-1252' && <Note tone="info">{importTexts.encoding}</Note>}
      {ignoredColumns.length > 0 && <p className={styles.muted}>{importTexts.ignored(ignoredColumns.join(', '))}</p>}
      {taken === 0 && !rows.some(({ what }) => what === 'fault') && <Note tone="info">{importTexts.nothing}</Note>}
      <ImportRows rows={rows} />
    </section>
  );
}

function Failed({ step }: { step: Extract<ImportStep, { at: 'failed' }> }) {
  const { failure } = step;
  if (failure === 'too_large') {
    return (
      <Note tone="alarm" role="alert" title={importTexts.failed}>
        {importTexts.tooLarge} {importTexts.tooLargeCode}
      </Note>
    );
  }
  const { why, line } = (failure.details ?? {}) as { why?: FileFault; line?: number | null };
  const words = refusalText(failure.code);
  return (
    <Note tone="alarm" role="alert" title={importTexts.failed}>
      {why === undefined ? `${words.what} ${words.next}` : importTexts.fileFaults[why]}
      {typeof line === 'number' && ` (${importTexts.atLine(line)})`}
    </Note>
  );
}

function Done({ step: { taken, faults, isWhole } }: { step: Extract<ImportStep, { at: 'done' }> }) {
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

function fileOf(step: ImportStep): string {
  return 'file' in step ? step.file : '';
}

function saidOf(step: ImportStep): string {
  if (step.at === 'reading') return importTexts.reading;
  return step.at === 'preview' ? countWords(step.preview) : '';
}

/** «12 nya · 3 ändrade · 480 oförändrade · 5 med fel» */
function countWords({ rows }: ImportPreview): string {
  const kinds = ['new', 'changed', 'same', 'fault'] as const;
  return kinds
    .map((kind) => ({ kind, count: rows.filter(({ what }) => what === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${importTexts.counts[kind]}`)
    .join(' · ');
}
