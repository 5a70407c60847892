import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { useCallback } from 'react';
import { useDispatch } from '../sync/react.ts';
import { announce } from '../ui/announcements.ts';

export interface Given {
  /** A time that the person typed, for what happened before now. */
  occurredAt?: number | undefined;
  /** Read aloud when the server has stored it. What is refused stays on screen and is read from there. */
  done: string;
}

/** Gives a command and says aloud when it holds; until then the screen says that it waits. */
export function useGive() {
  const dispatch = useDispatch();
  return useCallback(
    <Type extends CommandType>(
      type: Type,
      stream: string,
      data: DataOf<Type>,
      content: ContentOf<Type>,
      { occurredAt, done }: Given,
    ): string => {
      const { id, settled } = dispatch(type, stream, data, content, { occurredAt });
      void settled.then((outcome) => {
        if (outcome.ok) announce(done);
      });
      return id;
    },
    [dispatch],
  );
}
