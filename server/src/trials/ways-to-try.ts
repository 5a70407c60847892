import { channelOf, type TrialChannel } from '@ledningsplats/shared/contact-trials/channel-of.ts';
import type { TriedKind } from '@ledningsplats/shared/contact-trials/way-state.ts';
import { idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

/** One way of somebody in the register. */
export interface WayToTry {
  id: string;
  person: string;
  name: string;
  title: string;
  kind: TriedKind;
  value: string;
  /** How it is tried by machine, were the channel set up; null: by hand. */
  channel: TrialChannel | null;
}

/** What can be sent to here, whatever could be sent elsewhere. */
export type ChannelsSetUp = Readonly<Record<TrialChannel, boolean>>;

/**
 * Every number, address and talk group of the register [LM5], by name and in each one's own order; and the names of those whom
 * nothing leads to. A talk group has no row of its own: its id follows from whose it is and what it is called.
 */
export async function waysToTry({
  store,
  directory,
  emergency,
}: TrialServices): Promise<{ ways: WayToTry[]; withoutWays: string[] }> {
  const people = [...directory.people()].filter(({ id, isErased }) => !isErased && !emergency.isItsPerson(id));
  const kept = await store.people.ways();
  const of = people.map(({ id: person, name, title, talkGroups }) => {
    const own = kept.get(person) ?? [];
    const whose = { person, name, title };
    return [
      ...own.map(({ id, kind, value }) => ({ ...whose, id, kind, value, channel: channelOf({ kind, value }) })),
      ...[...new Set(talkGroups)].map((value) => ({
        ...whose,
        id: idOf(`talk-group/${person}/${value}`),
        kind: 'rakel' as const,
        value,
        channel: null,
      })),
    ];
  });
  return {
    ways: of.flat(),
    withoutWays: people.filter((_, index) => of[index]?.length === 0).map(({ name }) => name),
  };
}

/** What the proof stands on. */
export type TrialServices = Pick<
  Services,
  'config' | 'store' | 'directory' | 'emergency' | 'messages' | 'box' | 'now' | 'log'
>;

/** Where nothing is set up, and in a demonstration, all is tried by hand. */
export async function channelsSetUp({ messages, config }: TrialServices): Promise<ChannelsSetUp> {
  const status = await messages.status();
  const isSetUp = (channel: TrialChannel) =>
    !config.demo && status.some((one) => one.channel === channel && one.missing.length === 0);
  return { sms: isSetUp('sms'), email: isSetUp('email') };
}
