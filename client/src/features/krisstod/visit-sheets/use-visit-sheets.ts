import type { PrintedVisitSheet, VisitSheetReading } from '@ledningsplats/shared/krisstod/links/visit-sheet.ts';
import { type ReadingView, useReading } from '../../../forms/use-reading.ts';
import { useSync } from '../../../sync/react.ts';
import type { Answer } from '../../../sync/sync.ts';

export interface VisitSheetsView {
  reading: ReadingView<{ sheets: VisitSheetReading[] }>;
  print: (site: string, isReplacing: boolean) => Promise<Answer<PrintedVisitSheet>>;
  revoke: (number: number) => Promise<Answer<unknown>>;
}

/** Sheets are no stream: fetched, changed by a request, and shown as the server answered. */
export function useVisitSheets(incident: string): VisitSheetsView {
  const { request } = useSync();
  const path = `/api/visit-sheets/${incident}`;
  const reading = useReading<{ sheets: VisitSheetReading[] }>(path);
  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) reading.refresh();
    return answer;
  };
  return {
    reading,
    print: async (site, isReplacing) =>
      refreshed(await request<PrintedVisitSheet>('POST', path, { site, isReplacing })),
    revoke: async (number) => refreshed(await request('DELETE', `${path}/${number}`)),
  };
}
