import type { ChannelTestReading } from '@ledningsplats/shared/channels/channel-readings.ts';
import type { ChannelStatus } from '@ledningsplats/shared/channels/message.ts';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { channelTexts as texts } from '../../i18n/channels.ts';
import { refusalText } from '../../i18n/refusals.ts';
import styles from './ChannelTest.module.css';
import { TestSteps } from './TestSteps.tsx';
import { useChannelTest } from './use-channel-test.ts';

/** A message to oneself, and how far it has come. */
export function ChannelTest({
  status,
  onSettled,
}: {
  status: Pick<ChannelStatus, 'channel' | 'hasReports'>;
  onSettled: () => void;
}) {
  const { channel, hasReports } = status;
  const { test, failure, isStarting, start } = useChannelTest(channel, onSettled);
  return (
    <div className={styles.test}>
      <div>
        <WorkingButton
          isWorking={isStarting}
          workingText={texts.testing}
          {...(!isStarting && { 'aria-label': texts.testOf(texts.names[channel]) })}
          onPress={start}
        >
          {texts.test}
        </WorkingButton>
      </div>
      {failure !== null && (
        <Note tone="alarm" role="alert" title={texts.testNotMade}>
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {test !== null && (
        <>
          <TestSteps test={test} hasReports={hasReports} />
          <div role="status">
            <Outcome test={test} channel={channel} />
          </div>
        </>
      )}
    </div>
  );
}

function Outcome({
  test: { state, reason },
  channel,
}: {
  test: ChannelTestReading;
  channel: ChannelStatus['channel'];
}) {
  const why = reason && texts.reasons[reason];
  switch (state) {
    case 'queued':
    case 'sending':
      return <p>{why ?? texts.waiting}</p>;
    case 'accepted':
      return <p>{texts.accepted[channel]}</p>;
    case 'delivered':
      return <p>{texts.delivered}</p>;
    case 'doubtful':
      return (
        <Note tone="warn" title={texts.testDoubtful}>
          {why}
        </Note>
      );
    case 'failed':
    case 'cancelled':
      return (
        <Note tone="alarm" title={texts.testFailed}>
          {why}
        </Note>
      );
    default:
      throw new Error(state satisfies never);
  }
}
