import type { HistoryPart, PersonHoldings } from '@ledningsplats/shared/core/administration.ts';
import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Services } from '../services.ts';
import type { Invitation } from './personal-links.ts';

interface Trace {
  stream: string;
  events: number;
  firstAt: number;
  lastAt: number;
}

/** Everything that is held about one person (GDPR art. 15), or null where there is nobody. */
export async function personHoldings(services: Services, id: string): Promise<PersonHoldings | null> {
  const { store, directory, readers, now } = services;
  const person = directory.registered(id);
  if (!person) return null;
  const account = directory.accounts().find((one) => one.person === id) ?? null;
  await readers.flush();
  const [sessions, read, recorded, waiting] = await Promise.all([
    account ? store.sessions.ofUser(account.id) : [],
    account ? store.readers.ofUser(account.id) : [],
    store.tracesOf(id),
    store.links.waiting('invitation'),
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
    recorded: await parts(services, recorded),
    read: (
      await parts(
        services,
        read.map((one) => ({ ...one, events: 0 })),
      )
    ).map(({ events: _none, ...part }) => part),
  };
}

/**
 * An incident by its number alone, since whoever keeps the register need not read incidents; its secret part is counted
 * with the open one, so that no figure tells that there is one [SE3].
 */
async function parts({ store }: Services, traces: readonly Trace[]): Promise<(HistoryPart & { events: number })[]> {
  const found = new Map<string, HistoryPart & { events: number }>();
  for (const { stream, events, firstAt, lastAt } of traces) {
    const address = parseStream(stream);
    if (!address) continue;
    const { kind, incident } = address;
    const what = kind === 'secret' ? 'incident' : kind;
    const known = found.get(incident ?? what);
    found.set(incident ?? what, {
      what,
      number: incident === null ? null : ((await store.events.headline(incident))?.number ?? null),
      events: events + (known?.events ?? 0),
      firstAt: Math.min(firstAt, known?.firstAt ?? firstAt),
      lastAt: Math.max(lastAt, known?.lastAt ?? lastAt),
    });
  }
  return [...found.values()];
}
