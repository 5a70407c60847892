import type { MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type { PersonHoldings, RecordedPart } from '@ledningsplats/shared/core/administration.ts';
import { parseStream, type StreamKind } from '@ledningsplats/shared/core/stream-name.ts';
import { findCallOut } from '../callouts/call-out-parts.ts';
import type { Services } from '../services.ts';
import type { Invitation } from './personal-links.ts';

const PERSONAL_LINK = /(?<=\/[sp]\/)[0-9a-z]{10,}/gi;

interface Trace {
  stream: string;
  events: number;
  firstAt: number;
  lastAt: number;
}

/**
 * Everything that is held about one person (GDPR art. 15), or null where there is nobody. Without `isCleared` nothing of
 * the secret parts or krisstöd's, neither figure, time nor message: what the asker may not know is there is given by somebody who
 * may [SE3] [KR8].
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
  const [sessions, read, recorded, waiting, devices, messages, proofs, ways] = await Promise.all([
    account ? store.sessions.ofUser(account.id) : [],
    account ? store.readers.ofUser(account.id) : [],
    store.tracesOf(id),
    store.links.waiting('invitation'),
    account ? store.push.ofUser(account.id) : [],
    store.messages.toPerson(id),
    store.trials.ofPerson(id),
    store.people.waysOf(id),
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
    messages: (isCleared ? messages : await openlySent(services, messages)).map(({ channel, state, at, text }) => ({
      ...{ channel, state, at },
      // whoever reads this is not who was asked, and the link still answers
      text: text?.replaceAll(PERSONAL_LINK, '…') ?? null,
    })),
    proofs: proofs.map(({ way, startedAt, answer, answeredAt, rung, rungAt }) => ({
      startedAt,
      value: ways.find((one) => one.id === way)?.value ?? null,
      ...{ answer, answeredAt, rung, rungAt },
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

/** Without what krisstöd has sent: that somebody was called in or has a shift is its own. A call-out that no part knows any more may have been. */
async function openlySent<Sent extends Pick<MessageChange, 'purpose'>>(
  { states }: Services,
  messages: readonly Sent[],
): Promise<Sent[]> {
  const open: Sent[] = [];
  for (const message of messages) {
    const { purpose } = message;
    if (purpose.kind === 'krisstod') continue;
    if (purpose.kind === 'callout') {
      const found = await findCallOut(
        async (stream) => (await states.get(stream)).state,
        purpose.incident,
        purpose.callOut,
      );
      if (found?.part !== 'incident') continue;
    }
    open.push(message);
  }
  return open;
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
    const isSecret = kind === 'secret' || kind === 'krisstod' || kind === 'continuity';
    if (isSecret && !isCleared) continue;
    const what = partOf(kind);
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

/** Parts with readers of their own are one with what they belong to. */
function partOf(kind: StreamKind): RecordedPart['what'] {
  if (kind === 'secret' || kind === 'krisstod' || kind === 'continuity') return 'incident';
  if (kind === 'exercise' || kind === 'evaluation') return 'exercises';
  return kind;
}
