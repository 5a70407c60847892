import type { WallRow, WallTheme } from '@ledningsplats/shared/access/wall-access.ts';
import { useCallback, useEffect, useState } from 'react';
import { useAnswersInOrder } from '../../forms/use-answers-in-order.ts';
import { useSync } from '../../sync/react.ts';
import type { Answer, ReadFailure } from '../../sync/sync.ts';

/** Whether a wall is in contact is looked after while the list is shown. */
const LOOK_MS = 10_000;

export interface WallChoice {
  name: string;
  /** Null: whichever is under way. */
  incident: string | null;
  theme: WallTheme;
}

export interface WallsView {
  /** Null until they have been fetched. */
  walls: readonly WallRow[] | null;
  failure: ReadFailure | null;
  refresh: () => void;
  letIn: (wall: WallChoice & { code: string }) => Promise<Answer<{ id: string; device: string }>>;
  change: (id: string, wall: WallChoice) => Promise<Answer<unknown>>;
  revoke: (id: string) => Promise<Answer<unknown>>;
}

/** Walls are no stream: fetched, changed one at a time, and shown as the server answered. */
export function useWalls(): WallsView {
  const { request } = useSync();
  const [walls, setWalls] = useState<readonly WallRow[] | null>(null);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const ask = useAnswersInOrder();

  const refresh = useCallback(() => {
    const isInOrder = ask();
    void request<{ walls: WallRow[] }>('GET', '/api/walls').then((answer) => {
      if (!isInOrder()) return;
      setFailure(answer.ok ? null : answer);
      if (answer.ok) setWalls(answer.value.walls);
    });
  }, [request, ask]);
  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, LOOK_MS);
    return () => clearInterval(timer);
  }, [refresh]);

  const refreshed = <Value>(answer: Answer<Value>) => {
    if (answer.ok) refresh();
    return answer;
  };
  return {
    walls,
    failure,
    refresh,
    letIn: async (wall) => refreshed(await request<{ id: string; device: string }>('POST', '/api/walls', wall)),
    change: async (id, wall) => refreshed(await request('PATCH', `/api/walls/${id}`, wall)),
    revoke: async (id) => refreshed(await request('DELETE', `/api/walls/${id}`)),
  };
}
