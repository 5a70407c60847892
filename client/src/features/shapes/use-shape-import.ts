import type { ShapePreview, ShapePreviewRow } from '@ledningsplats/shared/shapes/import-preview.ts';
import { useFileImport } from '../../forms/use-file-import.ts';
import { useDispatch } from '../../sync/react.ts';
import { wireContent } from './shape-command.ts';

type Row = NonNullable<ShapePreviewRow['shape']>;

/** A file of drawings onto the map. One command for each: what is refused of them stays with its reason, and the others stand. */
export function useShapeImport(stream: string) {
  const dispatch = useDispatch();
  return useFileImport<ShapePreview, Row>({
    path: `/api/streams/${encodeURIComponent(stream)}/shapes/preview`,
    rowsOf: ({ rows }) => rows.flatMap(({ shape }) => shape ?? []),
    take: async (rows) => {
      const sent = rows.map(({ shape, kind, from, content }) =>
        from === null
          ? dispatch('DrawShape', stream, { shape, kind }, wireContent(content))
          : dispatch('ChangeShape', stream, { shape, kind, from }, wireContent(content)),
      );
      const outcomes = await Promise.all(sent.map(({ settled }) => settled));
      return outcomes.filter(({ ok }) => ok).length;
    },
  });
}
