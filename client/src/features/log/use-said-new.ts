import { useEffect, useRef } from 'react';
import { logTexts } from '../../i18n/log.ts';
import type { ShownLine } from '../../sync/shown.ts';
import { announce } from '../../ui/announcements.ts';

/** Lines are gathered this long before they are said, so that a busy hour is a number now and then and not a flood. */
const SAID_EVERY = 6_000;

/** Tells a screen reader how many lines have come, not what stands in each. */
export function useSaidNew(lines: readonly ShownLine[], newest: number): void {
  const latest = useRef(lines);
  const said = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  useEffect(() => {
    latest.current = lines;
    said.current ??= newest > 0 ? newest : null;
    if (said.current === null || newest <= said.current || timer.current !== null) return;
    timer.current = setTimeout(() => {
      timer.current = null;
      const since = said.current ?? 0;
      said.current = newestRecorded(latest.current);
      const count = latest.current.filter(({ line, pending }) => pending === null && line.recordedAt > since).length;
      if (count > 0) announce(logTexts.newLines(count));
    }, SAID_EVERY);
  }, [lines, newest]);
  useEffect(
    () => () => {
      if (timer.current !== null) clearTimeout(timer.current);
    },
    [],
  );
}

/** When the latest of the confirmed lines was stored; 0 when there is none. */
export function newestRecorded(lines: readonly ShownLine[]): number {
  let newest = 0;
  for (const { line, pending } of lines) {
    if (pending === null && line.recordedAt > newest) newest = line.recordedAt;
  }
  return newest;
}
