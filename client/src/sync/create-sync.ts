import type { SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import { createApi } from './api.ts';
import { createClock } from './clock.ts';
import { createConnection } from './connection.ts';
import { createDeviceChoice } from './device-choice.ts';
import { createDrafts } from './drafts.ts';
import type { SyncEnvironment } from './environment.ts';
import { createIncidents } from './incidents.ts';
import { createLinesWindow } from './lines-window.ts';
import { createOutbox } from './outbox.ts';
import { createOutboxRows } from './outbox-rows.ts';
import { createPeople } from './people.ts';
import { refreshPictures } from './picture-refresh.ts';
import { createPictures } from './pictures.ts';
import { createSession, type Wiped } from './session.ts';
import { createConfirmedStore } from './store.ts';
import { createStreams } from './streams.ts';
import type { Sync } from './sync.ts';

export interface RunningSync extends Sync {
  /** Begins: what the device remembers first, then the server. */
  start: () => Promise<void>;
  /** Ends timers, connection and listeners; the device keeps what it has. */
  stop: () => void;
}

/** Puts the parts together. Each knows only what it is handed here. */
export function createSync(environment: SyncEnvironment): RunningSync {
  const { after, now, page } = environment;
  const { device, choose } = createDeviceChoice(environment.openDevice);

  /** Rises whenever what was read is wiped. */
  let epoch = 0;

  const confirmed = createConfirmedStore(environment.nextFrame);
  const clock = createClock(now);
  const api = createApi(environment.fetch, {
    contact: () => connection.contact(),
    signedOut: () => void session.recheck(),
    after,
  });
  const pictures = createPictures(device, after);
  const people = createPeople(api, device, confirmed);
  const incidents = createIncidents(api, device, clock, confirmed, after);
  const drafts = createDrafts(device, after);
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
      const item = confirmed.peek().outbox.byStream[stream]?.find((one) => one.type === 'RegisterIncident');
      if (!item) return 'none';
      return item.state === 'accepted' ? 'stored' : 'waiting';
    },
    folded: (stream, seq, commands) => outbox.folded(stream, seq, commands),
  });

  const connection = createConnection(environment, clock, confirmed, {
    connected: () => {
      const { session: view } = confirmed.peek();
      if (session.isChanging() || (view.status === 'signed_in' && !view.confirmed)) void session.recheck();
      streams.resume();
      outbox.retryNow();
      void incidents.refresh();
      void people.refresh();
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
      streams.suspend();
      incidents.suspend();
    },
    signedOut,
    events: streams.frame,
    presence: ({ stream, present }) =>
      confirmed.update((state) => ({ ...state, presence: { ...state.presence, [stream]: present } })),
    incident: incidents.row,
    people: ({ version }) => people.noticed(version),
    revoked: ({ what, stream }) => {
      if (what === 'expired') return session.expire();
      if (what === 'session') return void session.revoked();
      if (stream === undefined) return;
      streams.purge(stream);
      void drafts.wipe(stream);
      // Roles changed: buttons follow.
      void session.recheck();
    },
  });

  const outbox = createOutbox(environment, {
    wire: () => connection.wire(),
    post: api.command,
    signedOut,
    outdated: () => connection.outdated(),
    clock,
    confirmed,
    rows: createOutboxRows(device, now, after),
    sendingAs: () => {
      const { session: view } = confirmed.peek();
      return view.status === 'signed_in' && !session.isChanging() ? view.reading.user.id : null;
    },
    seqOf: streams.seqOf,
    changed: streams.reconsider,
  });

  /** Who the parts work for; a second `entered` for the same session changes nothing but what is waiting. */
  const entered = async (reading: SessionReading) => {
    const { kind } = await device();
    confirmed.updateNow((state) => ({ ...state, outbox: { ...state.outbox, storage: kind } }));
    drafts.setUser(reading.user.id);
    await Promise.all([outbox.setUser(reading.user.id), people.recall(), incidents.recall()]);
    connection.start();
    outbox.retryNow();
  };
  const left = async (what: Wiped) => {
    epoch += 1;
    connection.stop();
    streams.purge();
    confirmed.updateNow((state) => ({ ...state, presence: {} }));
    await Promise.all([people.purge(), incidents.purge()]);
    if (what === 'read') return 0;
    await drafts.wipe();
    drafts.setUser(null);
    const dropped = what === 'everything' ? await outbox.dropAll() : 0;
    await outbox.setUser(null);
    return dropped;
  };
  const session = createSession(environment, {
    api,
    clock,
    confirmed,
    device,
    chooseDevice: choose,
    entered,
    expired: () => connection.stop(),
    left,
  });

  const keep = () => {
    drafts.flush();
    streams.keepPictures();
  };
  let stopHiding = () => {};

  return {
    store: confirmed.store,
    session: { ...session, unsent: outbox.unsent },
    outbox,
    drafts,
    readings: api,
    incidents,
    dispatch: outbox.dispatch,
    open: streams.open,
    log: (stream, order) =>
      createLinesWindow(stream, order, {
        request: api.request,
        nextFrame: environment.nextFrame,
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
