import { messageText } from '@ledningsplats/shared/callouts/message-text.ts';
import { smsParts } from '@ledningsplats/shared/callouts/sms-parts.ts';
import { CALL_OUT_TEXT_LIMIT } from '@ledningsplats/shared/plan/call-out-schema.ts';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './MessageField.module.css';

/** About as long as a personal link is on this server's own address. */
const linkOfLength = () => `${location.origin}/s/${'x'.repeat(16)}`;

export interface MessageFieldProps {
  value: string;
  onChange: (text: string) => void;
  /** Back to the plan's own; null where that is what stands there. */
  onReset: (() => void) | null;
  isExercise: boolean;
  /** Whether a personal link can stand in it. */
  hasLinks: boolean;
  /** Whom to ring; null: nobody has said. */
  call: string | null;
  errorMessage: string | undefined;
}

/** The text prepared for the level, to be made shorter or other, and what each of those called is shown whole. */
export function MessageField({
  value,
  onChange,
  onReset,
  isExercise,
  hasLinks,
  call,
  errorMessage,
}: MessageFieldProps) {
  const parts = { isExercise, text: value.trim(), call };
  const count = smsParts(messageText({ ...parts, link: hasLinks ? linkOfLength() : null }));
  return (
    <div className={styles.message}>
      <TextArea
        label={sendTexts.message}
        description={sendTexts.messageHelp(CALL_OUT_TEXT_LIMIT - value.length, count, hasLinks)}
        value={value}
        onChange={onChange}
        maxLength={CALL_OUT_TEXT_LIMIT}
        minRows={3}
        errorMessage={errorMessage}
      />
      {onReset !== null && (
        <div>
          <Button size="small" variant="quiet" onPress={onReset}>
            {sendTexts.reset}
          </Button>
        </div>
      )}
      <Disclosure title={sendTexts.preview}>
        <p className={styles.preview}>{messageText({ ...parts, link: hasLinks ? sendTexts.linkPlaceholder : null })}</p>
        <p className={styles.help}>{hasLinks ? sendTexts.previewHelp : sendTexts.previewNoLink}</p>
        {call === null && <p className={styles.help}>{sendTexts.noCall}</p>}
      </Disclosure>
    </div>
  );
}
