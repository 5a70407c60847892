import type { MessagePurpose, OutgoingMessage } from '@ledningsplats/shared/channels/message.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Overdue, RosterState } from '@ledningsplats/shared/roster/events.ts';
import { dutyAt } from '@ledningsplats/shared/roster/held-duty.ts';
import { overdueText } from '@ledningsplats/shared/roster/overdue-text.ts';
import { wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import { idOf } from '../core/system-commands.ts';
import type { Services } from '../services.ts';

type SenderServices = Pick<Services, 'config' | 'states' | 'directory' | 'messages' | 'steadyNow'>;

/** As long as nobody takes over it is still true; and a phone that was off all night is not woken by yesterday's. */
const USEFUL_MS = 12 * 3_600_000;
const SUBJECTS = { reminder: 'Kvittera överlämningen av TiB', alarm: 'Beredskapen är inte överlämnad' } as const;

/**
 * Sends what `HandoverOverdue` says to those it names [TB3], by the channels and texts of the plan, and takes back what has
 * not left when it is acknowledged or a later step is told. All of it follows from the state, and every id from what it is
 * for: a server that was killed at any moment forgets nobody and tells nobody twice.
 */
export function createOverdueSender(services: SenderServices): () => Promise<void> {
  const { states, directory, messages } = services;
  const handed = new Set<string>();
  return async () => {
    const plan = directory.plan?.plan;
    const roster = (await states.get('roster')).state as RosterState | null;
    const overdue = plan && roster ? overdueStill(services, plan, roster) : null;
    const holds = overdue && ({ kind: 'handover', since: overdue.since, step: overdue.step } as const);
    for (const purpose of await messages.queuedHandovers()) {
      if (!isSame(purpose, holds)) await messages.cancel(purpose);
    }
    if (!plan || !overdue || !holds) return;
    const unhanded = messagesOf(services, plan, holds, overdue).filter(({ id }) => !handed.has(id));
    if (unhanded.length === 0) return;
    await messages.enqueue(unhanded);
    for (const { id } of unhanded) handed.add(id);
  };
}

type Handover = Extract<MessagePurpose, { kind: 'handover' }>;
/** Of whom it is told, and between whom. */
type Told = Pick<Overdue, 'at' | 'told'> & { from: string | null; to: string | null };

/** What was told of the change that is waited for; null where none is. */
function overdueStill(
  { directory, steadyNow }: SenderServices,
  plan: Plan,
  roster: RosterState,
): (Overdue & Told) | null {
  const { overdue } = roster;
  const isGone = (person: string) => directory.person(person)?.erased === true;
  const { primary, waiting } = dutyAt({ roster, timeZone: plan.municipality.timeZone, isGone }, steadyNow());
  if (overdue === null || waiting?.since !== overdue.since) return null;
  return { ...overdue, from: primary.person, to: waiting.to.person };
}

function messagesOf(
  { directory, config }: SenderServices,
  { roster, municipality }: Plan,
  purpose: Handover,
  { at, told, from, to }: Told,
): OutgoingMessage[] {
  const { since, step } = purpose;
  const { channels, [step]: text } = roster.handover.messages;
  const nameOf = (person: string | null) => (person === null ? null : (directory.person(person)?.name ?? null));
  // the number of the TiB reaches the one who still has the duty
  const numbers = [
    { person: from, phone: roster.phone ?? phoneOf(from) },
    { person: to, phone: phoneOf(to) },
  ];
  return told.flatMap((person) => {
    const call = numbers.flatMap(({ person: other, phone }) => {
      const name = nameOf(other);
      return other === person || name === null || phone === null ? [] : [{ name, phone }];
    });
    const words = overdueText({
      text,
      from: nameOf(from),
      to: nameOf(to),
      since: wallOf(since, municipality.timeZone).replace('T', ' '),
      call,
      link: config.publicAddress === null ? null : `${config.publicAddress}/beredskap/overlamning`,
    });
    return channels.map((channel) => ({
      id: idOf(`handover/${since}/${step}/${person}/${channel}`),
      purpose,
      person,
      channel,
      subject: SUBJECTS[step],
      text: words,
      notAfter: at + USEFUL_MS,
    }));
  });

  function phoneOf(person: string | null): string | null {
    return person === null ? null : (directory.registered(person)?.phone ?? null);
  }
}

function isSame(purpose: MessagePurpose, other: Handover | null): boolean {
  return purpose.kind === 'handover' && purpose.since === other?.since && purpose.step === other.step;
}
