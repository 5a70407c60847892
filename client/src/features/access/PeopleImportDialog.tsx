import type { ContactRow, ContactsPreview } from '@ledningsplats/shared/people/people-file.ts';
import { type ReactNode, useState } from 'react';
import { FileRows } from '../../forms/FileRows.tsx';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { contactFaultWords, contactWarningWords, rowWords, peopleFileTexts as texts } from '../../i18n/people-file.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { accountFailureWords } from './account-failure.ts';
import styles from './PeopleImportDialog.module.css';

export interface PeopleImportDialogProps {
  file: string;
  base64: string;
  preview: ContactsPreview;
  onDone: () => void;
  onClose: () => void;
}

/** What a file would do, each fault with its line, before anything is saved. */
export function PeopleImportDialog({ file, base64, preview, onDone, onClose }: PeopleImportDialogProps) {
  const { request } = useSync();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const { rows, version, encoding, ignoredColumns } = preview;
  const faulty = rows.filter(({ what }) => what === 'fault');
  const taken = rows.filter(({ what }) => what === 'new' || what === 'changed');
  const looked = taken.filter(({ warnings }) => warnings.length > 0);

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await request<{ saved: number }>('POST', '/api/people/import', { base64, version });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(texts.applied(answer.value.saved));
    onDone();
  }

  return (
    <FormDialog
      title={texts.previewTitle(file)}
      size="wide"
      check={() => taken.length > 0}
      submit={
        <WorkingButton
          type="submit"
          variant="primary"
          isDisabled={taken.length === 0}
          isWorking={isPending}
          workingText={texts.applying}
        >
          {texts.apply(taken.length)}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>
        <b>{countWords(rows)}</b>. {taken.length > 0 ? texts.notYet : texts.nothing}
      </p>
      {encoding === 'windows-1252' && <Note tone="info">{texts.encoding}</Note>}
      {ignoredColumns.length > 0 && <p className={styles.ignored}>{texts.ignored(ignoredColumns.join(', '))}</p>}
      <Part title={texts.faultsTitle(faulty.length)} rows={faulty} isOpen>
        {({ faults }) =>
          faults.map(({ code, column, value, otherLine }) => (
            <span key={`${code} ${column} ${value}`}>{contactFaultWords(code, column, value, otherLine)}.</span>
          ))
        }
      </Part>
      <Part title={texts.warningsTitle(looked.length)} rows={looked} isOpen={faulty.length === 0}>
        {({ warnings }) => warnings.map((code) => <span key={code}>{contactWarningWords[code]}.</span>)}
      </Part>
      <Part title={texts.changesTitle(taken.length)} rows={taken} isOpen={faulty.length === 0 && looked.length === 0}>
        {rowWords}
      </Part>
      {failure !== null && (
        <Note tone="alarm" role="alert" title={texts.staleTitle}>
          {failure.code === 'stale' ? texts.stale : accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}

interface PartProps {
  title: string;
  rows: readonly ContactRow[];
  isOpen: boolean;
  /** What is said of each row. */
  children: (row: ContactRow) => ReactNode;
}

function Part({ title, rows, isOpen, children }: PartProps) {
  if (rows.length === 0) return null;
  return (
    <Disclosure title={title} defaultExpanded={isOpen}>
      <FileRows rows={rows} headings={[texts.row, texts.name, texts.what]} unnamed={texts.unnamed}>
        {children}
      </FileRows>
    </Disclosure>
  );
}

/** «12 nya · 3 ändras · 5 har fel och läses inte in» */
function countWords(rows: readonly ContactRow[]): string {
  return (['new', 'changed', 'same', 'fault'] as const)
    .map((kind) => ({ kind, count: rows.filter(({ what }) => what === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${texts.counts[kind]}`)
    .join(' · ');
}
