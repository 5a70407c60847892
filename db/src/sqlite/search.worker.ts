import { parentPort } from 'node:worker_threads';
import { createSearchIndex, type SearchIndex } from './search-index.ts';
import type { SearchAnswer, SearchRequest } from './search-thread.ts';

// A thread of its own for the indexes: FTS5 merges what it has gathered when it sees fit, and a search for a single letter
// goes through all there is. Neither may hold up a commit.

const indexes = new Map<number, SearchIndex>();
/** Those that lack something that was to be put in: better no answer than half of one. */
const broken = new Set<number>();

parentPort?.on('message', (request: SearchRequest) => {
  if (request.ask === 'letGo') {
    indexes.get(request.index)?.close();
    indexes.delete(request.index);
    broken.delete(request.index);
    return;
  }
  parentPort?.postMessage(answerTo(request));
});

function answerTo(request: Exclude<SearchRequest, { ask: 'letGo' }>): SearchAnswer {
  try {
    if (broken.has(request.index)) throw new Error('the index is broken');
    const index = indexes.get(request.index) ?? createSearchIndex();
    indexes.set(request.index, index);
    if (request.ask === 'search') return { id: request.id, found: index.search(request.query) };
    index.put(request.rows);
    return { id: request.id, found: null };
  } catch (error) {
    if (request.ask === 'put') broken.add(request.index);
    return { id: request.id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
