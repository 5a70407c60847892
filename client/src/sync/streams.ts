import type { EventsFrame } from '@ledningsplats/shared/core/protocol.ts';
import type { Api } from './api.ts';
import type { Clock } from './clock.ts';
import type { Pictures } from './pictures.ts';
import { isSecret, type Replica } from './replica.ts';
import type { ConfirmedStore } from './store.ts';
import { createFeed, type Feed, type FeedStatus, type Folding } from './stream-feed.ts';
import type { StreamView } from './views.ts';
import type { Wire } from './wire.ts';

export interface StreamsHooks {
  wire: () => Wire | null;
  request: Api['request'];
  signedOut: () => void;
  /** Server time of the last contact. */
  heardAt: () => number | null;
  after: (ms: number, run: () => void) => () => void;
  clock: Clock;
  confirmed: ConfirmedStore;
  pictures: Pictures;
  /** Whether this stream's registration stands in the outbox, and whether the server has stored it. */
  registration: (stream: string) => 'none' | 'waiting' | 'stored';
  /** The confirmed state now covers `seq`, and these commands. */
  folded: (stream: string, seq: number, commands: ReadonlySet<string>) => void;
  /** By the session as it is known here. */
  isReadable: (stream: string) => boolean;
  contradicted: () => void;
  /** The content of an event is gone. */
  removed: (stream: string, seq: number) => void;
  /** It is not on any screen any more, or may not be read: nothing of it will be shown. */
  gone: (stream: string) => void;
}

export type FoldListener = (folding: Folding) => void;

export interface Streams {
  open: (stream: string) => () => void;
  frame: (frame: EventsFrame) => void;
  /** All of them, from their cursors. */
  resume: () => void;
  suspend: () => void;
  /** One that was not found may be there by now, or the outbox's part in it changed. */
  reconsider: (stream: string) => void;
  /** Those that were refused and, by what is known now, may be read are asked for again. */
  askAgain: () => void;
  /** For whoever keeps more of a stream than its replica. */
  follow: (stream: string, listener: FoldListener) => () => void;
  /** The seq that is confirmed here; null when the stream is not open or not readable. */
  seqOf: (stream: string) => number | null;
  /** Takes away what was read: one stream, or everything. */
  /** Resolves when the device keeps nothing of it. */
  purge: (stream?: string) => Promise<void>;
  /** Before the page may be gone. */
  keepPictures: () => void;
}

interface Opened {
  feed: Feed;
  replica: Replica | null;
  status: FeedStatus;
  asOf: number | null;
  /** Its registration was stored while the question about it was under way: the answer *not found* is older than that. */
  mustAskAgain: boolean;
}

/** From a page to the next and back: the stream stays open meanwhile. */
const LINGER = 30_000;

/** A role that is taken and given back in a moment; gentle, for the two may go on to differ. */
const CONTRADICTED = 2_000;

export function createStreams(hooks: StreamsHooks): Streams {
  const { confirmed, clock, pictures } = hooks;
  const opened = new Map<string, Opened>();
  const followers = new Map<string, Set<FoldListener>>();
  /** Screens that stand on a stream; they outlive a purge of it. */
  const readers = new Map<string, number>();
  const closings = new Map<string, () => void>();

  const publish = (stream: string, entry: Opened, write = confirmed.update) => {
    const { replica, asOf } = entry;
    const isLocal = !replica && entry.status !== 'forbidden' && hooks.registration(stream) !== 'none';
    const view: StreamView = {
      stream,
      status: isLocal ? 'local' : entry.status,
      state: replica?.state ?? null,
      lines: replica?.lines ?? [],
      head: replica?.head ?? { seq: 0, hash: '' },
      asOf: entry.status === 'live' ? null : asOf,
    };
    write((state) => ({ ...state, streams: { ...state.streams, [stream]: view } }));
  };

  const start = (stream: string): Opened => {
    const pendingCommands = new Set<string>();
    let mustErase = false;
    const feed = createFeed(stream, {
      ...hooks,
      changed: (replica, status) => {
        if (status === 'live') entry.asOf = clock.serverNow();
        else if (entry.status === 'live') entry.asOf = hooks.heardAt() ?? clock.serverNow();
        Object.assign(entry, { replica, status });
        publish(stream, entry);
        if (replica && (status === 'live' || mustErase)) {
          pictures.save(replica, entry.asOf ?? clock.serverNow(), { atOnce: mustErase });
        }
        if (status === 'forbidden' || status === 'not_found' || (status === 'outdated' && !replica)) {
          void pictures.forget(stream).catch(() => {});
        }
        if (status === 'forbidden') {
          hooks.gone(stream);
          // The server says otherwise than what is known of the session: one of the two is of before.
          if (hooks.isReadable(stream)) hooks.after(CONTRADICTED, hooks.contradicted);
        }
        mustErase = false;
        if (replica) hooks.folded(stream, replica.head.seq, new Set(pendingCommands));
        pendingCommands.clear();
        if (status === 'not_found' && entry.mustAskAgain) {
          entry.mustAskAgain = false;
          // after the feed has ended the answer that it is telling of
          queueMicrotask(() => {
            if (opened.get(stream) === entry && hooks.wire()) entry.feed.resume();
          });
        }
      },
      folded: (folding) => {
        // A snapshot may leave out what was removed meanwhile, and the picture on disk still holds.
        if (folding === 'replaced') mustErase = true;
        for (const event of typeof folding === 'string' ? [] : folding) {
          pendingCommands.add(event.meta.command);
          if (event.type !== 'ContentRedacted') continue;
          mustErase = true;
          hooks.removed(stream, event.data.seq);
        }
        for (const listener of followers.get(stream) ?? []) listener(folding);
      },
    });
    const entry: Opened = { feed, replica: null, status: 'loading', asOf: null, mustAskAgain: false };
    opened.set(stream, entry);
    publish(stream, entry);
    void begin(stream, entry);
    return entry;
  };

  /** The kept picture first: it is there at once, and only what came after it must be fetched. */
  const begin = async (stream: string, entry: Opened) => {
    const kept = await pictures.load(stream);
    if (opened.get(stream) !== entry) return;
    if (kept) {
      entry.asOf = kept.asOf;
      entry.feed.seed(kept.replica);
    }
    if (hooks.wire()) entry.feed.resume();
  };

  const close = (stream: string) => {
    opened.get(stream)?.feed.close();
    opened.delete(stream);
    closings.delete(stream);
    hooks.gone(stream);
    confirmed.update((state) => ({
      ...state,
      streams: without(state.streams, stream),
      presence: without(state.presence, stream),
      pens: without(state.pens, stream),
    }));
  };

  return {
    open: (stream) => {
      closings.get(stream)?.();
      closings.delete(stream);
      if (!opened.has(stream)) start(stream);
      readers.set(stream, (readers.get(stream) ?? 0) + 1);
      let isOpen = true;
      return () => {
        if (!isOpen) return;
        isOpen = false;
        const left = (readers.get(stream) ?? 1) - 1;
        readers.set(stream, left);
        if (left === 0)
          closings.set(
            stream,
            hooks.after(LINGER, () => close(stream)),
          );
      };
    },
    frame: (frame) => opened.get(frame.stream)?.feed.receive(frame),
    resume: () => {
      for (const { feed } of opened.values()) feed.resume();
    },
    suspend: () => {
      for (const { feed } of opened.values()) feed.suspend();
    },
    reconsider: (stream) => {
      const entry = opened.get(stream);
      if (!entry) return;
      const isStored = hooks.registration(stream) === 'stored';
      entry.mustAskAgain = isStored && entry.status === 'loading';
      if (isStored && entry.status === 'not_found' && hooks.wire()) entry.feed.resume();
      else publish(stream, entry, confirmed.updateNow);
    },
    askAgain: () => {
      for (const [stream, { feed, status }] of opened) {
        if (status === 'forbidden' && hooks.isReadable(stream)) feed.resume();
      }
    },
    follow: (stream, listener) => {
      const set = followers.get(stream) ?? new Set();
      followers.set(stream, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0 && followers.get(stream) === set) followers.delete(stream);
      };
    },
    seqOf: (stream) => {
      const entry = opened.get(stream);
      return entry && entry.status !== 'forbidden' ? (entry.replica?.head.seq ?? 0) : null;
    },
    purge: (stream) => {
      const wiped = (stream === undefined ? pictures.wipe() : pictures.forget(stream)).catch(() => {});
      for (const name of [...opened.keys()]) {
        if (stream !== undefined && name !== stream) continue;
        close(name);
        for (const listener of followers.get(name) ?? []) listener('gone');
        // Screens that still stand on it learn from the server why they may not read it.
        if ((readers.get(name) ?? 0) > 0) start(name);
      }
      return wiped;
    },
    keepPictures: () => {
      for (const { replica, status } of opened.values()) {
        if (replica && status === 'live' && !isSecret(replica.stream)) pictures.save(replica, clock.serverNow());
      }
      pictures.flush();
    },
  };
}

function without<Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> {
  const { [key]: _gone, ...rest } = record;
  return rest;
}
