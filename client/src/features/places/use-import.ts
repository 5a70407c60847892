import { IMPORT_ROWS } from '@ledningsplats/shared/places/events.ts';
import type { ImportedPlace, ImportPreview } from '@ledningsplats/shared/places/import-preview.ts';
import { inCommands, useFileImport } from '../../forms/use-file-import.ts';
import { useDispatch } from '../../sync/react.ts';

/** A file of places into the register. */
export function useImport() {
  const dispatch = useDispatch();
  return useFileImport<ImportPreview, ImportedPlace>({
    path: '/api/places/preview',
    rowsOf: ({ rows }) => rows.flatMap(({ place }) => place ?? []),
    take: async (places) => {
      const taken = inCommands(places, IMPORT_ROWS).map(async (rows) => {
        const data = { places: rows.map((row) => row.data) };
        const { ok } = await dispatch('ImportPlaces', 'places', data, { texts: rows.map(({ texts }) => texts) })
          .settled;
        return ok ? rows.length : 0;
      });
      return (await Promise.all(taken)).reduce((sum, count) => sum + count, 0);
    },
  });
}
