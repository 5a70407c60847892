import { RECIPIENTS_LIMIT } from '@ledningsplats/shared/callouts/decide-send.ts';
import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import type { ReactNode } from 'react';
import { Note } from '../../forms/Note.tsx';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { useConnection } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { IconAlarm, IconCallOut } from '../../ui/icons.ts';
import { capital } from './call-out-words.ts';
import styles from './SendForm.module.css';
import { SendNotes } from './SendNotes.tsx';
import type { SendState } from './send-state.ts';

export interface SendFooterProps {
  sendState: SendState;
  wasUnsent: boolean;
  phoneList: ReactNode;
  /** Null until the server has told. */
  ways: CallOutWays | null;
  /** How many are called. */
  count: number;
  /** What the button does. */
  label: string;
}

/** What stands in the way, and the one touch that calls everybody. */
export function SendFooter({ sendState, wasUnsent, phoneList, ways, count, label }: SendFooterProps) {
  const { state: connection } = useConnection();
  const isGoing = sendState.kind === 'sending' || sendState.kind === 'doubtful';
  // beside the button too: what is said at the top may be out of sight when it happens
  const down = ways?.channels.filter((one) => one.isSetUp && one.down !== null) ?? [];
  const downWords = down
    .map(({ channel }) => sendTexts.downTitle(capital(callOutTexts.channels[channel]), null))
    .join('. ');
  return (
    <div className={styles.footer}>
      <SendNotes state={sendState} isOffline={connection === 'offline'} wasUnsent={wasUnsent} phoneList={phoneList} />
      {downWords !== '' && connection !== 'offline' && (
        <p className={styles.down}>
          <IconAlarm aria-hidden className={styles.icon} />
          {downWords}
        </p>
      )}
      {count > RECIPIENTS_LIMIT && <Note tone="alarm" title={sendTexts.tooMany(RECIPIENTS_LIMIT)} />}
      <Button
        type="submit"
        variant="alarm"
        size="huge"
        icon={<IconCallOut aria-hidden />}
        isDisabled={connection !== 'connected' || isGoing || count === 0 || count > RECIPIENTS_LIMIT}
      >
        {words()}
      </Button>
    </div>
  );

  function words(): string {
    if (isGoing) return sendTexts.sending;
    return connection === 'reconnecting' ? sendTexts.reconnecting : label;
  }
}
