import { useState } from 'react';
import { useSync } from '../sync/react.ts';
import type { ReadFailure } from '../sync/sync.ts';
import { fileAsBase64 } from './file-as-base64.ts';

export type FileImportStep<Preview> =
  | { at: 'choose' }
  | { at: 'reading'; file: string }
  | { at: 'failed'; file: string; failure: ReadFailure | 'too_large' }
  | { at: 'preview' | 'applying'; file: string; preview: Preview }
  | { at: 'done'; file: string; taken: number; faults: number; isWhole: boolean };

export interface FileImportOptions<Preview extends { rows: readonly { what: string }[] }, Row> {
  /** Where a file is looked through. */
  path: string;
  /** What of it would be taken in. */
  rowsOf: (preview: Preview) => readonly Row[];
  /** Takes rows in; answers how many were. */
  take: (rows: readonly Row[]) => Promise<number>;
}

export interface FileImport<Preview> {
  step: FileImportStep<Preview>;
  read: (file: File) => Promise<void>;
  apply: () => Promise<void>;
}

/** Larger than any register or map of a municipality; more is another file than what was meant. */
const FILE_LIMIT = 2_000_000;
/** Bytes of rows in one command, which may weigh 32 kB with its envelope. */
const COMMAND_ROOM = 24_000;

/** A file from being chosen to being taken in: nothing is saved before somebody has seen what it would do. */
export function useFileImport<Preview extends { rows: readonly { what: string }[] }, Row>({
  path,
  rowsOf,
  take,
}: FileImportOptions<Preview, Row>): FileImport<Preview> {
  const { request } = useSync();
  const [step, setStep] = useState<FileImportStep<Preview>>({ at: 'choose' });

  return {
    step,
    read: async (chosen) => {
      const { name: file } = chosen;
      if (chosen.size > FILE_LIMIT) return setStep({ at: 'failed', file, failure: 'too_large' });
      setStep({ at: 'reading', file });
      const answer = await request<Preview>('POST', path, { base64: await fileAsBase64(chosen) });
      setStep(answer.ok ? { at: 'preview', file, preview: answer.value } : { at: 'failed', file, failure: answer });
    },
    apply: async () => {
      if (step.at !== 'preview') return;
      const { file, preview } = step;
      setStep({ at: 'applying', file, preview });
      const rows = rowsOf(preview);
      const taken = await take(rows);
      const faults = preview.rows.filter(({ what }) => what === 'fault').length;
      setStep({ at: 'done', file, taken, faults, isWhole: taken === rows.length });
    },
  };
}

/** As many rows to a command as it has room for, and no more than `most`. */
export function inCommands<Row>(rows: readonly Row[], most: number): Row[][] {
  const all: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const weight = new TextEncoder().encode(JSON.stringify(row)).length;
    const last = all.at(-1);
    if (last && room >= weight && last.length < most) {
      last.push(row);
      room -= weight;
    } else {
      all.push([row]);
      room = COMMAND_ROOM - weight;
    }
  }
  return all;
}
