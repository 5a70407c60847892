import type { KnownEvent } from '@ledningsplats/shared/core/known-event.ts';
import type { EventsFrame, Head, SnapshotReading, SubscribeAck } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { type Api, streamPath } from './api.ts';
import { contradicts, emptyReplica, eraseOnly, type Replica, receive, replicaOf } from './replica.ts';
import type { StreamStatus } from './views.ts';
import type { Wire } from './wire.ts';

export interface FeedHooks {
  wire: () => Wire | null;
  request: Api['request'];
  signedOut: () => void;
  after: (ms: number, run: () => void) => () => void;
  /** Something to show: another replica, another status, or both. */
  changed: (replica: Replica | null, status: FeedStatus) => void;
  folded: (folding: Folding) => void;
}

/**
 * What happened to a stream, for whoever keeps more of it than the replica: events folded, in order · a snapshot took
 * the place of what was there · it may no longer be read · nothing is missing any more.
 */
export type Folding = readonly KnownEvent[] | 'replaced' | 'gone' | 'in_step';

export type FeedStatus = Exclude<StreamStatus, 'local'>;

export interface Feed {
  /** From the cursor: at the start, after contact, and whenever something is missing. */
  resume: () => void;
  suspend: () => void;
  receive: (frame: EventsFrame) => void;
  /** Shows a picture from before while nothing newer is known. */
  seed: (replica: Replica) => void;
  close: () => void;
}

/** The server is there but could not answer for this stream; gentle, for it may be starting. */
const RETRY_AFTER = 2_000;
/** Frames that come while a catch-up is under way; more than this is quicker to ask for again. */
const BUFFER_LIMIT = 1_000;

/**
 * Keeps one stream in step. The cursor is the truth: whatever the network did, it asks for what comes after the last
 * folded event, by events where the server has few enough, else by a snapshot.
 */
export function createFeed(stream: string, hooks: FeedHooks): Feed {
  let replica: Replica | null = null;
  let status: FeedStatus = 'loading';
  let buffered: EventsFrame[] = [];
  /** Of a stream that stands still, outdated: how far it has been searched for what is to be erased. */
  let searchedTo = 0;
  /** Counts attempts; an answer to an earlier one is no longer wanted. */
  let attempt = 0;
  let isAsking = false;
  let callOffRetry = () => {};

  const show = (next: FeedStatus) => {
    status = next;
    hooks.changed(replica, status);
  };
  const take = (events: readonly AnyEvent[], head: Head) => {
    const received = receive(replica ?? emptyReplica(stream), events, head);
    replica = received.replica;
    if (received.folded.length > 0) hooks.folded(received.folded);
    return received.outcome;
  };
  const retryLater = () => {
    isAsking = false;
    callOffRetry();
    callOffRetry = hooks.after(RETRY_AFTER, () => {
      if (hooks.wire()) resume();
    });
    if (status !== 'outdated') show(replica ? 'stale' : 'loading');
  };
  /** From here on the picture stands still, and gives up nothing but what is removed. */
  const stop = (events: readonly AnyEvent[]) => {
    isAsking = false;
    searchedTo = replica?.head.seq ?? 0;
    status = 'outdated';
    erase(events);
  };
  const erase = (events: readonly AnyEvent[]) => {
    const erased = replica ? eraseOnly(replica, events, searchedTo) : null;
    searchedTo = Math.max(searchedTo, erased?.searchedTo ?? 0);
    replica = erased?.replica ?? null;
    if (erased && erased.folded.length > 0) hooks.folded(erased.folded);
    show('outdated');
    if (erased?.outcome === 'gap') resume();
  };
  const end = (code: string) => {
    isAsking = false;
    replica = null;
    searchedTo = 0;
    hooks.folded('gone');
    show(code === 'not_found' ? 'not_found' : 'forbidden');
  };

  const resume = () => {
    // What this version cannot read at all it cannot show, and there is nothing to keep in step.
    if (status === 'outdated' && !replica) return;
    callOffRetry();
    attempt += 1;
    const mine = attempt;
    isAsking = true;
    buffered = [];
    if (status !== 'outdated') show(replica ? 'catching_up' : 'loading');
    void catchUp(() => mine === attempt).catch(() => {
      if (mine === attempt) retryLater();
    });
  };

  /** 1. without a picture, a snapshot  2. what came after it  3. what came meanwhile  4. again if still behind. */
  const catchUp = async (isWanted: () => boolean): Promise<void> => {
    if (!replica) {
      const snapshot = await hooks.request<SnapshotReading>('GET', streamPath(stream, 'snapshot'));
      if (!isWanted()) return;
      if (!snapshot.ok) return isFinal(snapshot.code) ? end(snapshot.code) : retryLater();
      replica = replicaOf(snapshot.value);
      hooks.folded('replaced');
      if (!replica) {
        isAsking = false;
        return show('outdated');
      }
    }
    const wire = hooks.wire();
    if (!wire) return retryLater();
    const ack: SubscribeAck = await wire.subscribe(stream, Math.max(searchedTo, replica.head.seq));
    if (!isWanted()) return;
    if (!ack.ok) {
      if (isFinal(ack.code)) return end(ack.code);
      if (ack.code === 'signed_out') hooks.signedOut();
      if (ack.code !== 'snapshot_needed') return retryLater();
      replica = null;
      // What was removed meanwhile cannot be told from what was not.
      if (status === 'outdated') return stop([]);
      return catchUp(isWanted);
    }
    if (status === 'outdated') {
      isAsking = false;
      return erase([...ack.events, ...buffered.flatMap(({ events }) => events)]);
    }
    if (contradicts(replica, ack.head)) {
      replica = null;
      return catchUp(isWanted);
    }
    const before = replica.head.seq;
    let outcome = take(ack.events, ack.head);
    const meanwhile = inOrder(buffered);
    if (outcome === 'in_step') outcome = take(meanwhile.events, meanwhile.head ?? ack.head);
    if (outcome === 'unknown') return stop([...ack.events, ...meanwhile.events]);
    if (outcome === 'gap') {
      // Behind and nothing new came: ask the other way rather than the same again.
      if (replica.head.seq === before) replica = null;
      return catchUp(isWanted);
    }
    isAsking = false;
    show('live');
    hooks.folded('in_step');
  };

  return {
    resume,
    suspend: () => {
      attempt += 1;
      isAsking = false;
      callOffRetry();
      if (replica && status !== 'outdated') show('stale');
    },
    receive: (frame) => {
      if (status === 'forbidden') return;
      if (isAsking) {
        buffered = [...(buffered.length > BUFFER_LIMIT ? [] : buffered), frame];
        return;
      }
      if (status === 'outdated') return erase(frame.events);
      if (status !== 'live') return;
      const outcome = take(frame.events, frame.head);
      if (outcome === 'gap') resume();
      else if (outcome === 'unknown') stop(frame.events);
      else show('live');
    },
    seed: (picture) => {
      if (replica || status === 'outdated') return;
      replica = picture;
      show(isAsking ? 'catching_up' : 'stale');
    },
    close: () => {
      attempt += 1;
      isAsking = false;
      callOffRetry();
      hooks.wire()?.unsubscribe(stream);
    },
  };
}

/** Frames may overtake each other; the highest head is as far as the server has told. */
function inOrder(frames: readonly EventsFrame[]): { events: AnyEvent[]; head: Head | null } {
  const sorted = frames.toSorted((one, other) => one.head.seq - other.head.seq);
  return { events: sorted.flatMap(({ events }) => events), head: sorted.at(-1)?.head ?? null };
}

/** Answers that asking again does not change. */
function isFinal(code: string): boolean {
  return code === 'forbidden' || code === 'not_found' || code === 'wrong_stream';
}
