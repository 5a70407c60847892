import type { PlaceSheetReading, PrintedSheet } from '@ledningsplats/shared/places/sheet-reading.ts';
import { useReading } from '../../../forms/use-reading.ts';
import { useSync } from '../../../sync/react.ts';
import type { Answer, ReadFailure } from '../../../sync/sync.ts';

export interface Printed {
  printed: PrintedSheet[];
  /** When, UTC milliseconds. */
  at: number;
}

export interface SheetsView {
  /** Null until they have been fetched. */
  sheets: readonly PlaceSheetReading[] | null;
  reading: { value: unknown; failure: ReadFailure | null; refresh: () => void };
  print: (places: readonly string[], isReplacing: boolean) => Promise<Answer<Printed>>;
  revoke: (number: number) => Promise<Answer<unknown>>;
}

/** Sheets are no stream: fetched, changed by a request, and shown as the server answered. */
export function useSheets(): SheetsView {
  const { request } = useSync();
  const reading = useReading<{ sheets: PlaceSheetReading[] }>('/api/place-sheets');
  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) reading.refresh();
    return answer;
  };
  return {
    sheets: reading.value?.sheets ?? null,
    reading,
    print: async (places, isReplacing) =>
      refreshed(await request<Printed>('POST', '/api/place-sheets', { places, isReplacing })),
    revoke: async (number) => refreshed(await request('DELETE', `/api/place-sheets/${number}`)),
  };
}

/** Numbers of the sheets that hold, by place. */
export function numbersByPlace(sheets: readonly PlaceSheetReading[]): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { place, number, revokedAt } of sheets) {
    if (revokedAt === null) numbers.set(place, [...(numbers.get(place) ?? []), number]);
  }
  return numbers;
}
