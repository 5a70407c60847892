import { SERVICE_ROWS } from '@ledningsplats/shared/services/commands.ts';
import type { ServicePreview } from '@ledningsplats/shared/services/import-preview.ts';
import { useState } from 'react';
import { fileAsBase64 } from '../../forms/file-as-base64.ts';
import { useDispatch, useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';

type Step =
  | { at: 'choose' }
  | { at: 'reading' }
  | { at: 'failed'; failure: ReadFailure | 'too_large' }
  | { at: 'preview' | 'applying'; preview: ServicePreview }
  | { at: 'done'; taken: number; isWhole: boolean };

type Row = NonNullable<ServicePreview['rows'][number]['service']>;

/** Larger than any register of a municipality; more is another file than what was meant. */
const FILE_LIMIT = 2_000_000;
/** Bytes of rows in one command, which may weigh 32 kB with its envelope. */
const COMMAND_ROOM = 24_000;

/** A file from being chosen to being taken in: nothing is saved before somebody has seen what it would do. */
export function useServiceImport() {
  const { request } = useSync();
  const dispatch = useDispatch();
  const [step, setStep] = useState<Step>({ at: 'choose' });

  async function read(file: File) {
    if (file.size > FILE_LIMIT) return setStep({ at: 'failed', failure: 'too_large' });
    setStep({ at: 'reading' });
    const base64 = await fileAsBase64(file);
    const answer = await request<ServicePreview>('POST', '/api/services/preview', { base64 });
    setStep(answer.ok ? { at: 'preview', preview: answer.value } : { at: 'failed', failure: answer });
  }

  async function apply(preview: ServicePreview) {
    setStep({ at: 'applying', preview });
    const all = preview.rows.flatMap(({ service }) => service ?? []);
    const outcomes = await Promise.all(
      chunks(all).map(async (rows) => {
        const data = { services: rows.map((row) => row.data) };
        const { ok } = await dispatch('ImportServices', 'services', data, { texts: rows.map(({ texts }) => texts) })
          .settled;
        return ok ? rows.length : 0;
      }),
    );
    const taken = outcomes.reduce((sum, count) => sum + count, 0);
    setStep({ at: 'done', taken, isWhole: taken === all.length && preview.rows.every(({ what }) => what !== 'fault') });
  }

  return { step, read, apply };
}

/** As many rows to a command as it has room for. */
function chunks(rows: readonly Row[]): Row[][] {
  const all: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    const weight = new TextEncoder().encode(JSON.stringify(row)).length;
    const last = all.at(-1);
    if (last && room >= weight && last.length < SERVICE_ROWS) {
      last.push(row);
      room -= weight;
    } else {
      all.push([row]);
      room = COMMAND_ROOM - weight;
    }
  }
  return all;
}
