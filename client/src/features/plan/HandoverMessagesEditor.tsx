import { CHANNELS } from '@ledningsplats/shared/channels/message.ts';
import { CALL_OUT_TEXT_LIMIT } from '@ledningsplats/shared/plan/call-out-schema.ts';
import type { HandoverMessages } from '@ledningsplats/shared/plan/plan.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './editor.module.css';

export interface HandoverMessagesEditorProps {
  messages: HandoverMessages;
  onChange: (messages: HandoverMessages) => void;
}

/** What is sent when nobody takes the duty over, and how [TB3]. */
export function HandoverMessagesEditor({ messages, onChange }: HandoverMessagesEditorProps) {
  const change = (part: Partial<HandoverMessages>) => onChange({ ...messages, ...part });
  const { channels } = messages;
  return (
    <fieldset className={styles.choices}>
      <legend>{planTexts.handoverMessages}</legend>
      <p className={styles.muted}>{planTexts.handoverMessagesHelp}</p>
      {CHANNELS.map((channel) => (
        <Checkbox
          key={channel}
          isSelected={channels.includes(channel)}
          onChange={(isUsed) =>
            change({ channels: CHANNELS.filter((one) => (one === channel ? isUsed : channels.includes(one))) })
          }
        >
          {callOutTexts.channels[channel]}
        </Checkbox>
      ))}
      {(['reminder', 'alarm'] as const).map((step) => (
        <TextArea
          key={step}
          label={planTexts.handoverMessageTexts[step]}
          value={messages[step]}
          maxLength={CALL_OUT_TEXT_LIMIT}
          onChange={(text) => change({ [step]: text })}
        />
      ))}
    </fieldset>
  );
}
