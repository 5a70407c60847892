import { useCallback, useEffect, useRef, useState } from 'react';
import { useSync } from '../sync/react.ts';
import type { Answer } from '../sync/sync.ts';
import type { RegisterFootProps } from './RegisterFoot.tsx';

/** One answer of a register. `next`: what the page after it comes before; null: there is none. */
export interface RegisterPage<Entry> {
  entries: readonly Entry[];
  next: number | null;
}

export interface RegisterPages<Entry> {
  entries: readonly Entry[];
  state: RegisterFootProps['state'];
  /** Reads the page after the last, or begins anew when nothing could be read. */
  load: () => void;
}

/**
 * A register by pages, newest first, read anew from the first when `version` is another. A page that was asked for before
 * that is not shown: it tells of what was, and may hold words that have been removed since [LG10]. `ask` stays the same for
 * as long as the register does.
 */
export function useRegisterPages<Entry>(
  ask: (before: number | null) => Promise<Answer<RegisterPage<Entry>>>,
  version: unknown,
): RegisterPages<Entry> {
  const [entries, setEntries] = useState<readonly Entry[]>([]);
  const [next, setNext] = useState<number | null>(null);
  const [state, setState] = useState<RegisterFootProps['state']>('loading');
  const readings = useRef(0);
  const read = useCallback(
    async (before: number | null) => {
      if (before === null) readings.current++;
      const reading = readings.current;
      setState('loading');
      const answer = await ask(before);
      if (reading !== readings.current) return;
      if (!answer.ok) return setState('failed');
      const { entries: page, next: after } = answer.value;
      setEntries((known) => (before === null ? page : [...known, ...page]));
      setNext(after);
      setState(after === null ? 'whole' : 'more');
    },
    [ask],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version is what makes it read anew
  useEffect(() => void read(null), [read, version]);
  return { entries, state, load: () => void read(state === 'more' ? next : null) };
}

interface StreamRegister {
  /** As it is called in the address, `/api/streams/<stream>/<at>`. */
  at: string;
  /** As its entries are called in the answer, where that is another word. */
  of?: string;
  /** Entries of a page. */
  limit: number;
}

/** A register that belongs to a stream, as {@link useRegisterPages}. */
export function useStreamRegister<Entry extends { seq: number }>(
  stream: string,
  { at, of = at, limit }: StreamRegister,
  version: unknown,
): RegisterPages<Entry> {
  const { request } = useSync();
  const ask = useCallback(
    async (before: number | null): Promise<Answer<RegisterPage<Entry>>> => {
      const query = new URLSearchParams({ limit: String(limit), ...(before !== null && { before: String(before) }) });
      const path = `/api/streams/${encodeURIComponent(stream)}/${at}?${query}`;
      const answer = await request<Record<string, Entry[]>>('GET', path);
      if (!answer.ok) return answer;
      const entries = answer.value[of] ?? [];
      return { ok: true, value: { entries, next: entries.length < limit ? null : (entries.at(-1)?.seq ?? null) } };
    },
    [request, stream, at, of, limit],
  );
  return useRegisterPages(ask, version);
}
