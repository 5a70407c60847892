import type { OwnDisturbance } from '@ledningsplats/shared/disturbances/own-disturbance.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useAnswersInOrder } from '../../forms/use-answers-in-order.ts';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';

/** A sender waits for an answer with the phone in the hand: a quarter of a minute is soon enough, and costs next to nothing. */
const LOOK_EVERY_MS = 15_000;

export interface OwnReading<Reading> {
  /** Null until it has been fetched; then the newest that was. */
  reading: Reading | null;
  /** Server time of `reading`. */
  asOf: number | null;
  /** Why the last look failed. */
  failure: ReadFailure | null;
  refresh: () => void;
}

/**
 * What a department reads of its own: no stream, so it is looked at again while the page is in sight, and a fate that has
 * come is said aloud.
 */
export function useOwnDisturbances<Reading extends { disturbances: OwnDisturbance[] }>(
  path: string,
): OwnReading<Reading> {
  const { request, serverNow } = useSync();
  const [shown, setShown] = useState<Omit<OwnReading<Reading>, 'refresh'>>({
    reading: null,
    asOf: null,
    failure: null,
  });
  const latest = useRef<Reading | null>(null);
  const ask = useAnswersInOrder();

  const refresh = useCallback(() => {
    const isInOrder = ask();
    void request<Reading>('GET', path).then((answer) => {
      if (!isInOrder()) return;
      if (!answer.ok) return setShown((before) => ({ ...before, failure: answer }));
      sayNewFates(latest.current?.disturbances ?? [], answer.value.disturbances);
      latest.current = answer.value;
      setShown({ reading: answer.value, asOf: serverNow(), failure: null });
    });
  }, [request, path, serverNow, ask]);

  useEffect(() => {
    refresh();
    const look = () => document.visibilityState === 'visible' && refresh();
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [refresh]);
  return { ...shown, refresh };
}

function sayNewFates(before: readonly OwnDisturbance[], now: readonly OwnDisturbance[]): void {
  for (const { id, number, fate } of now) {
    const known = before.find((own) => own.id === id);
    if (fate && known?.fate === null) announce(disturbanceTexts.fateChanged(number, disturbanceTexts.fates[fate.what]));
  }
}
