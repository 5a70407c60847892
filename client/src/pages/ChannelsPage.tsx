import type { ChannelsReading } from '@ledningsplats/shared/channels/channel-readings.ts';
import { useEffect } from 'react';
import { ChannelCard } from '../features/channels/ChannelCard.tsx';
import { Note } from '../forms/Note.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { administrationTexts } from '../i18n/administration.ts';
import { channelTexts } from '../i18n/channels.ts';
import { AdministrationFrame } from './AdministrationFrame.tsx';
import styles from './ChannelsPage.module.css';

/** A channel that goes down is seen within this, also by whoever merely has the page open. */
const LOOK_MS = 5_000;

/** Whether each way to reach people works, what is missing, and a test to oneself [LM3] [LM4]. */
export function ChannelsPage() {
  const reading = useReading<ChannelsReading>('/api/channels');
  const { value, refresh } = reading;
  useEffect(() => {
    const timer = setInterval(refresh, LOOK_MS);
    return () => clearInterval(timer);
  }, [refresh]);

  return (
    <AdministrationFrame title={administrationTexts.channels}>
      <p className={styles.about}>{channelTexts.about}</p>
      <ReadingState reading={reading} title={channelTexts.failed} />
      {value?.isDemo && (
        <Note tone="info" title={channelTexts.demoTitle}>
          {channelTexts.demoText}
        </Note>
      )}
      {value !== null && (
        <div className={styles.cards}>
          {value.channels.map((status) => (
            <ChannelCard key={status.channel} status={status} now={value.now} isDemo={value.isDemo} refresh={refresh} />
          ))}
        </div>
      )}
    </AdministrationFrame>
  );
}
