import type { Replay } from '@ledningsplats/shared/replay/replay.ts';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { ReplayPace } from '../../i18n/replay.ts';
import type { ReplayedMoment } from '../../sync/replay-sync.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { isAtEnd, momentAt, played } from './playback.ts';

/** Often enough for a clock with seconds, and for a slider that seems to move. */
const TICK = 250;

export interface Playback {
  isPlaying: boolean;
  pace: ReplayPace;
  setPace: (pace: ReplayPace) => void;
  toggle: () => void;
  stop: () => void;
}

/** Plays from the moment that is shown. For those who want little motion nothing moves until something happened. */
export function usePlayback(
  replay: Replay,
  moment: ReplayedMoment,
  onMove: (moment: ReplayedMoment) => void,
): Playback {
  const [isPlaying, setPlaying] = useState(false);
  const [pace, setPace] = useState<ReplayPace>('next');
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const latest = useRef({ moment, onMove });
  useLayoutEffect(() => {
    latest.current = { moment, onMove };
  });

  useEffect(() => {
    if (!isPlaying) return;
    let from = latest.current.moment;
    let since = performance.now();
    const timer = setInterval(() => {
      const next = played(replay, from, pace, performance.now() - since);
      if (next === from) return;
      from = next;
      since = performance.now();
      if (!isStill || next.seq !== latest.current.moment.seq) latest.current.onMove(next);
      if (isAtEnd(replay, next)) setPlaying(false);
    }, TICK);
    return () => clearInterval(timer);
  }, [isPlaying, pace, replay, isStill]);

  const toggle = useCallback(() => {
    const { moment: shown, onMove: move } = latest.current;
    // at the end it begins anew
    if (!isPlaying && isAtEnd(replay, shown)) move(momentAt(replay, 1));
    setPlaying(!isPlaying);
  }, [isPlaying, replay]);
  const stop = useCallback(() => setPlaying(false), []);
  // the same until it plays or stands still: a step draws no button anew
  return useMemo(() => ({ isPlaying, pace, setPace, toggle, stop }), [isPlaying, pace, toggle, stop]);
}
