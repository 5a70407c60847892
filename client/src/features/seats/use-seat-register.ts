import type { SeatEntry } from '@ledningsplats/shared/seats/seat-entry.ts';
import { useCallback, useEffect, useState } from 'react';
import { useAnswersInOrder } from '../../forms/use-answers-in-order.ts';
import { useSync } from '../../sync/react.ts';

/** A fortnight of one function with two shifts a day. */
const PAGE = 30;

export interface SeatRegister {
  seats: readonly SeatEntry[];
  state: 'loading' | 'whole' | 'more' | 'failed';
  /** Reads the page after the last, or begins anew when nothing could be read. */
  load: () => void;
}

/** Who has sat, newest first, by pages: those who sit now are among them. */
export function useSeatRegister(stream: string): SeatRegister {
  const { request } = useSync();
  const [seats, setSeats] = useState<readonly SeatEntry[]>([]);
  const [state, setState] = useState<SeatRegister['state']>('loading');
  const ask = useAnswersInOrder();
  const read = useCallback(
    async (before: number | null) => {
      const isInOrder = ask();
      setState('loading');
      const query = new URLSearchParams({ limit: String(PAGE), ...(before !== null && { before: String(before) }) });
      const answer = await request<{ seats: SeatEntry[] }>(
        'GET',
        `/api/streams/${encodeURIComponent(stream)}/seats?${query}`,
      );
      if (!isInOrder()) return;
      if (!answer.ok) return setState('failed');
      const page = answer.value.seats;
      setSeats((known) => (before === null ? page : [...known, ...page]));
      setState(page.length < PAGE ? 'whole' : 'more');
    },
    [request, stream, ask],
  );
  useEffect(() => void read(null), [read]);
  return { seats, state, load: () => void read(seats.at(-1)?.seq ?? null) };
}
