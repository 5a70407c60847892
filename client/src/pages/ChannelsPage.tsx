import type { ChannelsReading } from '@ledningsplats/shared/channels/channel-readings.ts';
import { ChannelCard } from '../features/channels/ChannelCard.tsx';
import { Note } from '../forms/Note.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useChannelReading } from '../forms/use-channel-reading.ts';
import { administrationTexts } from '../i18n/administration.ts';
import { channelTexts } from '../i18n/channels.ts';
import { AdministrationFrame } from './AdministrationFrame.tsx';
import styles from './ChannelsPage.module.css';

/** Whether each way to reach people works, what is missing, and a test to oneself [LM3] [LM4]. */
export function ChannelsPage() {
  const reading = useChannelReading<ChannelsReading>('/api/channels');
  const { value, refresh } = reading;

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
