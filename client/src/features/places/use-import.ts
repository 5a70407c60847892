import { IMPORT_ROWS } from '@ledningsplats/shared/places/commands.ts';
import type { ImportedPlace, ImportPreview } from '@ledningsplats/shared/places/import-preview.ts';
import { useState } from 'react';
import { fileAsBase64 } from '../../forms/file-as-base64.ts';
import { useDispatch, useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';

export type ImportStep =
  | { at: 'choose' }
  | { at: 'reading'; file: string }
  | { at: 'failed'; file: string; failure: ReadFailure | 'too_large' }
  | { at: 'preview'; file: string; preview: ImportPreview }
  | { at: 'applying'; file: string; preview: ImportPreview }
  | { at: 'done'; file: string; taken: number; faults: number; isWhole: boolean };

/** Larger than any register of a municipality; more is another file than what was meant. */
const FILE_LIMIT = 2_000_000;
/** Bytes of rows in one command, which may weigh 32 kB with its envelope. */
const COMMAND_ROOM = 24_000;

/** A file from being chosen to being taken in: nothing is saved before somebody has seen what it would do. */
export function useImport() {
  const { request } = useSync();
  const dispatch = useDispatch();
  const [step, setStep] = useState<ImportStep>({ at: 'choose' });

  async function read(file: File) {
    const { name } = file;
    if (file.size > FILE_LIMIT) return setStep({ at: 'failed', file: name, failure: 'too_large' });
    setStep({ at: 'reading', file: name });
    const base64 = await fileAsBase64(file);
    const answer = await request<ImportPreview>('POST', '/api/places/preview', { base64 });
    setStep(
      answer.ok ? { at: 'preview', file: name, preview: answer.value } : { at: 'failed', file: name, failure: answer },
    );
  }

  async function apply(file: string, preview: ImportPreview) {
    setStep({ at: 'applying', file, preview });
    const places = preview.rows.flatMap(({ place }) => (place === null ? [] : [place]));
    const sent = chunks(places).map((rows) => ({
      count: rows.length,
      settled: dispatch(
        'ImportPlaces',
        'places',
        { places: rows.map(({ data }) => data) },
        { texts: rows.map(({ texts }) => texts) },
      ).settled,
    }));
    const outcomes = await Promise.all(sent.map(async ({ count, settled }) => ({ count, ...(await settled) })));
    const taken = outcomes.reduce((sum, { ok, count }) => sum + (ok ? count : 0), 0);
    const faults = preview.rows.filter(({ what }) => what === 'fault').length;
    setStep({ at: 'done', file, taken, faults, isWhole: taken === places.length });
  }

  return { step, read, apply };
}

/** As many rows to a command as it has room for. */
function chunks(places: readonly ImportedPlace[]): ImportedPlace[][] {
  const all: ImportedPlace[][] = [];
  let room = 0;
  for (const place of places) {
    const weight = new TextEncoder().encode(JSON.stringify(place)).length;
    const last = all.at(-1);
    if (last && room >= weight && last.length < IMPORT_ROWS) {
      last.push(place);
      room -= weight;
    } else {
      all.push([place]);
      room = COMMAND_ROOM - weight;
    }
  }
  return all;
}
