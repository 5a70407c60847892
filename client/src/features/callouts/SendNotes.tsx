import type { ReactNode } from 'react';
import { Note } from '../../forms/Note.tsx';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { refusalText } from '../../i18n/refusals.ts';
import type { ItemRefusal } from '../../sync/views.ts';
import type { SendState } from './send-state.ts';

export interface SendNotesProps {
  state: SendState;
  isOffline: boolean;
  /** The last try never left the device. */
  wasUnsent: boolean;
  /** The way to the telephone list [LM4]. */
  phoneList: ReactNode;
}

/** What stands in the way of sending, and that nothing has been sent. */
export function SendNotes({ state, isOffline, wasUnsent, phoneList }: SendNotesProps) {
  if (state.kind === 'doubtful') {
    return (
      <Note tone="warn" role="alert" title={sendTexts.doubtTitle} actions={phoneList}>
        {sendTexts.doubtText}
      </Note>
    );
  }
  if (isOffline || wasUnsent || state.kind === 'unsent') {
    return (
      <Note tone="offline" role="alert" title={sendTexts.offlineTitle} actions={phoneList}>
        {sendTexts.offlineText}
      </Note>
    );
  }
  if (state.kind !== 'refused') return null;
  return (
    <Note tone="alarm" role="alert" title={sendTexts.refusedTitle} actions={phoneList}>
      {refusedWords(state.item.refusal)}
    </Note>
  );
}

/** Why the server did not call anybody out, and what to do. */
export function refusedWords(refusal: ItemRefusal | null): string {
  const { of } = (refusal?.details ?? {}) as { of?: number };
  if (refusal?.code === 'stale') return of === undefined ? sendTexts.lateText : sendTexts.staleText(of);
  if (refusal?.code === 'in_use') return sendTexts.inUseText;
  const { what, next } = refusalText(refusal?.code ?? 'not_stored');
  return `${what} ${next}`;
}
