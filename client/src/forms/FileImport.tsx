import { type ReactNode, useEffect } from 'react';
import { announce } from '../ui/announcements.ts';
import { FileButton } from '../ui/FileButton.tsx';
import { IconUpload } from '../ui/icons.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './FileImport.module.css';
import { Note } from './Note.tsx';
import type { FileImport as Importing } from './use-file-import.ts';
import { WorkingButton } from './WorkingButton.tsx';

export interface FileImportTexts {
  choose: string;
  chooseOther: string;
  reading: string;
  applying: string;
  apply: (count: number) => string;
  counts: Readonly<Record<'new' | 'changed' | 'same' | 'fault', string>>;
  failed: string;
}

interface Rows {
  rows: readonly { what: string }[];
}

export interface FileImportProps<Preview extends Rows> {
  importing: Importing<Preview>;
  accepted: string[];
  texts: FileImportTexts;
  /** Why a file could not be read, and what to do. */
  failure: (failure: Extract<Importing<Preview>['step'], { at: 'failed' }>['failure']) => ReactNode;
  /** What a file would do, under how many rows of each kind it has. */
  children: (preview: Preview, file: string) => ReactNode;
  /** What came of it. */
  done: (step: Extract<Importing<Preview>['step'], { at: 'done' }>) => ReactNode;
  /** Left out where the button stands elsewhere, as in a dialog's footer. */
  taken?: (preview: Preview) => number;
}

/** A file that is chosen, looked through with what is wrong in it, and then taken in: the one way in for every register. */
export function FileImport<Preview extends Rows>(props: FileImportProps<Preview>) {
  const { importing, accepted, texts, failure, children, done, taken } = props;
  const { step, read } = importing;
  const heard = saidOf(step, texts);
  useEffect(() => {
    if (heard !== '') announce(heard);
  }, [heard]);
  const preview = step.at === 'preview' || step.at === 'applying' ? step.preview : null;
  return (
    <div className={styles.panel}>
      <div className={styles.tools}>
        <FileButton
          accepted={accepted}
          icon={<IconUpload aria-hidden />}
          isDisabled={step.at === 'reading' || step.at === 'applying'}
          isMany={false}
          variant={preview === null ? 'primary' : 'secondary'}
          onFiles={(files) => {
            const [file] = files;
            if (file) void read(file);
          }}
        >
          {step.at === 'choose' ? texts.choose : texts.chooseOther}
        </FileButton>
        {preview !== null && taken && <TakeInButton importing={importing} texts={texts} count={taken(preview)} />}
      </div>
      {step.at === 'reading' && <Skeleton lines={6} />}
      {step.at === 'failed' && (
        <Note tone="alarm" role="alert" title={texts.failed}>
          {failure(step.failure)}
        </Note>
      )}
      {preview !== null && (
        <>
          <p className={styles.counts}>{countWords(preview, texts)}</p>
          {children(preview, 'file' in step ? step.file : '')}
        </>
      )}
      {step.at === 'done' && done(step)}
    </div>
  );
}

export interface TakeInButtonProps<Preview extends Rows> {
  importing: Importing<Preview>;
  texts: Pick<FileImportTexts, 'apply' | 'applying'>;
  /** How many rows would be taken in; none: there is no button. */
  count: number;
}

/** Takes in what has been looked through. */
export function TakeInButton<Preview extends Rows>({ importing, texts, count }: TakeInButtonProps<Preview>) {
  const { step, apply } = importing;
  if (count === 0 || (step.at !== 'preview' && step.at !== 'applying')) return null;
  return (
    <WorkingButton
      variant="primary"
      isWorking={step.at === 'applying'}
      workingText={texts.applying}
      onPress={() => void apply()}
    >
      {texts.apply(count)}
    </WorkingButton>
  );
}

function saidOf<Preview extends Rows>(step: Importing<Preview>['step'], texts: FileImportTexts): string {
  if (step.at === 'reading') return texts.reading;
  return step.at === 'preview' ? countWords(step.preview, texts) : '';
}

/** «12 nya · 3 ändrade · 480 oförändrade · 5 med fel» */
function countWords({ rows }: Rows, { counts }: Pick<FileImportTexts, 'counts'>): string {
  return (['new', 'changed', 'same', 'fault'] as const)
    .map((kind) => ({ kind, count: rows.filter(({ what }) => what === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${counts[kind]}`)
    .join(' · ');
}
