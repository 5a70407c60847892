import { isNeverAtRest } from '@ledningsplats/shared/access/stream-access.ts';
import type { PersonHoldings, RecordedPart } from '@ledningsplats/shared/core/administration.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Services } from '../services.ts';
import type { Invitation } from './personal-links.ts';

const PERSONAL_LINK = /\/s\/[0-9a-z]{10,}/gi;

interface Trace {
  stream: string;
  events: number;
  firstAt: number;
  lastAt: number;
}

/**
 * Everything that is held about one person (GDPR art. 15), or null where there is nobody. Without `isCleared` nothing of
 * the secret parts, neither figure nor time: what the asker may not know is there is given by somebody who may [SE3].
 */
export async function personHoldings(
  services: Services,
  id: string,
  isCleared: boolean,
): Promise<PersonHoldings | null> {
  const { store, directory, readers, now } = services;
  const person = directory.registered(id);
  if (!person) return null;
  const account = directory.accounts().find((one) => one.person === id) ?? null;
  await readers.flush();
  const [sessions, read, recorded, waiting, devices, messages] = await Promise.all([
    account ? store.sessions.ofUser(account.id) : [],
    account ? store.readers.ofUser(account.id) : [],
    store.tracesOf(id),
    store.links.waiting('invitation'),
    account ? store.push.ofUser(account.id) : [],
    store.messages.toPerson(id),
  ]);
  const { isErased: _, ...registered } = person;
  return {
    at: now(),
    person: registered,
    account: account && {
      username: account.username,
      roles: account.roles,
      active: account.isActive,
      createdAt: account.createdAt,
    },
    sessions: sessions.map(({ createdAt, seenAt, userAgent }) => ({ createdAt, seenAt, device: userAgent })),
    invitedUntil: waiting.find(({ payload }) => (payload as Invitation).person === id)?.expiresAt ?? null,
    devices: devices.map(({ createdAt }) => ({ createdAt })),
    messages: messages.map(({ channel, state, at, text }) => ({
      ...{ channel, state, at },
      // whoever reads this is not who was asked, and the link still answers
      text: text?.replaceAll(PERSONAL_LINK, '/s/…') ?? null,
    })),
    isWithSecret: isCleared,
    recorded: await parts(services, recorded, isCleared),
    read: (
      await parts(
        services,
        read.map((one) => ({ ...one, events: 0 })),
        isCleared,
      )
    ).map(({ events: _none, secret: _neither, ...part }) => part),
  };
}

/**
 * An incident by its number alone, since whoever keeps the register need not read incidents. Its secret part and krisstöd's
 * are one with the open one, for those who are cleared.
 */
async function parts({ store }: Services, traces: readonly Trace[], isCleared: boolean): Promise<RecordedPart[]> {
  const found = new Map<string, RecordedPart>();
  for (const { stream, events, firstAt, lastAt } of traces) {
    const address = parseStream(stream);
    if (!address) continue;
    const { kind, incident } = address;
    const isSecret = isNeverAtRest(kind);
    if (isSecret && !isCleared) continue;
    const what = kind === 'secret' || kind === 'krisstod' ? 'incident' : kind;
    const known = found.get(incident ?? what);
    found.set(incident ?? what, {
      what,
      number: incident === null ? null : ((await store.events.headline(incident))?.number ?? null),
      events: events + (known?.events ?? 0),
      secret: isCleared ? (isSecret ? events : 0) + (known?.secret ?? 0) : null,
      firstAt: Math.min(firstAt, known?.firstAt ?? firstAt),
      lastAt: Math.max(lastAt, known?.lastAt ?? lastAt),
    });
  }
  return [...found.values()];
}
