import type { ShapePreview, ShapePreviewRow } from '@ledningsplats/shared/shapes/import-preview.ts';
import { useEffect } from 'react';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { formTexts } from '../../i18n/forms.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { featureFaultWords, fileFaultWords } from '../../i18n/shape-faults.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import { IconUpload } from '../../ui/icons.ts';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './ShapeImportDialog.module.css';
import { type ShapeImportStep, useShapeImport } from './use-shape-import.ts';

const ACCEPTED = ['.json', '.geojson', 'application/geo+json', 'application/json'];

/** A file of drawings: chosen, looked through feature by feature, and then taken in. */
export function ShapeImportDialog({ stream, onClose }: { stream: string; onClose: () => void }) {
  const { step, read, apply } = useShapeImport(stream);
  const preview = step.at === 'preview' || step.at === 'applying' ? step.preview : null;
  const taken = preview?.rows.filter(({ shape }) => shape !== null).length ?? 0;
  const isBusy = step.at === 'reading' || step.at === 'applying';
  const heard = saidOf(step);
  useEffect(() => {
    if (heard !== '') announce(heard);
  }, [heard]);

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={shapePanelTexts.importTitle}
      size="wide"
      footer={
        <>
          <Button onPress={onClose}>{step.at === 'done' ? formTexts.close : formTexts.cancel}</Button>
          {preview !== null && taken > 0 && (
            <WorkingButton
              variant="primary"
              isWorking={step.at === 'applying'}
              workingText={shapePanelTexts.applying}
              onPress={() => void apply(preview)}
            >
              {shapePanelTexts.apply(taken)}
            </WorkingButton>
          )}
        </>
      }
    >
      <div className={styles.panel}>
        <p>{shapePanelTexts.importHelp}</p>
        {step.at !== 'done' && (
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
            {step.at === 'choose' ? shapePanelTexts.chooseFile : shapePanelTexts.chooseOther}
          </FileButton>
        )}
        {step.at === 'reading' && <Skeleton lines={4} />}
        {step.at === 'failed' && (
          <Note tone="alarm" role="alert" title={shapePanelTexts.failed}>
            {failureWords(step.failure)}
          </Note>
        )}
        {preview !== null && <Preview preview={preview} taken={taken} />}
        {step.at === 'done' && (
          <Note tone={step.isWhole ? 'info' : 'warn'} role="status" title={shapePanelTexts.applied(step.taken)}>
            {!step.isWhole && shapePanelTexts.stopped}
          </Note>
        )}
      </div>
    </Dialog>
  );
}

function Preview({ preview, taken }: { preview: ShapePreview; taken: number }) {
  const { rows } = preview;
  const isNothing = taken === 0 && rows.every(({ what }) => what === 'same');
  // what is wrong first: it is what somebody has to do something about
  const ordered = [...rows.filter(({ fault }) => fault !== null), ...rows.filter(({ fault }) => fault === null)];
  return (
    <>
      <p className={styles.counts}>{countWords(preview)}</p>
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

function failureWords(failure: Extract<ShapeImportStep, { at: 'failed' }>['failure']): string {
  if (failure === 'too_large') return shapePanelTexts.tooLarge;
  const { why } = (failure.details ?? {}) as { why?: string };
  const { what, next } = refusalText(failure.code);
  return fileFaultWords(why) ?? `${what} ${next}`;
}

function saidOf(step: ShapeImportStep): string {
  if (step.at === 'reading') return shapePanelTexts.reading;
  return step.at === 'preview' ? countWords(step.preview) : '';
}

/** «12 nya · 3 ändrade · 5 med fel» */
function countWords({ rows }: ShapePreview): string {
  return (['new', 'changed', 'same', 'fault'] as const)
    .map((kind) => ({ kind, count: rows.filter(({ what }) => what === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${shapePanelTexts.counts[kind]}`)
    .join(' · ');
}
