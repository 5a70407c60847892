import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { commandsIn } from '../features/callouts/part-of.ts';
import { type SendState, sendStateOf } from '../features/callouts/send-state.ts';
import { useConnection, useStreamItems, useSync } from '../sync/react.ts';

export interface Sending {
  sendState: SendState;
  /** On its way, or asked about again. */
  isGoing: boolean;
  wasUnsent: boolean;
  onSent: () => void;
  /** The one that was sent from here, when it is there: the page goes on to its answers. */
  made: CallOut | undefined;
}

/** How one's own call-out goes from this page, in the part that it is given in; when it is there, to its answers. */
export function useSending(
  stream: string,
  list: readonly CallOut[],
  draft: string,
  answersOf: (number: number) => string,
): Sending {
  const { outbox, drafts } = useSync();
  const isConnected = useConnection().state === 'connected';
  const [, navigate] = useLocation();
  const sendState = sendStateOf(useStreamItems(stream), isConnected, commandsIn(stream).send);
  const going = sendState.kind === 'sending' || sendState.kind === 'doubtful' ? sendState.id : null;
  const unsent = sendState.kind === 'unsent' ? sendState.id : null;
  const [sent, setSent] = useState(going);
  const [wasUnsent, setWasUnsent] = useState(false);
  if (going !== null && going !== sent) setSent(going);
  const made = list.find((callOut) => callOut.id === sent);
  const answers = made === undefined ? null : answersOf(made.number);
  useEffect(() => {
    if (answers === null) return;
    drafts.clear(draft);
    navigate(answers, { replace: true });
  }, [answers, drafts, draft, navigate]);
  // without network it is not kept for later: whoever rings meanwhile must not be overtaken by it
  useEffect(() => {
    if (unsent === null) return;
    outbox.discard(unsent);
    setWasUnsent(true);
  }, [unsent, outbox]);
  return { sendState, isGoing: going !== null, wasUnsent, onSent: () => setWasUnsent(false), made };
}
