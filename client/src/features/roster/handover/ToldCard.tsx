import { CHANNELS, type MessageChange } from '@ledningsplats/shared/channels/message.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import type { RosterState } from '@ledningsplats/shared/roster/events.ts';
import type { ToldReading } from '@ledningsplats/shared/roster/told-reading.ts';
import { useEffect } from 'react';
import { deliveryLine } from '../../../forms/delivery-words.ts';
import { personName } from '../../../forms/person-words.ts';
import { ReadingState } from '../../../forms/ReadingState.tsx';
import { useReading } from '../../../forms/use-reading.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { Card } from '../../../ui/Card.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { IconAlarm, IconNeutral, IconOk } from '../../../ui/icons.ts';
import styles from './Told.module.css';

/** Operators report within seconds, and somebody waits for it. */
const LOOK_MS = 10_000;

export interface ToldCardProps {
  roster: RosterState;
  people: Readonly<Record<string, PersonReading>>;
  now: number;
  timeZone: string;
}

/** Whom the server sent a message when nobody took the duty over, and what became of it [TB3]; nothing where there was none. */
export function ToldCard({ roster, people, now, timeZone }: ToldCardProps) {
  const reading = useReading<ToldReading>('/api/duty/told');
  const { refresh, value } = reading;
  const overdueAt = roster.overdue?.at ?? null;
  useEffect(() => {
    if (overdueAt === null) return;
    refresh();
    const timer = setInterval(refresh, LOOK_MS);
    return () => clearInterval(timer);
  }, [overdueAt, refresh]);

  if (value === null && overdueAt === null) return null;
  if (value !== null && (value.since === null || value.step === null)) return null;
  const when = value === null || value.since === null ? '' : formatWhen(value.since, now, timeZone);
  const persons = [...new Set(value?.messages.map(({ person }) => person))];
  return (
    <Card title={handoverTexts.told} note={value?.step ? handoverTexts.toldOf[value.step](when) : undefined}>
      <ReadingState reading={reading} title={handoverTexts.toldFailed} />
      <ul className={styles.people}>
        {persons.map((person) => (
          <Told
            key={person}
            name={personName(people, person)}
            messages={value?.messages.filter((one) => one.person === person) ?? []}
            now={now}
          />
        ))}
      </ul>
    </Card>
  );
}

type Message = Pick<MessageChange, 'channel' | 'state' | 'reason' | 'at'>;

function Told({ name, messages, now }: { name: string; messages: readonly Message[]; now: number }) {
  const standing = standingOf(messages);
  const Icon = { reached: IconOk, unknown: IconNeutral, missed: IconAlarm, unneeded: IconNeutral }[standing];
  const ordered = CHANNELS.flatMap((channel) => messages.filter((one) => one.channel === channel));
  return (
    <li className={styles.person} data-standing={standing}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.name}>{name}</span>
      <span className={styles.standing}>{handoverTexts.toldStanding[standing]}</span>
      <ul className={styles.lines}>
        {ordered.map((message) => (
          <li key={message.channel}>{deliveryLine(message, now)}</li>
        ))}
      </ul>
    </li>
  );
}

/** One channel that reached them is enough; what is on its way, or may have arrived, says neither. */
function standingOf(messages: readonly Message[]): keyof typeof handoverTexts.toldStanding {
  const states = new Set(messages.map(({ state }) => state));
  if (states.has('delivered')) return 'reached';
  if ((['queued', 'sending', 'accepted', 'doubtful'] as const).some((state) => states.has(state))) return 'unknown';
  return states.has('failed') ? 'missed' : 'unneeded';
}
