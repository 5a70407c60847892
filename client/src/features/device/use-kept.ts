import { useCallback, useEffect, useState } from 'react';
import { askForLasting, type Room, roomOnDevice } from '../../program/lasting-storage.ts';
import { useSync } from '../../sync/react.ts';
import type { KeptOnDevice } from '../../sync/sync.ts';

export interface Kept {
  /** Null until the device has answered. */
  device: KeptOnDevice | null;
  /** Null also where the browser does not tell. */
  room: Room | null;
  /** Asks the browser for a promise; answers whether it gave one. */
  askForLasting: () => Promise<boolean>;
}

/** What is kept here and what room there is, as it was when the question was put. */
export function useKept(): Kept {
  const { device } = useSync();
  const [answer, setAnswer] = useState<Pick<Kept, 'device' | 'room'>>({ device: null, room: null });
  const ask = useCallback(async () => {
    const [kept, room] = await Promise.all([device.kept(), roomOnDevice()]);
    setAnswer({ device: kept, room });
  }, [device]);
  useEffect(() => void ask(), [ask]);
  return {
    ...answer,
    askForLasting: async () => {
      const isGranted = await askForLasting();
      await ask();
      return isGranted;
    },
  };
}
