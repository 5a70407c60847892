import type { ShapePreview, ShapePreviewRow } from '@ledningsplats/shared/shapes/import-preview.ts';
import { FileImport, TakeInButton } from '../../forms/FileImport.tsx';
import { Note } from '../../forms/Note.tsx';
import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { featureFaultWords, fileFaultWords } from '../../i18n/shape-faults.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ShapeImportDialog.module.css';
import { useShapeImport } from './use-shape-import.ts';

const IMPORT_TEXTS = { ...shapePanelTexts, choose: shapePanelTexts.chooseFile };
const ACCEPTED = ['.json', '.geojson', 'application/geo+json', 'application/json'];

/** A file of drawings: chosen, looked through feature by feature, and then taken in. */
export function ShapeImportDialog({ stream, onClose }: { stream: string; onClose: () => void }) {
  const importing = useShapeImport(stream);
  const { step } = importing;
  const taken = 'preview' in step ? takenOf(step.preview) : 0;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={shapePanelTexts.importTitle}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{step.at === 'done' ? formTexts.close : formTexts.cancel}</Button>
          <TakeInButton importing={importing} texts={shapePanelTexts} count={taken} />
        </>
      }
    >
      <p>{shapePanelTexts.importHelp}</p>
      <FileImport
        importing={importing}
        accepted={ACCEPTED}
        texts={IMPORT_TEXTS}
        failure={failureWords}
        done={(done) => (
          <Note tone={done.isWhole ? 'info' : 'warn'} role="status" title={shapePanelTexts.applied(done.taken)}>
            {!done.isWhole && shapePanelTexts.stopped}
          </Note>
        )}
      >
        {(preview) => <Preview preview={preview} taken={taken} />}
      </FileImport>
    </Dialog>
  );
}

function takenOf({ rows }: ShapePreview): number {
  return rows.filter(({ shape }) => shape !== null).length;
}

function Preview({ preview, taken }: { preview: ShapePreview; taken: number }) {
  const { rows } = preview;
  const isNothing = taken === 0 && rows.every(({ what }) => what === 'same');
  // what is wrong first: it is what somebody has to do something about
  const ordered = [...rows.filter(({ fault }) => fault !== null), ...rows.filter(({ fault }) => fault === null)];
  return (
    <>
      {isNothing && <Note tone="info">{shapePanelTexts.nothingNew}</Note>}
      <table className={styles.rows}>
        <thead>
          <tr>
            <th scope="col">{shapePanelTexts.feature}</th>
            <th scope="col">{shapePanelTexts.what}</th>
            <th scope="col">{shapePanelTexts.result}</th>
          </tr>
        </thead>
        <tbody>
          {ordered.map((row) => (
            <tr key={row.line}>
              <th scope="row">{row.line}</th>
              <td>{nameOf(row)}</td>
              <td>{resultOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function nameOf({ label, kind }: ShapePreviewRow): string {
  const words = [...(label === null ? [] : [label]), ...(kind === null ? [] : [shapeTexts.kinds[kind]])];
  return words.length === 0 ? shapePanelTexts.nothing : words.join(' · ');
}

function resultOf({ what, fault, isOutside }: ShapePreviewRow) {
  const { results, isOutside: outside } = shapePanelTexts;
  if (fault !== null) {
    return (
      <>
        <b>{results.fault}:</b> {featureFaultWords(fault)}
      </>
    );
  }
  return isOutside ? `${results[what]}. ${outside}` : results[what];
}

function failureWords(failure: ReadFailure | 'too_large'): string {
  if (failure === 'too_large') return shapePanelTexts.tooLarge;
  const { why } = (failure.details ?? {}) as { why?: string };
  const { what, next } = refusalText(failure.code);
  return fileFaultWords(why) ?? `${what} ${next}`;
}
