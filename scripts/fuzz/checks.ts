import { isDeepStrictEqual } from 'node:util';
import { mayFollow } from '@ledningsplats/shared/access/stream-access.ts';
import type { SnapshotReading } from '@ledningsplats/shared/core/protocol.ts';
import type { AnyEvent } from '@ledningsplats/shared/core/recorded-event.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { SecretLineWritten } from '@ledningsplats/shared/log/events.ts';
import type { LogLine } from '@ledningsplats/shared/log/log-line.ts';
import { TABLES } from '../../client/src/sync/device-store.ts';
import { request, streamPath } from '../proof/api.ts';
import { CANARY } from './canary.ts';
import type { Device } from './device.ts';
import { difference, plain } from './difference.ts';
import type { Given } from './given.ts';
import { MAIN_EVENT } from './main-events.ts';
import { foldOfEverything, type Truth } from './oracle.ts';
import type { Tab } from './tab.ts';
import type { World } from './world.ts';

/** Each screen that may read a stream shows what the raw events say; each that may not shows and keeps nothing. */
export async function checkScreens(world: World): Promise<void> {
  const { events } = world.app.services.store;
  const moved: string[] = [];
  for (const { secret } of world.incidents) moved.push(...movedTexts((await foldOfEverything(events, secret)).events));
  for (const stream of world.streams) {
    const truth = await foldOfEverything(events, stream);
    await checkServer(world, stream, truth);
    for (const device of world.devices) {
      const readable = mayReadNow(world, device, stream) ? truth : null;
      for (const tab of device.tabs) checkTab(world, device, tab, stream, readable);
      if (stream === world.open) for (const tab of device.tabs) checkOpenPart(world, device, tab, readable, moved);
    }
  }
  for (const [index, device] of world.devices.entries()) {
    await checkDevice(world, device, `device ${index + 1}`, moved);
  }
}

/** What the server would give to the next who joins. */
async function checkServer(world: World, stream: string, truth: Truth) {
  const api = { port: world.server.port ?? 0, cookie: world.members[0]?.cookie ?? '' };
  const answer = await request(api, `${streamPath(stream)}/snapshot`);
  if (answer.status === 404 && truth.head.seq === 0) return;
  const snapshot = (await answer.json()) as SnapshotReading<unknown, LogLine>;
  compare(world, `the server's snapshot of ${stream}`, snapshot, truth);
}

function checkTab(world: World, { plan }: Device, tab: Tab, stream: string, truth: Truth | null) {
  const view = tab.sync?.store.getState().streams[stream];
  const what = `${tab.name} on ${stream}`;
  if (!truth) {
    const holdsNothing = !view || (view.state === null && view.lines.length === 0);
    if (!holdsNothing) world.faults.push(`${what}: may not read and holds ${view.status} at ${view.head.seq}`);
    return;
  }
  if (!view) return;
  if (truth.head.seq === 0 && view.status === 'not_found') return;
  // one that has met what it does not know says so and stands still; until then it is as good as any
  if (plan.isOld && view.status === 'outdated') return;
  if (view.status === 'live') compare(world, what, view, truth);
  else world.faults.push(`${what}: is ${view.status} at ${view.head.seq} of ${truth.head.seq} and should be live`);
}

/** The log by pages is the log, and nothing that was made secret stands anywhere in the open part. */
function checkOpenPart(world: World, { plan }: Device, tab: Tab, truth: Truth | null, moved: readonly string[]) {
  const view = tab.sync?.store.getState().streams[world.open];
  const logs = tab.logs.map((log) => log.getState());
  const shown = JSON.stringify([view, logs]);
  for (const text of moved)
    if (shown.includes(text)) world.faults.push(`${tab.name} shows what was made secret: ${text}`);
  if (plan.isOld && view?.status === 'outdated') return;
  for (const { order, lines, total, failed } of logs) {
    const what = `${tab.name}'s log by ${order} time`;
    if (!truth) {
      if (lines.length > 0) world.faults.push(`${what}: may not be read and holds ${lines.length} lines`);
      continue;
    }
    const wanted = order === 'occurred' ? truth.all : truth.all.toSorted(byRecordedTime);
    if (failed !== null) world.faults.push(`${what}: failed with ${failed}`);
    else if (total !== wanted.length) world.faults.push(`${what}: says ${total} lines of ${wanted.length}`);
    else if (!isDeepStrictEqual(lines.map(seqOf), wanted.map(seqOf)))
      world.faults.push(`${what}: has lines ${lines.map(seqOf)} and should have ${wanted.map(seqOf)}`);
    else if (!isDeepStrictEqual(plain(lines), plain(wanted)))
      world.faults.push(`${what}: is ${difference(plain(lines), plain(wanted))}`);
  }
}

function seqOf({ seq }: LogLine) {
  return seq;
}

function byRecordedTime(one: LogLine, other: LogLine) {
  return other.recordedAt - one.recordedAt || other.seq - one.seq;
}

function compare(world: World, what: string, shown: Pick<Truth, 'state' | 'lines' | 'head'>, truth: Truth) {
  for (const part of ['head', 'state', 'lines'] as const) {
    const [seen, wanted] = [plain(shown[part]), plain(truth[part])];
    if (!isDeepStrictEqual(seen, wanted)) world.faults.push(`${what}: ${part} is ${difference(seen, wanted)}`);
  }
}

/** Nothing secret is ever kept in clear, and nothing that was removed or taken away is kept any more. */
async function checkDevice(world: World, device: Device, name: string, moved: readonly string[]) {
  for (const table of TABLES) {
    const kept = JSON.stringify(await device.store.all(table), (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString() : value,
    );
    if (kept.includes(CANARY)) world.faults.push(`${name} keeps a secret text in ${table}`);
    if (table !== 'pictures') continue;
    for (const text of moved) {
      if (kept.includes(text)) world.faults.push(`${name} keeps what was made secret: ${text}`);
    }
    const isReader = mayReadNow(world, device, world.open);
    if (!isReader && kept.includes(world.open)) world.faults.push(`${name} keeps a picture that it may not read`);
  }
}

interface Stored {
  stream: string;
  type: string;
  data: unknown;
}

/** How many times a command is there: one that plans several shifts makes an event of each, and none of them twice. */
function timesOf(mains: readonly Stored[]): number {
  const times = new Map<unknown, number>();
  for (const { type, data } of mains) {
    const thing = type === 'SeatShiftPlanned' ? (data as { shift: string }).shift : null;
    times.set(thing, (times.get(thing) ?? 0) + 1);
  }
  return Math.max(0, ...times.values());
}

/** Every accepted command is there once, no refused one is, and none is forgotten. */
export async function checkCommands(world: World, given: readonly Given[]): Promise<void> {
  const { events: store } = world.app.services.store;
  const byCommand = new Map<string, Stored[]>();
  for (const [stream, { seq }] of await store.heads()) {
    for (const { type, data, meta } of await store.read(stream, 0, seq)) {
      byCommand.set(meta.command, [...(byCommand.get(meta.command) ?? []), { stream, type, data }]);
    }
  }
  for (const { id, type, stream, where, device, outcome, isGivenUp } of given) {
    const what = `${type} ${id} of ${where}`;
    const found = byCommand.get(id) ?? [];
    const mains = found.filter((event) => event.type === MAIN_EVENT[type as keyof typeof MAIN_EVENT]);
    const own = mains.filter((event) => event.stream === stream);
    const main = timesOf(own.length > 0 ? own : mains);
    if (main > 1) world.faults.push(`${what} is there ${main} times`);
    if (outcome?.ok && main !== 1) world.faults.push(`${what} was accepted and is there ${main} times`);
    // stored, and the answer lost: what is resent by one who may not any more is refused as anything else is [P5]
    const isResent = outcome?.ok === false && outcome.code === 'forbidden';
    if (outcome && !outcome.ok && found.length > 0 && !isResent)
      world.faults.push(`${what} was refused (${JSON.stringify(outcome)}) and is there`);
    // a session that is ended takes its outbox with it
    if (outcome || main === 1 || world.devices[device]?.isLost) continue;
    const items = world.devices[device]?.tabs.flatMap((tab) => tab.sync?.store.getState().outbox.items ?? []) ?? [];
    const isKnown = items.some((item) => item.id === id && item.state === 'refused');
    if (!isKnown && !isGivenUp) world.faults.push(`${what} is forgotten`);
  }
  for (const { plan, isLost, tabs } of world.devices) {
    for (const { sync, name } of isLost ? [] : tabs) {
      // an outdated screen never gets to show what was accepted, and waits for a reload
      const done = plan.isOld ? ['refused', 'accepted'] : ['refused'];
      const waiting = sync?.store.getState().outbox.items.filter((item) => !done.includes(item.state)) ?? [];
      for (const item of waiting)
        world.faults.push(`${name} still has ${item.type} ${item.id} ${item.state}, after ${item.attempts} attempts`);
    }
  }
}

function mayReadNow({ app, members }: World, { plan, isLost }: Device, stream: string) {
  if (isLost) return false;
  const account = app.services.directory.account(members[plan.member]?.user ?? '');
  const address = parseStream(stream);
  const { directory } = app.services;
  return account !== null && address !== null && mayFollow({ permissions: directory.permissions(account) }, address);
}

/** Texts that stood in the open log and were made secret. */
function movedTexts(secret: readonly AnyEvent[]) {
  return (secret as SecretLineWritten[])
    .filter((event) => event.type === 'SecretLineWritten' && event.data.openLine !== null && event.content !== null)
    .flatMap(({ content }) => [content?.text ?? '', ...(content?.corrections ?? []).map(({ text }) => text)]);
}
