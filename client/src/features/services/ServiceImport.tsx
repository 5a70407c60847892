import type { FileFault } from '@ledningsplats/shared/places/import-preview.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ServicePreview, ServicePreviewRow } from '@ledningsplats/shared/services/import-preview.ts';
import { FileImport } from '../../forms/FileImport.tsx';
import { FileRows } from '../../forms/FileRows.tsx';
import { Note } from '../../forms/Note.tsx';
import { refusalText } from '../../i18n/refusals.ts';
import { serviceImportTexts as texts } from '../../i18n/services.ts';
import styles from './services.module.css';
import { useServiceImport } from './use-service-import.ts';

/** A file of services: chosen, looked through row by row, and then taken in [KO1]. */
export function ServiceImport({ plan }: { plan: Plan }) {
  const importing = useServiceImport();
  return (
    <div className={styles.panel}>
      <p>{texts.help}</p>
      <p className={styles.quiet}>{texts.columns(plan.continuity.needs.map(({ name }) => name).join('; '))}</p>
      <FileImport
        importing={importing}
        accepted={['.csv', '.txt', 'text/csv']}
        texts={texts}
        taken={takenOf}
        failure={failureWords}
        done={({ taken, faults, isWhole }) => (
          <Note tone={isWhole && faults === 0 ? 'info' : 'warn'} role="status" title={texts.applied(taken)}>
            {!(isWhole && faults === 0) && texts.appliedPart}
          </Note>
        )}
      >
        {(preview) => (
          <>
            {preview.ignoredColumns.length > 0 && (
              <p className={styles.quiet}>{texts.ignored(preview.ignoredColumns.join(', '))}</p>
            )}
            {takenOf(preview) === 0 && <Note tone="info">{texts.nothing}</Note>}
            <FileRows rows={faultsFirst(preview.rows)} headings={texts.headings} unnamed={texts.unnamed}>
              {(row) => rowWords(row).map((words) => <span key={words}>{words}</span>)}
            </FileRows>
          </>
        )}
      </FileImport>
    </div>
  );
}

function takenOf({ rows }: ServicePreview): number {
  return rows.filter(({ service }) => service !== null).length;
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
