import type { Permission } from '@ledningsplats/shared/access/permissions.ts';
import { mayFollow, mayRead } from '@ledningsplats/shared/access/stream-access.ts';
import { presenceAfter } from '@ledningsplats/shared/core/presence.ts';
import type { SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import {
  evaluationStream,
  incidentStream,
  krisstodStream,
  parseStream,
  secretStream,
} from '@ledningsplats/shared/core/stream-name.ts';
import { createApi } from './api.ts';
import { createClock } from './clock.ts';
import { createConnection } from './connection.ts';
import { createDeviceChoice } from './device-choice.ts';
import { clearAllOf, keptOn } from './device-kept.ts';
import { createDrafts } from './drafts.ts';
import type { SyncEnvironment } from './environment.ts';
import { createIncidents } from './incidents.ts';
import { createLinesWindow } from './lines-window.ts';
import { createMarks } from './marks.ts';
import { opensIncident } from './opening-command.ts';
import { createOutbox } from './outbox.ts';
import { createOutboxRows } from './outbox-rows.ts';
import { createPeople } from './people.ts';
import { refreshPictures } from './picture-refresh.ts';
import { createPictures } from './pictures.ts';
import { createPlans } from './plans.ts';
import { createSession, type Wiped } from './session.ts';
import { createConfirmedStore } from './store.ts';
import { createStreams } from './streams.ts';
import type { Sync } from './sync.ts';
import { createVault } from './vault.ts';

export interface RunningSync extends Sync {
  /** Begins: what the device remembers first, then the server. */
  start: () => Promise<void>;
  /** Ends timers, connection and listeners; the device keeps what it has. */
  stop: () => void;
}

/** Puts the parts together. Each knows only what it is handed here. */
export function createSync(environment: SyncEnvironment): RunningSync {
  const { after, now, page } = environment;
  const { device, place, choose } = createDeviceChoice(environment.openDevice);
  const vault = createVault(environment.cipher);

  /** Rises whenever what was read is wiped. */
  let epoch = 0;
  /** Streams of exercises that were erased while the page has been open. */
  const erased = new Set<string>();

  const confirmed = createConfirmedStore(environment.nextFrame);
  const clock = createClock(now);
  const api = createApi(environment.fetch, {
    contact: () => connection.contact(),
    signedOut: () => void session.recheck(),
    after,
  });
  const pictures = createPictures(device, after);
  const people = createPeople(api, device, confirmed, after);
  const plans = createPlans(api, device, confirmed);
  const incidents = createIncidents(api, device, clock, confirmed, after, (incident) => {
    const evaluation = evaluationStream({ kind: 'incident', id: incident });
    for (const stream of [incidentStream(incident), secretStream(incident), krisstodStream(incident), evaluation])
      forget(stream);
  });
  const isReadable = (stream: string) => {
    const { session: view } = confirmed.peek();
    const address = parseStream(stream);
    if (view.status !== 'signed_in' || address === null) return false;
    const { permissions, staffed } = view.reading;
    return mayFollow({ permissions: new Set(permissions as Permission[]), staffed }, address);
  };
  const marks = createMarks({
    isReader: () => {
      const { session: view } = confirmed.peek();
      return view.status === 'signed_in' && mayRead(new Set(view.reading.permissions as Permission[]), 'incident');
    },
    request: api.request,
    confirmed,
    now: clock.serverNow,
    after,
  });
  const drafts = createDrafts(device, vault, after);
  const signedOut = () => void session.recheck();

  const streams = createStreams({
    wire: () => connection.wire(),
    request: api.request,
    signedOut,
    heardAt: () => connection.heardAt(),
    after,
    clock,
    confirmed,
    pictures,
    registration: (stream) => {
      const item = confirmed.peek().outbox.byStream[stream]?.find(opensIncident);
      if (!item) return 'none';
      return item.state === 'accepted' ? 'stored' : 'waiting';
    },
    folded: (stream, seq, commands) => outbox.folded(stream, seq, commands),
    // a correction or a task that was begun repeats the wording that it was made of
    removed: (stream, seq) => {
      for (const begun of ['correct', 'task-line']) drafts.clear(`${stream}#${begun}-${seq}`);
    },
    gone: (stream) => outbox.unseen(stream),
    isReadable,
    contradicted: () => void session.recheck(),
  });
  const connection = createConnection(environment, clock, confirmed, {
    connected: () => {
      // Roles may have changed while there was no contact.
      void session.recheck();
      streams.resume();
      outbox.retryNow();
      void incidents.refresh();
      void people.refresh();
      plans.resume();
      void marks.refresh();
      const mine = epoch;
      void refreshPictures({
        isWanted: () => mine === epoch,
        device,
        pictures,
        request: api.request,
        isOpen: (stream) => streams.seqOf(stream) !== null,
        now: clock.serverNow,
      });
    },
    lost: () => {
      // the server has let go of ours, and what the others do is not told
      confirmed.update((state) => ({ ...state, pens: {} }));
      streams.suspend();
      incidents.suspend();
    },
    signedOut,
    events: streams.frame,
    presence: (frame) =>
      confirmed.update((state) => {
        const present = presenceAfter(state.presence[frame.stream], frame);
        return present ? { ...state, presence: { ...state.presence, [frame.stream]: present } } : state;
      }),
    pens: ({ stream, pens }) => confirmed.update((state) => ({ ...state, pens: { ...state.pens, [stream]: pens } })),
    incident: incidents.row,
    people: ({ version }) => people.noticed(version),
    revoked: ({ what, stream, isErased }) => {
      if (what === 'expired') return session.expire();
      if (what === 'session') return void session.revoked();
      if (stream === undefined) return;
      if (isErased) return forget(stream);
      void streams.purge(stream);
      void drafts.wipe(stream);
    },
    access: () => {
      void session.recheck().then(marks.refresh);
      void incidents.refresh();
      void people.refresh();
    },
  });

  const outbox = createOutbox(environment, {
    wire: () => connection.wire(),
    post: api.command,
    signedOut,
    outdated: () => connection.outdated(),
    clock,
    confirmed,
    rows: createOutboxRows({ place, vault, now, after }),
    sendingAs: () => {
      const { session: view } = confirmed.peek();
      return view.status === 'signed_in' && !session.isChanging() ? view.reading.user.id : null;
    },
    seqOf: streams.seqOf,
    isKeyTold: vault.isTold,
    changed: (stream) => {
      // what was under way when it was erased comes back refused
      if (erased.has(stream)) queueMicrotask(() => dropUnsent(stream));
      streams.reconsider(stream);
    },
  });

  /** What is erased by decision is on no screen and in nothing that the device keeps, unsent or not [OV1]. */
  const forget = (stream: string) => {
    erased.add(stream);
    void streams.purge(stream);
    void drafts.wipe(stream);
    dropUnsent(stream);
  };
  const dropUnsent = (stream: string) => {
    for (const { id } of confirmed.peek().outbox.byStream[stream] ?? []) outbox.discard(id);
  };

  /** Who the parts work for; a second `entered` for the same session changes nothing but what is waiting. */
  const entered = async ({ user: { id } }: SessionReading, outboxKey: string | null) => {
    const isOpened = outboxKey !== null && (await vault.unlock(id, outboxKey));
    const { store, isShared } = await place();
    const storage = isShared && vault.openTo() === null ? 'memory' : store.kind;
    confirmed.updateNow((state) => ({ ...state, outbox: { ...state.outbox, storage } }));
    drafts.setUser(id);
    await Promise.all([outbox.setUser(id), people.recall(), incidents.recall()]);
    if (isOpened) {
      drafts.keepHeld();
      outbox.keepHeld();
    }
    connection.start();
    if (outboxKey !== null) streams.askAgain();
    outbox.retryNow();
  };
  const left = async (what: Wiped, of?: string) => {
    epoch += 1;
    if (of !== undefined) drafts.setUser(of);
    connection.stop();
    const wiped = streams.purge();
    confirmed.updateNow((state) => ({ ...state, presence: {}, pens: {} }));
    marks.purge();
    await Promise.all([wiped, people.purge(), plans.purge(), incidents.purge()]);
    if (what !== 'read') await drafts.wipe().catch(() => {});
    drafts.setUser(null);
    const isAll = what === 'everything' || what === 'device';
    const dropped = what === 'read' ? 0 : await outbox.drop(isAll ? 'all' : 'held').catch(() => 0);
    await outbox.setUser(null);
    vault.lock();
    if (what === 'device') await clearAllOf((await place()).store).catch(() => {});
    return dropped;
  };
  const session = createSession(environment, {
    api,
    clock,
    confirmed,
    device,
    lasting: async () => (await place()).store,
    chooseDevice: choose,
    entered,
    expired: () => connection.stop(),
    left,
  });

  const keep = () => {
    drafts.flush();
    streams.keepPictures();
    marks.flush();
  };
  let stopHiding = () => {};

  return {
    store: confirmed.store,
    session: { ...session, unsent: outbox.unsent },
    outbox,
    drafts,
    readings: api,
    device: { kept: () => keptOn(place), clear: session.clearDevice },
    incidents,
    plans,
    marks,
    dispatch: outbox.dispatch,
    open: streams.open,
    log: (stream, order, options) =>
      createLinesWindow(stream, order, {
        ...options,
        request: api.request,
        nextFrame: environment.nextFrame,
        after,
        isConnected: () => connection.wire() !== null,
        pictured: () => confirmed.peek().streams[stream]?.lines ?? [],
        follow: (listener) => {
          const close = streams.open(stream);
          const stop = streams.follow(stream, listener);
          return () => {
            stop();
            close();
          };
        },
      }),
    serverNow: clock.serverNow,
    worldNow: clock.serverNow,
    clock: null,
    pen: (request) => connection.wire()?.pen(request),
    settle: async () => {
      const drafted = await drafts.settle();
      await outbox.settled();
      return { lines: outbox.unsent().lost, drafts: drafted };
    },
    request: api.request,
    start: async () => {
      stopHiding = page.onHide(keep);
      await session.start();
    },
    stop: () => {
      keep();
      stopHiding();
      connection.stop();
      streams.suspend();
      outbox.close();
      session.close();
    },
  };
}
