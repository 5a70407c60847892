import type { ChannelStatus } from '@ledningsplats/shared/channels/message.ts';
import { Note } from '../../forms/Note.tsx';
import { channelTexts as texts } from '../../i18n/channels.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import { DefinitionFacts, type Fact } from '../../ui/DefinitionFacts.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import styles from './ChannelCard.module.css';
import { ChannelTest } from './ChannelTest.tsx';

const TONES: Record<ChannelStatus['state'], ChipTone> = { untried: 'neutral', up: 'ok', down: 'alarm' };

export interface ChannelCardProps {
  status: ChannelStatus;
  /** The server's clock, UTC milliseconds. */
  now: number;
  isDemo: boolean;
  refresh: () => void;
}

/** One way to reach people: whether it works, in words, and the way to try it. */
export function ChannelCard({ status, now, isDemo, refresh }: ChannelCardProps) {
  const { channel, missing, state } = status;
  const isSet = missing.length === 0;
  return (
    <Card
      title={texts.names[channel]}
      aside={isSet ? <Chip tone={TONES[state]}>{texts.states[state]}</Chip> : <Chip tone="warn">{texts.unset}</Chip>}
    >
      <div className={styles.content}>
        <div>
          <p className={styles.muted}>{texts.what[channel]}</p>
          {/* a channel that goes down while the page is open is read aloud */}
          <div role="status" className={styles.verdict}>
            <Verdict status={status} now={now} isDemo={isDemo} />
            <ReceivingVerdict receiving={status.receiving} now={now} />
          </div>
        </div>
        {isSet && <DefinitionFacts layout="list" facts={factsOf(status, now)} />}
        {isSet && <ChannelTest status={status} onSettled={refresh} />}
      </div>
    </Card>
  );
}

function Verdict({ status, now, isDemo }: Pick<ChannelCardProps, 'status' | 'now' | 'isDemo'>) {
  const { channel, missing, state, since, fault } = status;
  if (missing.length > 0) {
    // a demonstration has said so for all of them
    if (isDemo) return null;
    return (
      <Note tone="warn" title={texts.unsetTitle(texts.names[channel])}>
        {texts.unsetText(missing.join(', '))}
      </Note>
    );
  }
  if (state === 'untried') return <p>{texts.untried}</p>;
  if (state === 'up' || fault === null) return null;
  return (
    <Note tone="alarm" title={texts.downTitle(formatWhen(since ?? now, now))}>
      {texts.faults[fault]} {texts.otherWays}
    </Note>
  );
}

/** What goes out goes out all the same: it is told beside, and not instead. */
function ReceivingVerdict({ receiving, now }: { receiving: ChannelStatus['receiving']; now: number }) {
  if (receiving === null || receiving.fault === null) return null;
  return (
    <Note tone="warn" title={texts.notReceivingTitle(formatWhen(receiving.since, now))}>
      {texts.receivingFaults[receiving.fault]} {texts.notReceivingNext}
    </Note>
  );
}

function factsOf(
  { channel, state, since, queued, oldestAt, hasReports, hasReplies, receiving }: ChannelStatus,
  now: number,
) {
  const facts: Fact[] = [
    queued === 0 || oldestAt === null
      ? { term: texts.queue, value: texts.queueEmpty }
      : { term: texts.queue, value: texts.queueOf(queued, formatWhen(oldestAt, now)) },
    hasReports
      ? { term: texts.delivery, value: texts.deliveryKnown[channel] }
      : { term: texts.delivery, value: texts.deliveryUnknown[channel] },
  ];
  if (state === 'up' && since !== null) facts.unshift({ term: texts.since, value: formatWhen(since, now) });
  if (channel === 'sms') {
    facts.push({ term: texts.replies, value: hasReplies ? texts.repliesRead : texts.repliesNotRead });
  }
  if (channel === 'email') facts.push(...receivingFacts(receiving, now));
  return facts;
}

function receivingFacts(receiving: ChannelStatus['receiving'], now: number): Fact[] {
  if (receiving === null) return [{ term: texts.replies, value: texts.repliesNotSet }];
  const { fault, since, lastAt } = receiving;
  return [
    { term: texts.replies, value: fault === null ? texts.repliesSince(formatWhen(since, now)) : texts.repliesNotRead },
    { term: texts.lastReply, value: lastAt === null ? texts.noReply : formatWhen(lastAt, now) },
  ];
}
