import type { ShapePreview } from '@ledningsplats/shared/shapes/import-preview.ts';
import { useState } from 'react';
import { fileAsBase64 } from '../../forms/file-as-base64.ts';
import { useDispatch, useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { wireContent } from './shape-command.ts';

export type ShapeImportStep =
  | { at: 'choose' }
  | { at: 'reading' }
  | { at: 'failed'; failure: ReadFailure | 'too_large' }
  | { at: 'preview' | 'applying'; preview: ShapePreview }
  | { at: 'done'; taken: number; isWhole: boolean };

/** Larger than any map that may be drawn. */
const FILE_LIMIT = 2_000_000;

/** A file of drawings from being chosen to being taken in: nothing is saved before somebody has seen what it would do. */
export function useShapeImport(stream: string) {
  const { request } = useSync();
  const dispatch = useDispatch();
  const [step, setStep] = useState<ShapeImportStep>({ at: 'choose' });

  async function read(file: File) {
    if (file.size > FILE_LIMIT) return setStep({ at: 'failed', failure: 'too_large' });
    setStep({ at: 'reading' });
    const base64 = await fileAsBase64(file);
    const path = `/api/streams/${encodeURIComponent(stream)}/shapes/preview`;
    const answer = await request<ShapePreview>('POST', path, { base64 });
    setStep(answer.ok ? { at: 'preview', preview: answer.value } : { at: 'failed', failure: answer });
  }

  /** One command for each shape: what is refused of them stays with its reason, and the others stand. */
  async function apply(preview: ShapePreview) {
    setStep({ at: 'applying', preview });
    const sent = preview.rows.flatMap(({ shape: row }) => {
      if (row === null) return [];
      const { shape, kind, from } = row;
      const content = wireContent(row.content);
      return from === null
        ? [dispatch('DrawShape', stream, { shape, kind }, content)]
        : [dispatch('ChangeShape', stream, { shape, kind, from }, content)];
    });
    const outcomes = await Promise.all(sent.map(({ settled }) => settled));
    const taken = outcomes.filter(({ ok }) => ok).length;
    setStep({ at: 'done', taken, isWhole: taken === sent.length });
  }

  return { step, read, apply };
}
