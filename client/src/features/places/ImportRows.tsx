import type { PreviewRow } from '@ledningsplats/shared/places/import-preview.ts';
import { FileRows } from '../../forms/FileRows.tsx';
import { importTexts, rowFaultWords, rowWarningWords } from '../../i18n/places.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

/** Row by row: what is wrong and is not taken, what is worth a look, and what will be taken in. */
export function ImportRows({ rows }: { rows: readonly PreviewRow[] }) {
  const { row, place, unnamed } = importTexts;
  const faulty = rows.filter(({ what }) => what === 'fault');
  const looked = rows.filter(({ warnings }) => warnings.length > 0);
  const taken = rows.filter(({ place }) => place !== null);
  return (
    <>
      {faulty.length > 0 && (
        <Disclosure title={importTexts.faultsTitle(faulty.length)} defaultExpanded>
          <p>{importTexts.faultsHelp}</p>
          <FileRows rows={faulty} headings={[row, place, importTexts.wrong]} unnamed={unnamed}>
            {({ faults }) =>
              faults.map(({ code, column, value, otherLine }) => (
                <span key={`${code} ${column}`}>{rowFaultWords(code, column, value, otherLine)}.</span>
              ))
            }
          </FileRows>
        </Disclosure>
      )}
      {looked.length > 0 && (
        <Disclosure title={importTexts.warningsTitle(looked.length)} defaultExpanded={faulty.length === 0}>
          <p>{importTexts.warningsHelp}</p>
          <FileRows rows={looked} headings={[row, place, importTexts.look]} unnamed={unnamed}>
            {({ warnings }) => warnings.map(({ code }) => <span key={code}>{rowWarningWords[code]}.</span>)}
          </FileRows>
        </Disclosure>
      )}
      {taken.length > 0 && (
        <Disclosure title={importTexts.changesTitle(taken.length)}>
          <FileRows rows={taken} headings={[row, place, importTexts.what]} unnamed={unnamed}>
            {({ what }) => (what === 'new' || what === 'changed' ? importTexts.whats[what] : '')}
          </FileRows>
        </Disclosure>
      )}
    </>
  );
}
