import { isTooLarge } from '@ledningsplats/shared/core/command-size.ts';
import type { CommandAck } from '@ledningsplats/shared/core/protocol.ts';
import type { Clock } from './clock.ts';
import type { SyncEnvironment } from './environment.ts';
import { lineFromItem } from './kept-as-line.ts';
import { createOutboxItems } from './outbox-items.ts';
import type { OutboxRows } from './outbox-rows.ts';
import { createSender, envelopeOf, type SenderHooks } from './sender.ts';
import type { ConfirmedStore } from './store.ts';
import type { Dispatch, Dispatched, OutboxActions, Outcome } from './sync.ts';
import type { OutboxItem } from './views.ts';

export interface OutboxHooks extends Pick<SenderHooks, 'wire' | 'post' | 'signedOut' | 'outdated'> {
  clock: Clock;
  confirmed: ConfirmedStore;
  rows: OutboxRows;
  /** The signed-in user; null when nobody may send. */
  sendingAs: () => string | null;
  /** The seq confirmed on screen; null where nothing is. */
  seqOf: (stream: string) => number | null;
  /** Whether the server has told what this user's encrypted items are read with. */
  isKeyTold: (user: string) => boolean;
  /** Something about this stream's items changed. */
  changed: (stream: string) => void;
}

export interface Outbox extends OutboxActions {
  dispatch: Dispatch;
  /** From now on this user's items, and no one else's. */
  setUser: (user: string | null) => Promise<void>;
  /** The picture covers `seq` and these commands: what it shows leaves the outbox. */
  folded: (stream: string, seq: number, commands: ReadonlySet<string>) => void;
  /** Nothing more of the stream will be shown here: what the server has taken leaves. */
  unseen: (stream: string) => void;
  /** There is a key now: what memory alone holds for want of it is kept. */
  keepHeld: () => void;
  unsent: () => { staying: number; lost: number };
  /** Resolves when all that is on its way to the disk is there. */
  settled: () => Promise<void>;
  /** Contact, or a new session: everything that waits goes. */
  retryNow: () => void;
  /** `held`: what memory alone holds · `all`: what the device keeps too. Answers how many the server had not stored. */
  drop: (what: 'held' | 'all') => Promise<number>;
  close: () => void;
}

type TabMessage = { kind: 'changed'; user: string } | { kind: 'settled'; id: string; outcome: Outcome };
type Made = Pick<OutboxItem, 'type' | 'stream' | 'data' | 'content' | 'occurredAt'>;

const NAME = 'ledningsplats-outbox';

/** What this device has said and the server has not answered (architecture §2). Nothing leaves it in silence. */
export function createOutbox(environment: SyncEnvironment, hooks: OutboxHooks): Outbox {
  const { now, newId, after, tabs, page } = environment;
  const { clock, confirmed, rows } = hooks;
  const items = createOutboxItems(confirmed, hooks.changed);
  let user: string | null = null;
  let isLeading = false;
  /** On their way to the disk: not sent before, since a closed browser must find them again. */
  const keeping = new Map<string, Promise<void>>();
  /** Where the first stands that cannot be read yet: what was written after it does not pass it. */
  let lockedFrom = Number.POSITIVE_INFINITY;
  let locked = 0;
  /** Answered by the server; a row that is read late must not bring them back. */
  const stored = new Set<string>();
  const parked = new Map<string, readonly OutboxItem[]>();
  const settlers = new Map<string, (outcome: Outcome) => void>();

  const sender = createSender({
    ...hooks,
    now,
    after,
    items: items.all,
    maySend: (item) =>
      hooks.sendingAs() === item.user &&
      !confirmed.peek().connection.outdated &&
      item.order < lockedFrom &&
      (page.isOnline() || hooks.wire() !== null) &&
      (item.kept === 'memory' ? !keeping.has(item.id) : isLeading),
    sending: (id) => items.change(id, { state: 'sending', attempts: (items.find(id)?.attempts ?? 0) + 1 }),
    putBack: (id, trouble) => {
      // Another tab may have been answered meanwhile.
      if (items.find(id)?.state === 'sending') items.change(id, { state: 'queued', trouble });
    },
    answered: (id, ack) => {
      const outcome = outcomeOf(ack);
      // One that is not here any more has been left behind by a sign-out, and its row stays for its owner.
      if (items.find(id)?.kept !== 'memory') {
        const written = outcome.ok
          ? rows.remove(id)
          : // one that is thrown away while its refusal is written must not come back with the page
            rows.markRefused(id, outcome).then(() => (stored.has(id) ? rows.remove(id) : undefined));
        written.catch(() => {});
      }
      take(id, outcome);
      channel.post({ kind: 'settled', id, outcome });
    },
  });

  /** What the server answered, to this tab or to another. */
  const take = (id: string, outcome: Outcome) => {
    settlers.get(id)?.(outcome);
    settlers.delete(id);
    if (!outcome.ok && outcome.code !== 'discarded') {
      const { ok: _ok, ...refusal } = outcome;
      return items.change(id, { state: 'refused', refusal, trouble: null });
    }
    stored.add(id);
    const shown = outcome.ok ? hooks.seqOf(outcome.stream) : null;
    // Kept until the picture shows it, so that a line never flickers.
    if (outcome.ok && shown !== null && shown < outcome.seq) {
      items.change(id, { state: 'accepted', seq: outcome.seq, trouble: null });
    } else {
      items.remove((item) => item.id === id);
    }
  };

  const inMemory = () => items.all().filter((item) => item.kept === 'memory' && item.state !== 'accepted');

  const reload = async () => {
    const of = user;
    if (of === null) return;
    const isTold = hooks.isKeyTold(of);
    const loaded = await rows.load(of).catch(() => null);
    if (!loaded || of !== user) return;
    locked = loaded.locked.length;
    // Told, and still not readable: there is nothing to wait for.
    lockedFrom = isTold ? Number.POSITIVE_INFINITY : (loaded.locked[0] ?? Number.POSITIVE_INFINITY);
    for (const { id } of loaded.items) if (stored.has(id)) rows.remove(id).catch(() => {});
    const kept = loaded.items.filter((item) => !stored.has(item.id)).map((item) => fresher(items.find(item.id), item));
    const ids = new Set(kept.map((item) => item.id));
    const parkedCount = [...parked.values()].reduce((sum, list) => sum + list.length, 0);
    const held = items.all().filter((item) => !ids.has(item.id));
    items.replace([...kept, ...held], { others: loaded.others + parkedCount, locked });
    sender.pump();
  };

  const channel = tabs.channel<TabMessage>(NAME, (message) => {
    if (message.kind === 'settled') {
      take(message.id, message.outcome);
      // It may have stood before something that this tab alone can send.
      sender.pump();
    } else if (message.user === user) void reload();
  });
  const standing = tabs.stand(NAME, {
    lead: () => {
      isLeading = true;
      void reload();
    },
    lose: () => {
      isLeading = false;
    },
  });

  const add = (made: Made, madeAt: number, shownAt: number): Dispatched => {
    const id = newId();
    const settled = new Promise<Outcome>((resolve) => settlers.set(id, resolve));
    const plain = {
      ...made,
      id,
      user: user ?? '',
      order: rows.nextOrder(),
      madeAt,
      shownAt,
      attempts: 0,
      trouble: null,
    };
    const isTooBig = isTooLarge(envelopeOf({ ...plain, ...UNSENT }, madeAt));
    const item: OutboxItem = isTooBig
      ? { ...plain, ...UNSENT, state: 'refused', refusal: { code: 'too_large' } }
      : { ...plain, ...UNSENT };
    items.add(item);
    if (isTooBig) take(id, { ok: false, code: 'too_large' });
    keep(item);
    return { id, settled };
  };
  const keep = (item: OutboxItem) => {
    const { id } = item;
    const kept = rows
      .keep(item, () => keptLate(id))
      .catch(() => false)
      .then((isKept) => {
        keeping.delete(id);
        // Thrown away meanwhile.
        if (isKept && stored.has(id)) rows.remove(id).catch(() => {});
        else if (isKept) items.change(id, { kept: 'device' });
        if (isKept && user !== null) channel.post({ kind: 'changed', user });
        standing.claim();
        sender.pump();
      })
      .catch(() => {});
    keeping.set(id, kept);
  };
  /** A slow disk: what is answered or thrown away by then may not stay there, and come back. */
  const keptLate = (id: string) => {
    if (stored.has(id) || items.find(id) === undefined) rows.remove(id).catch(() => {});
    else items.change(id, { kept: 'device' });
    if (user !== null) channel.post({ kind: 'changed', user });
    sender.pump();
  };
  const removeRefused = (id: string) => {
    for (const gone of items.remove((item) => item.id === id)) {
      if (gone.kept === 'device') rows.remove(id).catch(() => {});
    }
    stored.add(id);
    const outcome: Outcome = { ok: false, code: 'discarded' };
    take(id, outcome);
    channel.post({ kind: 'settled', id, outcome });
    sender.pump();
  };

  return {
    dispatch: (type, stream, data, content, options) => {
      const madeAt = now();
      const occurredAt = options?.occurredAt ?? null;
      return add({ type, stream, data, content, occurredAt }, madeAt, clock.toServer(madeAt));
    },
    resend: (id, changed) => {
      const item = items.find(id);
      if (item?.state !== 'refused') return null;
      const again = add({ ...item, ...changed }, item.madeAt, item.shownAt);
      removeRefused(id);
      return again;
    },
    keepAsLine: (id) => {
      const item = items.find(id);
      const line = item?.state === 'refused' ? lineFromItem(item) : null;
      if (!item || !line) return null;
      const again = add(line, item.madeAt, item.shownAt);
      removeRefused(id);
      return again;
    },
    discard: (id) => {
      const state = items.find(id)?.state;
      if (state === 'refused' || state === 'queued') removeRefused(id);
    },
    setUser: async (next) => {
      if (next !== user) {
        // Another person logs in over an expired session: what memory alone holds waits for its owner too.
        if (user !== null && inMemory().length > 0) parked.set(user, inMemory());
        user = next;
        lockedFrom = Number.POSITIVE_INFINITY;
        locked = 0;
        items.replace(parked.get(next ?? '') ?? [], { others: 0, locked });
        parked.delete(next ?? '');
      }
      await reload();
    },
    folded: (stream, seq, commands) => {
      const shown = items.remove((item) => {
        if (item.stream !== stream) return false;
        // Also one whose resend was refused, because a role had been taken meanwhile: the first attempt stands there.
        return commands.has(item.id) || (item.state === 'accepted' && (item.seq ?? 0) <= seq);
      });
      for (const item of shown) {
        stored.add(item.id);
        if (item.kept === 'device') rows.remove(item.id).catch(() => {});
        const outcome: Outcome = { ok: true, stream, seq };
        settlers.get(item.id)?.(outcome);
        settlers.delete(item.id);
        // Another tab may have had it from the device, and a picture that does not tell of it.
        if (item.state !== 'accepted') channel.post({ kind: 'settled', id: item.id, outcome });
      }
      if (shown.length > 0) sender.pump();
    },
    unseen: (stream) => void items.remove((item) => item.stream === stream && item.state === 'accepted'),
    keepHeld: () => {
      for (const item of inMemory()) if (!keeping.has(item.id)) keep(item);
    },
    unsent: () => {
      const waiting = items.all().filter((item) => item.state !== 'accepted');
      const staying = waiting.filter((item) => item.kept === 'device').length;
      return { staying: staying + locked, lost: waiting.length - staying };
    },
    settled: async () => {
      await Promise.all(keeping.values());
    },
    retryNow: sender.retryNow,
    drop: async (what) => {
      const gone = items.remove((item) => what === 'all' || item.kept === 'memory');
      const sealed = what === 'all' ? locked : 0;
      if (what === 'all' && user !== null) await rows.removeAllOf(user);
      return gone.filter((item) => item.state !== 'accepted').length + sealed;
    },
    close: () => {
      standing.leave();
      channel.close();
    },
  };
}

const UNSENT = { state: 'queued', refusal: null, kept: 'memory', seq: null } as const;

function outcomeOf(
  ack: CommandAck,
): Extract<Outcome, { ok: true }> | Exclude<Outcome, { ok: true } | { code: 'discarded' }> {
  if (ack.ok) return { ok: true, stream: ack.stream, seq: ack.seq };
  return {
    ok: false,
    code: ack.code,
    ...(ack.field === undefined ? {} : { field: ack.field }),
    ...(ack.details === undefined ? {} : { details: ack.details }),
  };
}

/** This tab knows more of what it is sending; a refusal that another tab was given is told by the row. */
function fresher(known: OutboxItem | undefined, row: OutboxItem): OutboxItem {
  if (!known || (row.refusal && known.state !== 'accepted')) return row;
  return { ...known, kept: 'device' };
}
