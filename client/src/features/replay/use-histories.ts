import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import { CATCH_UP_LIMIT, type Head } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { isUnknown, upcast } from '@ledningsplats/shared/core/upcast.ts';
import { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { LineReplay } from '@ledningsplats/shared/replay/replayed-lines.ts';
import { useCallback, useEffect, useState } from 'react';
import { query, streamPath } from '../../sync/api.ts';
import { useSelected, useSync } from '../../sync/react.ts';
import type { ReplayedStream } from '../../sync/replay-sync.ts';
import type { ReadFailure, Sync } from '../../sync/sync.ts';

export interface Histories {
  /** In the order that they were asked for; they grow, and `loaded` says when. */
  streams: readonly ReplayedStream[];
  /** Events that have come of the first stream, and how many it has; 0 until the first page. */
  loaded: number;
  total: number;
  isWhole: boolean;
  failure: ReadFailure['code'] | null;
  /** Recorded by a newer version than this page's. */
  isOutdated: boolean;
  retry: () => void;
}

type Progress = Pick<Histories, 'loaded' | 'total' | 'isWhole' | 'failure' | 'isOutdated'> & { read: number };

const NOTHING: Progress = { read: 0, loaded: 0, total: 0, isWhole: false, failure: null, isOutdated: false };

/**
 * The whole history of the streams, by pages from the first event on, and what is recorded while one looks. It is held in
 * memory alone and gone with the page: some of it may be kept on no device [SE3].
 */
export function useHistories(names: readonly string[]): Histories {
  const sync = useSync();
  const key = names.join(' ');
  const [held, setHeld] = useState(() => begun(key));
  const [progress, setProgress] = useState(NOTHING);
  const [asked, setAsked] = useState(0);
  // others than before, as when a permission is lost: nothing of what was read stays
  const current = held.key === key ? held : begun(key);
  if (current !== held) {
    setHeld(current);
    setProgress(NOTHING);
  }
  const { streams } = current;

  useEffect(() => {
    const close = streams.map(({ replay }) => sync.open(replay.stream));
    return () => {
      for (const one of close) one();
    };
  }, [sync, streams]);

  // how far the living streams have come: what is new there is fetched here
  const heads = useSelected((all) => streams.map(({ replay }) => all.streams[replay.stream]?.head.seq ?? 0).join(' '));

  // biome-ignore lint/correctness/useExhaustiveDependencies: that more has been recorded, or that it is asked for again, says when
  useEffect(() => {
    let isLeft = false;
    void load(sync, streams, (next) => {
      if (!isLeft) setProgress((before) => ({ ...before, ...next, read: before.read + 1 }));
      return !isLeft;
    });
    return () => {
      isLeft = true;
    };
  }, [sync, streams, heads, asked]);

  return { streams, ...progress, retry: useCallback(() => setAsked((count) => count + 1), []) };
}

function begun(key: string): { key: string; streams: readonly ReplayedStream[] } {
  const streams = key.split(' ').map((stream) => {
    const replay = new Replay(stream);
    return { replay, lines: new LineReplay(replay) };
  });
  return { key, streams };
}

/** Page after page, the first stream first; `tell` answers whether anybody still wants them. */
async function load(
  { request }: Sync,
  streams: readonly ReplayedStream[],
  tell: (progress: Partial<Progress>) => boolean,
): Promise<void> {
  for (const [index, { replay }] of streams.entries()) {
    let total = 0;
    do {
      const after = replay.length;
      const path = streamPath(replay.stream, `events${query({ after, limit: CATCH_UP_LIMIT })}`);
      const answer = await request<{ events: AnyEvent[]; head: Head }>('GET', path);
      if (!answer.ok) return void tell({ failure: answer.code });
      const events = answer.value.events.map(upcast);
      if (events.some(isUnknown)) return void tell({ isOutdated: true });
      // another round may have been here meanwhile
      if (replay.length === after) replay.append(events as KnownEvent[]);
      // folded as it comes, so that no moment has far to go
      replay.stateAt(replay.length);
      total = answer.value.head.seq;
      if (!tell(index === 0 ? { loaded: replay.length, total, failure: null } : { failure: null })) return;
      if (events.length === 0) break;
    } while (replay.length < total);
  }
  tell({ isWhole: true });
}
