import { chainHashInput, contentHashInput, EMPTY_HEAD } from '@ledningsplats/shared/core/hash-chain.ts';
import type { Head, VerifyReport } from '../event-store.ts';
import { sha256 } from './sha256.ts';

type Fault = VerifyReport['faults'][number];

export interface ChainRow {
  seq: number;
  type: string;
  version: number;
  data: string;
  meta: string;
  content: string | null;
  salt: string | null;
  contentHash: string;
  chainHash: string;
}

export interface ChainWalk {
  stream: string;
  next: (row: ChainRow) => void;
  /** After the last row, with the head that the store has noted for the stream. */
  end: (head: Head | undefined) => void;
  events: () => number;
  redacted: () => number;
}

/**
 * Checks one stream's rows in order, as stored. After a fault the walk goes on from the hash that is stored, so that one
 * change is one fault and the rest of the stream is still judged.
 */
export function createChainWalk(stream: string, known: readonly Head[], report: (fault: Fault) => void): ChainWalk {
  const wanted = new Map(known.map((head) => [head.seq, head.hash]));
  const removedWithoutDecision = new Set<number>();
  let last: Head = { seq: 0, hash: EMPTY_HEAD };
  let events = 0;
  let redacted = 0;
  const fault = (seq: number, what: Fault['what'], detail: string) => report({ stream, seq, what, detail });

  return {
    stream,
    next: (row) => {
      const { seq, chainHash } = row;
      const isNext = seq === last.seq + 1;
      if (!isNext) fault(last.seq + 1, 'gap', `events ${last.seq + 1} to ${seq - 1} are missing`);
      // Across a gap the hash before is not known, and the gap has been told.
      else if (sha256(chainHashInput(last.hash, { stream, ...row })) !== chainHash) {
        fault(seq, 'chain', 'the event does not follow from the one before it');
      }
      const state = contentState(row);
      if (state === 'changed') fault(seq, 'content', 'the text is not the one that was recorded');
      if (state === 'removed') {
        redacted += 1;
        removedWithoutDecision.add(seq);
      }
      if (row.type === 'ContentRedacted') removedWithoutDecision.delete(redactedSeq(row.data));
      const hash = wanted.get(seq);
      if (hash !== undefined && hash !== chainHash) fault(seq, 'head', 'another hash than the one handed in');
      last = { seq, hash: chainHash };
      events += 1;
    },
    end: (head) => {
      for (const seq of removedWithoutDecision) fault(seq, 'content', 'the text was removed without a decision');
      if (!head || head.seq !== last.seq || head.hash !== last.hash) {
        fault(last.seq, 'head', `the stream ends at ${last.seq}, but its head is noted at ${head?.seq ?? 'nothing'}`);
      }
      for (const { seq } of known) {
        if (seq > last.seq) fault(seq, 'head', `the stream ends at ${last.seq}, before the head handed in`);
      }
    },
    events: () => events,
    redacted: () => redacted,
  };
}

function contentState({ content, salt, contentHash }: ChainRow): 'none' | 'kept' | 'removed' | 'changed' {
  if (content === null && salt === null) return contentHash === '' ? 'none' : 'removed';
  if (content === null || salt === null) return 'changed';
  return sha256(contentHashInput(salt, content)) === contentHash ? 'kept' : 'changed';
}

function redactedSeq(data: string): number {
  try {
    return JSON.parse(data).seq;
  } catch {
    return 0;
  }
}
