import type { PreviewRow } from '@ledningsplats/shared/places/import-preview.ts';
import type { ReactNode } from 'react';
import { importTexts, rowFaultWords, rowWarningWords } from '../../i18n/places.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import styles from './ImportRows.module.css';

/** Row by row: what is wrong and is not taken, what is worth a look, and what will be taken in. */
export function ImportRows({ rows }: { rows: readonly PreviewRow[] }) {
  const faulty = rows.filter(({ what }) => what === 'fault');
  const looked = rows.filter(({ warnings }) => warnings.length > 0);
  const taken = rows.filter(({ place }) => place !== null);
  return (
    <>
      {faulty.length > 0 && (
        <Disclosure title={importTexts.faultsTitle(faulty.length)} defaultExpanded>
          <p>{importTexts.faultsHelp}</p>
          <Rows
            rows={faulty}
            heading={importTexts.wrong}
            say={({ faults }) =>
              faults.map(({ code, column, value, otherLine }) => (
                <span key={`${code} ${column}`}>{rowFaultWords(code, column, value, otherLine)}.</span>
              ))
            }
          />
        </Disclosure>
      )}
      {looked.length > 0 && (
        <Disclosure title={importTexts.warningsTitle(looked.length)} defaultExpanded={faulty.length === 0}>
          <p>{importTexts.warningsHelp}</p>
          <Rows
            rows={looked}
            heading={importTexts.look}
            say={({ warnings }) => warnings.map(({ code }) => <span key={code}>{rowWarningWords[code]}.</span>)}
          />
        </Disclosure>
      )}
      {taken.length > 0 && (
        <Disclosure title={importTexts.changesTitle(taken.length)}>
          <Rows
            rows={taken}
            heading={importTexts.what}
            say={({ what }) => (what === 'new' || what === 'changed' ? importTexts.whats[what] : '')}
          />
        </Disclosure>
      )}
    </>
  );
}

interface RowsProps {
  rows: readonly PreviewRow[];
  heading: string;
  say: (row: PreviewRow) => ReactNode;
}

function Rows({ rows, heading, say }: RowsProps) {
  return (
    <table className={styles.rows}>
      <thead>
        <tr>
          <th scope="col">{importTexts.row}</th>
          <th scope="col">{importTexts.place}</th>
          <th scope="col">{heading}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.line}>
            <th scope="row">{row.line}</th>
            <td>{row.name ?? importTexts.unnamed}</td>
            <td className={styles.said}>{say(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
