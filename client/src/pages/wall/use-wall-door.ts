import type { WallDoor } from '@ledningsplats/shared/access/wall-access.ts';
import { useEffect, useState } from 'react';
import { useSync } from '../../sync/react.ts';
import type { Answer } from '../../sync/sync.ts';

/** Somebody has typed the code, and looks up at the wall. */
const LOOK_MS = 2_000;
/** Where it is told to wait, or nobody answers. */
const RETRY_MS = 10_000;

export type DoorView = { state: 'asking' } | { state: 'unreached' | 'limited' } | (WallDoor & { state: 'waiting' });

/** The code of a screen that waits: asked for, asked for anew when it has run out, and looked after until somebody has let it in. */
export function useWallDoor(onApproved: () => void): DoorView {
  const { request } = useSync();
  const [view, setView] = useState<DoorView>({ state: 'asking' });

  useEffect(() => {
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout>;
    const again = (after: number) => {
      if (!isLeft) timer = setTimeout(() => void look(), after);
    };
    const take = (answer: Answer<WallDoor>) => {
      if (isLeft) return;
      if (!answer.ok) {
        setView({ state: answer.code === 'rate_limited' ? 'limited' : 'unreached' });
        return again(RETRY_MS);
      }
      const door = answer.value;
      if (door.state === 'approved') return onApproved();
      if (door.state === 'waiting') setView(door);
      again(LOOK_MS);
    };
    const look = async () => {
      const answer = await request<WallDoor>('GET', '/api/wall/door');
      const isNone = answer.ok && answer.value.state === 'none';
      take(isNone ? await request<WallDoor>('POST', '/api/wall/door') : answer);
    };
    void look();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [request, onApproved]);

  return view;
}
