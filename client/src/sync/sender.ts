import type { CommandAck, CommandEnvelope } from '@ledningsplats/shared/core/protocol.ts';
import type { RefusalCode } from '@ledningsplats/shared/core/refusal.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { OutboxItem } from './views.ts';
import type { Wire } from './wire.ts';

export interface SenderHooks {
  /** What waits, in order. */
  items: () => readonly OutboxItem[];
  /** Whether this tab may send this item now. */
  maySend: (item: OutboxItem) => boolean;
  wire: () => Wire | null;
  /** Null: no answer. */
  post: (envelope: CommandEnvelope) => Promise<CommandAck | null>;
  now: () => number;
  after: (ms: number, run: () => void) => () => void;
  sending: (id: string) => void;
  answered: (id: string, ack: CommandAck) => void;
  /** It stays in line; `trouble` is the server's reason, null when it was not reached. */
  putBack: (id: string, trouble: RefusalCode | null) => void;
  signedOut: () => void;
  outdated: () => void;
}

export interface Sender {
  /** Sends whatever may go now. */
  pump: () => void;
  /** Contact is back: what waited for a pause goes at once. */
  retryNow: () => void;
}

const RETRY_FIRST = 500;
const RETRY_MOST = 5_000;

/** The server means it for now, not for good: the same command may pass in a moment. */
const PASSING: readonly RefusalCode[] = ['rate_limited', 'not_stored', 'read_only', 'closing'];

/**
 * First in, first out for each incident, one at a time: its open and its secret stream are one lane, because a secret
 * line may be written in an incident whose registration still waits. A first attempt goes by the socket; whatever may
 * have been sent before goes alone, by POST, under the same id.
 */
export function createSender(hooks: SenderHooks): Sender {
  const busyLanes = new Set<string>();
  let isPosting = false;
  let failures = 0;
  let isPausing = false;
  let callOffPause = () => {};

  const pump = () => {
    if (isPausing) return;
    const passed = new Set(busyLanes);
    for (const item of hooks.items()) {
      const lane = laneOf(item.stream);
      if (item.state !== 'queued' || passed.has(lane)) continue;
      passed.add(lane);
      if (hooks.maySend(item)) send(item, lane);
    }
  };

  const send = (item: OutboxItem, lane: string) => {
    const wire = item.attempts === 0 ? hooks.wire() : null;
    if (!wire && isPosting) return;
    busyLanes.add(lane);
    if (!wire) isPosting = true;
    hooks.sending(item.id);
    const envelope = envelopeOf(item, hooks.now());
    const answer = wire ? wire.command(envelope).catch(() => null) : hooks.post(envelope);
    void answer.then((ack) => {
      busyLanes.delete(lane);
      if (!wire) isPosting = false;
      settle(item, ack, wire !== null);
      pump();
    });
  };

  const settle = (item: OutboxItem, ack: CommandAck | null, wasBySocket: boolean) => {
    if (!ack) {
      hooks.putBack(item.id, null);
      // The socket did not answer: the same command may go by POST without a pause.
      if (!wasBySocket) pause();
      return;
    }
    if (!ack.ok && ack.code === 'signed_out') {
      hooks.putBack(item.id, ack.code);
      pause();
      return hooks.signedOut();
    }
    if (!ack.ok && (ack.code === 'wrong_protocol' || ack.code === 'outdated')) {
      hooks.putBack(item.id, ack.code);
      return hooks.outdated();
    }
    if (!ack.ok && PASSING.includes(ack.code)) {
      hooks.putBack(item.id, ack.code);
      return pause();
    }
    failures = 0;
    hooks.answered(item.id, ack);
  };

  const pause = () => {
    const wait = Math.min(RETRY_MOST, RETRY_FIRST * 2 ** Math.min(failures, 10));
    failures += 1;
    isPausing = true;
    callOffPause();
    callOffPause = hooks.after(wait, retryNow);
  };
  const retryNow = () => {
    callOffPause();
    isPausing = false;
    pump();
  };

  return { pump, retryNow };
}

/** The body is the same in every attempt, `sentAt` excepted: the server binds the id to it. */
export function envelopeOf(item: OutboxItem, sentAt: number): CommandEnvelope {
  const { id, type, stream, data, content, occurredAt, madeAt } = item;
  return { id, type, stream, data, content, ...(occurredAt === null ? {} : { occurredAt }), madeAt, sentAt };
}

function laneOf(stream: string): string {
  return parseStream(stream)?.incident ?? stream;
}
