import { SERVICE_ROWS } from '@ledningsplats/shared/services/events.ts';
import type { ServicePreview } from '@ledningsplats/shared/services/import-preview.ts';
import { inCommands, useFileImport } from '../../forms/use-file-import.ts';
import { useDispatch } from '../../sync/react.ts';

type Row = NonNullable<ServicePreview['rows'][number]['service']>;

/** A file of essential services into the register [KO1]. */
export function useServiceImport() {
  const dispatch = useDispatch();
  return useFileImport<ServicePreview, Row>({
    path: '/api/services/preview',
    rowsOf: ({ rows }) => rows.flatMap(({ service }) => service ?? []),
    take: async (services) => {
      const taken = inCommands(services, SERVICE_ROWS).map(async (rows) => {
        const data = { services: rows.map((row) => row.data) };
        const words = { texts: rows.map(({ texts }) => texts) };
        const { ok } = await dispatch('ImportServices', 'services', data, words).settled;
        return ok ? rows.length : 0;
      });
      return (await Promise.all(taken)).reduce((sum, count) => sum + count, 0);
    },
  });
}
