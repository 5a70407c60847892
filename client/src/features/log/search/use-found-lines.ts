import { isFound, type LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { useEffect, useMemo, useState } from 'react';
import { useSelected, useSync } from '../../../sync/react.ts';
import type { ShownLine } from '../../../sync/shown.ts';
import type { Readings, SearchProgress } from '../../../sync/sync.ts';
import { keepAsking } from './keep-asking.ts';
import { mergeHits } from './merge-hits.ts';
import { useSearchStreams } from './use-search-streams.ts';

export interface FoundLines {
  /**
   * `memory`: no contact, so that only what this device holds has been searched. `preparing`: the same, until the server
   * has read a long log that nobody has searched for a while.
   */
  status: 'searching' | 'found' | 'memory' | 'preparing' | 'failed';
  lines: readonly ShownLine[];
  /** How many there are in all; of those searched when it is `memory` or `preparing`. */
  total: number;
  /** Of the log, how much has been read for searching when it is `preparing`: from 0 to 100. */
  percent: number;
  /** Lines of the log that this device holds. */
  held: number;
  again: () => void;
}

type Reply = { parts: LogLine[][]; total: number; preparing: SearchProgress | null } | 'refused';

/** The question that an answer is to: another search, or another reader's streams, make another one. */
interface Question {
  streams: readonly string[];
  search: LineSearch;
  limit: number;
}

/**
 * What a search finds in an incident's log: in its open part, and in the secret one for those who are cleared, newest
 * first in one list. While the next answer is on its way the last one stays, as long as it is the same reader's.
 */
export function useFoundLines(incident: string, search: LineSearch, limit: number): FoundLines {
  const sync = useSync();
  const streams = useSearchStreams(incident);
  const isConnected = useSelected((all) => all.connection.state === 'connected');
  const views = useSelected((all) => all.streams);
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<{ question: Question; reply: Reply | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another question
  const question = useMemo(() => ({ streams, search, limit }), [streams, search, limit, attempt]);

  useEffect(() => {
    if (!isConnected) return;
    return keepAsking(
      sync,
      question.streams,
      () => askAll(sync.readings, question),
      (reply) => setAnswered({ question, reply }),
      (reply) => reply !== 'refused' && reply.preparing !== null,
    );
  }, [sync, question, isConnected]);

  const held = streams.map((stream) => views[stream]?.lines ?? []);
  const again = () => setAttempt((times) => times + 1);
  const rest = { held: held.flat().length, percent: 0, again };
  const own = answered?.question.streams === streams ? answered : null;
  const reply = own?.reply ?? { parts: [], total: 0, preparing: null };
  const isWithout = !isConnected || own?.reply === null;
  if (isWithout || (reply !== 'refused' && reply.preparing)) {
    const parts = held.map((lines) => lines.filter((line) => isFound(line, search)));
    const found = { lines: mergeHits(parts, limit), total: parts.flat().length };
    if (isWithout || reply === 'refused') return { status: 'memory', ...found, ...rest };
    return { status: 'preparing', ...found, ...rest, percent: percentOf(reply.preparing) };
  }
  if (reply === 'refused') return { status: 'failed', lines: [], total: 0, ...rest };
  const status = own?.question === question ? 'found' : 'searching';
  return { status, lines: mergeHits(reply.parts, limit), total: reply.total, ...rest };
}

/** Null without contact. */
async function askAll(readings: Readings, { streams, search, limit }: Question): Promise<Reply | null> {
  const answers = await Promise.all(streams.map((stream) => readings.search(stream, search, limit)));
  const parts: LogLine[][] = [];
  let total = 0;
  let preparing: SearchProgress | null = null;
  for (const answer of answers) {
    if (!answer.ok) return answer.code === 'no_contact' ? null : 'refused';
    parts.push(answer.value.lines);
    total += answer.value.total;
    preparing = together(preparing, answer.value.preparing);
  }
  return { parts, total, preparing };
}

function together(one: SearchProgress | null, other: SearchProgress | null): SearchProgress | null {
  return one && other ? { read: one.read + other.read, of: one.of + other.of } : (one ?? other);
}

/** Not a hundred until it is ready. */
function percentOf(progress: SearchProgress | null): number {
  return progress === null ? 0 : Math.floor((progress.read / Math.max(progress.of, 1)) * 100);
}
