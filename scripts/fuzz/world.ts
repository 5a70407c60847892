import { openStore } from '@ledningsplats/db/open-store.ts';
import { type App, buildApp } from '@ledningsplats/server/app.ts';
import { NO_CHANNELS } from '@ledningsplats/server/channels/channels-config.ts';
import { isNeverAtRest } from '@ledningsplats/shared/access/stream-access.ts';
import { continuityStream, krisstodStream, parseStream, secretStream } from '@ledningsplats/shared/core/stream-name.ts';
import { request, streamPath } from '../proof/api.ts';
import { openIncident } from '../proof/open-incident.ts';
import { type Member, type Place, preparePlace, signIn } from '../proof/place.ts';
import { seededRandom } from '../proof/seeded-random.ts';
import { CANARY } from './canary.ts';
import { type Device, makeDevice, sessionOf } from './device.ts';
import type { Server } from './faulty-network.ts';
import { MEMBERS, type Schedule } from './schedule.ts';
import { Traffic } from './traffic.ts';
import { VirtualClock } from './virtual-clock.ts';

/** The server, its clock, and everyone's devices. */
export interface World {
  /** Of now: a restart makes another. Closed while the server is down. */
  readonly app: App;
  server: Server;
  clock: VirtualClock;
  traffic: Traffic;
  members: Member[];
  devices: Device[];
  /** The open stream of the incident that most is about. */
  open: string;
  /** Both incidents, that one first. */
  incidents: { open: string; secret: string; krisstod: string; continuity: string }[];
  /** All that is on the screens of those who may read it. */
  streams: string[];
  faults: string[];
  /** Lets the time pass, in order, each thing ended before the next begins. */
  passUntil: (time: number) => Promise<void>;
  setRoles: (member: Member, roles: string[]) => Promise<void>;
  endSession: (device: Device) => Promise<void>;
  expireSession: (device: Device) => Promise<void>;
  /** Searches as whoever has the device. Answers what is wrong with the answer, or null. */
  search: (device: Device, words: string) => Promise<string | null>;
  /** Ends the server and starts it again after so many virtual milliseconds, on the same database and port. */
  restart: (ms: number) => Promise<void>;
  end: () => Promise<void>;
}

const START = Date.UTC(2026, 10, 20, 6, 0, 0);
/** Things that happen in one schedule, at most: more is a client that asks for ever. */
const MOMENTS_LIMIT = 200_000;

/** The real server in this process on a database of its own, with an incident open and all devices switched off. */
export async function makeWorld(schedule: Schedule): Promise<World> {
  const clock = new VirtualClock(START);
  const now = () => clock.now;
  const random = seededRandom(schedule.seed).branch('world');
  const place = await preparePlace(MEMBERS, { now });
  const started = await startApp(place, now, 0);
  let { app } = started;
  const { port } = started;
  const server: Server = { port };
  const traffic = new Traffic();
  const faults: string[] = [];
  const { members } = place;

  const [first] = members;
  if (!first) throw new Error('nobody is here');
  const open = await openIncident({ port, cookie: first.cookie }, first.person, random);
  const other = await openIncident({ port, cookie: first.cookie }, first.person, random);
  const incidents = [open, other].map((stream) => ({
    open: stream,
    secret: secretStream(stream.slice('incident/'.length)),
    krisstod: krisstodStream(stream.slice('incident/'.length)),
    continuity: continuityStream(stream.slice('incident/'.length)),
  }));
  const streams = [
    open,
    other,
    'disturbances',
    'places',
    'roster',
    'duty',
    'exercises',
    'improvements',
    ...[open, other].map((stream) => `evaluation/${stream}`),
    'sirens',
    'services',
    'plan',
    ...incidents.flatMap(({ secret, krisstod, continuity }) => [secret, krisstod, continuity]),
  ];
  const devices: Device[] = [];
  for (const [index, plan] of schedule.devices.entries()) {
    const member = members[plan.member] as Member;
    const isCleared = member.roles.some((role) => role !== 'staff');
    const cookie = await signIn(app.services.store, member.user, clock.now);
    devices.push(
      makeDevice(plan, {
        name: `device ${index + 1}`,
        server,
        jar: { cookie },
        clock,
        traffic,
        random: random.branch(`device ${index}`),
        streams: streams.filter((stream) => isCleared || !isNeverAtRest(parseStream(stream)?.kind ?? 'secret')),
        isCleared,
        fault: (what) => faults.push(what),
      }),
    );
  }

  let moments = 0;
  return {
    get app() {
      return app;
    },
    server,
    clock,
    traffic,
    members,
    devices,
    open,
    incidents,
    streams,
    faults,
    passUntil: async (time) => {
      await traffic.settle();
      for (let next = clock.next(); next !== null && next <= time; next = clock.next()) {
        if (++moments > MOMENTS_LIMIT) throw new Error('the schedule never ends');
        clock.advance(next);
        await traffic.settle();
      }
      clock.advance(time);
    },
    setRoles: async (member, roles) => {
      await app.services.store.accounts.update(member.user, { roles });
      await traffic.follow(app.services.directory.readAccounts(member.user));
    },
    endSession: async (device) => {
      // one that has ended already is not ended again, and its screen asks for log-in
      if (!(await traffic.follow(app.services.store.sessions.find(sessionOf(device))))) return;
      device.isLost = true;
      await traffic.follow(app.services.sessions.end(sessionOf(device)));
    },
    expireSession: async (device) => {
      const { sessions, store } = app.services;
      const session = sessions.current(sessionOf(device));
      await traffic.follow(store.sessions.extend(sessionOf(device), clock.now));
      if (session) session.expiresAt = clock.now;
      sessions.sweep();
    },
    search: async ({ jar, plan }, words) => {
      if (server.port === null) return null;
      const path = `${streamPath(open)}/search?${new URLSearchParams({ words })}`;
      const answer = await traffic.follow(request({ port: server.port, cookie: jar.cookie }, path), true);
      const body = await traffic.follow(answer.text(), true);
      // signed out, or without the right to read it
      if (answer.status === 401 || answer.status === 403) return null;
      if (answer.status !== 200) return `a search was answered with ${answer.status}: ${body}`;
      const isCleared = (members[plan.member]?.roles ?? []).some((role) => role !== 'staff');
      return !isCleared && body.includes(CANARY) ? 'a search told a secret text' : null;
    },
    restart: async (ms) => {
      // by us and not by the closing sockets, whose end comes when it comes
      for (const { tabs } of devices) for (const tab of tabs) tab.breakConnection();
      server.port = null;
      await traffic.follow(app.close());
      const start = async () => {
        ({ app } = await startApp(place, now, port));
        server.port = port;
      };
      clock.after(ms, () => void traffic.follow(start()));
    },
    end: async () => {
      for (const { tabs } of devices) for (const tab of tabs) tab.close();
      if (server.port !== null) await app.close();
      place.remove();
    },
  };
}

async function startApp({ dataDir }: Place, now: () => number, port: number) {
  const store = await openStore({ directory: dataDir, now });
  const app = await buildApp({
    config: {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      tls: null,
      publicAddress: null,
      logLevel: 'silent',
      trustProxy: false,
      sessionMs: 30 * 86_400_000,
      backup: null,
      papers: null,
      mapTiles: null,
      feeds: [],
      channels: NO_CHANNELS,
      // whoever is to log in again does so without a password
      demo: true,
    },
    store,
    now,
  });
  const address = new URL(await app.http.listen({ host: '127.0.0.1', port }));
  return { app, port: Number(address.port) };
}
