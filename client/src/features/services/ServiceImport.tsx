import type { FileFault } from '@ledningsplats/shared/places/import-preview.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ServicePreviewRow } from '@ledningsplats/shared/services/import-preview.ts';
import { FileRows } from '../../forms/FileRows.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { refusalText } from '../../i18n/refusals.ts';
import { serviceImportTexts as texts } from '../../i18n/services.ts';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconUpload } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './services.module.css';
import { useServiceImport } from './use-service-import.ts';

/** A file of services: chosen, looked through row by row, and then taken in [KO1]. */
export function ServiceImport({ plan }: { plan: Plan }) {
  const { step, read, apply } = useServiceImport();
  const preview = step.at === 'preview' || step.at === 'applying' ? step.preview : null;
  const taken = preview?.rows.filter(({ service }) => service !== null).length ?? 0;
  const isBusy = step.at === 'reading' || step.at === 'applying';
  return (
    <div className={styles.panel}>
      <p>{texts.help}</p>
      <p className={styles.quiet}>{texts.columns(plan.continuity.needs.map(({ name }) => name).join('; '))}</p>
      <div className={styles.buttons}>
        <FileButton
          accepted={['.csv', '.txt', 'text/csv']}
          icon={<IconUpload aria-hidden />}
          isDisabled={isBusy}
          isMany={false}
          variant={preview === null ? 'primary' : 'secondary'}
          onFiles={(files) => {
            const [file] = files;
            if (file) void read(file);
          }}
        >
          {step.at === 'choose' ? texts.choose : texts.chooseOther}
        </FileButton>
        {preview !== null && taken > 0 && (
          <WorkingButton
            variant="primary"
            isWorking={step.at === 'applying'}
            workingText={texts.applying}
            onPress={() => void apply(preview)}
          >
            {texts.apply(taken)}
          </WorkingButton>
        )}
      </div>
      {step.at === 'reading' && <Skeleton lines={6} />}
      {step.at === 'failed' && (
        <Note tone="alarm" role="alert" title={texts.failed}>
          {failureWords(step.failure)}
        </Note>
      )}
      {preview !== null && (
        <>
          <p className={styles.counts} role="status">
            {countWords(preview.rows)}
          </p>
          {preview.ignoredColumns.length > 0 && (
            <p className={styles.quiet}>{texts.ignored(preview.ignoredColumns.join(', '))}</p>
          )}
          {taken === 0 && <Note tone="info">{texts.nothing}</Note>}
          <FileRows rows={faultsFirst(preview.rows)} headings={texts.headings} unnamed={texts.unnamed}>
            {(row) => rowWords(row).map((words) => <span key={words}>{words}</span>)}
          </FileRows>
        </>
      )}
      {step.at === 'done' && (
        <Note tone={step.isWhole ? 'info' : 'warn'} role="status" title={texts.applied(step.taken)}>
          {!step.isWhole && texts.appliedPart}
        </Note>
      )}
    </div>
  );
}

function failureWords(failure: 'too_large' | { code: string; details?: unknown }): string {
  if (failure === 'too_large') return texts.tooLarge;
  const { why } = (failure.details ?? {}) as { why?: FileFault };
  return why === undefined ? refusalText(failure.code as never).what : texts.fileFaults[why];
}

function faultsFirst(rows: readonly ServicePreviewRow[]): ServicePreviewRow[] {
  return rows.toSorted((one, other) => Number(other.what === 'fault') - Number(one.what === 'fault'));
}

function rowWords({ what, faults, warnings }: ServicePreviewRow): string[] {
  const wrong = faults.map(({ code, column, value }) => {
    const at = column === null ? '' : `${column}: `;
    return `${at}${value === null || code === 'ragged' ? '' : `«${value}» `}${texts.faults[code]}.`;
  });
  return [texts.whats[what], ...wrong, ...warnings.map((code) => texts.warnings[code])];
}

/** «12 nya · 3 ändrade · 5 med fel» */
function countWords(rows: readonly ServicePreviewRow[]): string {
  return (['new', 'changed', 'same', 'fault'] as const)
    .map((kind) => ({ kind, count: rows.filter(({ what }) => what === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${texts.counts[kind]}`)
    .join(' · ');
}
