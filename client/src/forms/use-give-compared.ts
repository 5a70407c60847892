import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { ContentOf, DataOf } from '@ledningsplats/shared/core/registry.ts';
import { useCallback } from 'react';
import { formTexts } from '../i18n/forms.ts';
import { useDispatch, useSync } from '../sync/react.ts';
import type { ItemRefusal } from '../sync/views.ts';
import { announce } from '../ui/announcements.ts';
import { showToast } from '../ui/toasts.ts';

export interface Compared {
  /** A time that the person typed, for what happened before now. */
  occurredAt?: number | undefined;
  /** Read aloud when the server has stored it; then the draft may go. */
  done: string;
  onDone: () => void;
  /** Opens the form again, where one's own stands beside what holds. */
  onCompare: () => void;
  /** Another refusal. Answers whether it has been told and mended where one writes: the refused command is then of no more use. */
  onRefused?: (refusal: ItemRefusal) => boolean;
}

/**
 * Gives a command that names what was seen. When somebody was first the person is told at once, and what they wrote waits
 * in its draft beside what holds now: the refused command itself is of no more use.
 */
export function useGiveCompared() {
  const dispatch = useDispatch();
  const { outbox } = useSync();
  return useCallback(
    <Type extends CommandType>(
      type: Type,
      stream: string,
      data: DataOf<Type>,
      content: ContentOf<Type>,
      { done, occurredAt, onDone, onCompare, onRefused }: Compared,
    ): void => {
      const { id, settled } = dispatch(type, stream, data, content, { occurredAt });
      void settled.then((outcome) => {
        if (outcome.ok) {
          announce(done);
          onDone();
        } else if (outcome.code === 'stale') {
          void outbox.discard(id);
          const action = { label: formTexts.compare, onPress: onCompare };
          showToast({ tone: 'warn', title: formTexts.staleTitle, text: formTexts.staleText, action });
        } else if (outcome.code !== 'discarded' && onRefused?.(outcome)) {
          void outbox.discard(id);
        }
      });
    },
    [dispatch, outbox],
  );
}
