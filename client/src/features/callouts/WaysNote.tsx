import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import type { ReactNode } from 'react';
import { Note } from '../../forms/Note.tsx';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { capital } from './call-out-words.ts';

export interface WaysNoteProps {
  ways: CallOutWays;
  now: number;
  phoneList: ReactNode;
}

/** What cannot be sent by, before anybody relies on it [LM4]. */
export function WaysNote({ ways: { channels }, now, phoneList }: WaysNoteProps) {
  const missing = channels.filter(({ isSetUp }) => !isSetUp).map(({ channel }) => callOutTexts.channels[channel]);
  if (missing.length === channels.length) {
    return (
      <Note tone="warn" title={sendTexts.noWaysTitle} actions={phoneList}>
        {sendTexts.noWaysText}
      </Note>
    );
  }
  return (
    <>
      {channels.map(({ channel, isSetUp, down }) => {
        if (!isSetUp || down === null) return null;
        const when = down.since === null ? null : formatWhen(down.since, now);
        const why = down.fault === null ? null : `${capital(callOutTexts.reasons[down.fault])}.`;
        return (
          <Note
            key={channel}
            tone="alarm"
            title={sendTexts.downTitle(capital(callOutTexts.channels[channel]), when)}
            actions={phoneList}
          >
            {sendTexts.downText(why)}
          </Note>
        );
      })}
      {missing.length > 0 && <Note tone="info">{sendTexts.notSetUp(capital(missing.join(', ')))}</Note>}
    </>
  );
}
