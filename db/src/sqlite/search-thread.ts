import { join } from 'node:path';
import type { SearchQuery } from '../event-store.ts';
import { startThread } from '../own-program.ts';
import type { SearchRow } from './search-index.ts';

export type SearchRequest =
  | { ask: 'put'; id: number; index: number; rows: readonly SearchRow[] }
  | { ask: 'search'; id: number; index: number; query: SearchQuery }
  | { ask: 'letGo'; index: number };

export type SearchAnswer = { id: number; found: FoundLines | null } | { id: number; fault: string };

interface FoundLines {
  seqs: number[];
  total: number;
}

interface Waiting {
  resolve: (found: FoundLines | null) => void;
  reject: (error: Error) => void;
}

export type SearchThread = ReturnType<typeof openSearchThread>;

/**
 * The thread in which the indexes are. It takes requests in the order they are given, so what has been put in is found by
 * what is asked next, and what has been let go of by nothing. `onEnd` is told when it has ended by itself, with all that
 * was in it.
 */
export function openSearchThread(onEnd: () => void) {
  const worker = startThread(join(import.meta.dirname, 'search.worker.ts'), SMALL);
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let hasEnded = false;
  // a process that has nothing else to do waits for answers, and not for a thread that has nothing to do
  worker.unref();

  const ask = (request: (id: number) => SearchRequest) =>
    new Promise<FoundLines | null>((resolve, reject) => {
      if (hasEnded) throw new Error('the search thread has ended');
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      worker.ref();
      worker.postMessage(request(lastId));
    });

  const end = (error: Error) => {
    if (hasEnded) return;
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    onEnd();
  };

  worker.on('message', (answer: SearchAnswer) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if ('fault' in answer) asked?.reject(new Error(answer.fault));
    else asked?.resolve(answer.found);
  });
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the search thread has ended')));

  return {
    put: (index: number, rows: readonly SearchRow[]): Promise<unknown> =>
      ask((id) => ({ ask: 'put', id, index, rows })),
    search: async (index: number, query: SearchQuery): Promise<FoundLines> =>
      (await ask((id) => ({ ask: 'search', id, index, query }))) ?? { seqs: [], total: 0 },
    letGo: (index: number): void => worker.postMessage({ ask: 'letGo', index } satisfies SearchRequest),
    close: async (): Promise<void> => {
      await worker.terminate();
    },
  };
}

/** What is handed over is written down and forgotten: without this the thread would let tens of megabytes of it lie. */
const SMALL = { resourceLimits: { maxYoungGenerationSizeMb: 4 } };
