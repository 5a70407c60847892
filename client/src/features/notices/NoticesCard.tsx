import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { deviceNoticeTexts as texts } from '../../i18n/device-notices.ts';
import type { NoticeState } from '../../program/notices.ts';
import { useNotices, useNoticesView } from '../../program/use-notices.ts';
import { announce } from '../../ui/announcements.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip, type ChipTone } from '../../ui/Chip.tsx';
import styles from './NoticesCard.module.css';

const TONES: Record<NoticeState, ChipTone> = {
  checking: 'neutral',
  impossible: 'neutral',
  not_configured: 'warn',
  shared_device: 'neutral',
  refused: 'warn',
  off: 'neutral',
  on: 'ok',
};

/** Whether this device wakes its owner, and the button that the browser's own question waits for. */
export function NoticesCard() {
  const notices = useNotices();
  const { state, isWorking, failure } = useNoticesView();
  const more = texts.more[state];

  async function handleTurnOn() {
    await notices.turnOn();
    if (notices.store.getState().state === 'on') announce(texts.turnedOn);
  }

  async function handleTurnOff() {
    await notices.turnOff();
    announce(texts.turnedOff);
  }

  return (
    <Card title={texts.title} aside={<Chip tone={TONES[state]}>{texts.states[state]}</Chip>}>
      <div className={styles.content}>
        <p className={styles.muted}>{texts.about}</p>
        {more !== null && <p>{more}</p>}
        {failure !== null && (
          <Note tone="alarm" role="alert" title={texts.failedTitle}>
            {texts.failures[failure]}
          </Note>
        )}
        {state === 'off' && (
          <div>
            <WorkingButton
              variant="primary"
              isWorking={isWorking}
              workingText={texts.turningOn}
              onPress={() => void handleTurnOn()}
            >
              {texts.turnOn}
            </WorkingButton>
          </div>
        )}
        {state === 'on' && (
          <div>
            <WorkingButton isWorking={isWorking} workingText={texts.turnOff} onPress={() => void handleTurnOff()}>
              {texts.turnOff}
            </WorkingButton>
          </div>
        )}
      </div>
    </Card>
  );
}
