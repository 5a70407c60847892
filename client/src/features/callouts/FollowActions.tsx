import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { CALL_OUT_TEXT_LIMIT } from '@ledningsplats/shared/plan/call-out-schema.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { WordsDialog } from '../../forms/WordsDialog.tsx';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconPhone } from '../../ui/icons.ts';
import { CallThrough } from './CallThrough.tsx';
import type { WordsContext } from './call-out-words.ts';
import styles from './FollowActions.module.css';
import { commandsIn } from './part-of.ts';

export interface FollowActionsProps {
  stream: string;
  callOut: CallOut;
  context: WordsContext;
}

/** What can be done with one that is under way, by whoever may: ring those who have not answered before all else. */
export function FollowActions({ stream, callOut, context }: FollowActionsProps) {
  const give = useGive();
  const may = useMay();
  const [open, setOpen] = useState<'ring' | 'text' | 'off' | 'end' | null>(null);
  const close = () => setOpen(null);
  const commands = commandsIn(stream);
  const told = callOut.called.filter(({ step }) => step !== null);
  const unanswered = told.filter(({ answered }) => answered === null);
  const isOver = callOut.ended !== null || context.now >= callOut.endsAt;
  if (isOver) return null;
  /** A text to those who have been called: nothing is sent without one [LM3]. */
  const message = {
    label: callOutTexts.text,
    limit: CALL_OUT_TEXT_LIMIT,
    missing: callOutTexts.textMissing,
    variant: 'alarm',
    onClose: close,
  } as const;

  function handleEnd() {
    give(commands.end, stream, { callOut: callOut.id, why: 'done' }, {}, { done: callOutTexts.endDone });
    close();
  }

  return (
    <div className={styles.actions}>
      {may(commands.end) && (
        <div className={styles.more}>
          {unanswered.length > 0 && <Button onPress={() => setOpen('text')}>{callOutTexts.newText}</Button>}
          <Button onPress={() => setOpen('off')}>{callOutTexts.callOff}</Button>
          <Button onPress={() => setOpen('end')}>{callOutTexts.end}</Button>
        </div>
      )}
      {unanswered.length > 0 && (
        <div className={styles.ring}>
          <Button size="huge" icon={<IconPhone aria-hidden />} onPress={() => setOpen('ring')}>
            {callOutTexts.callThrough(unanswered.length)}
          </Button>
        </div>
      )}
      {open === 'ring' && <CallThrough stream={stream} callOut={callOut} context={context} onClose={close} />}
      {open === 'text' && (
        <WordsDialog
          {...message}
          title={callOutTexts.newTextTitle}
          submit={callOutTexts.newTextSend(unanswered.length)}
          onSay={(text) => {
            give(commands.text, stream, { callOut: callOut.id }, { text }, { done: callOutTexts.newTextDone });
          }}
        >
          <p>{callOutTexts.newTextText(unanswered.length)}</p>
        </WordsDialog>
      )}
      {open === 'off' && (
        <WordsDialog
          {...message}
          title={callOutTexts.callOffTitle}
          prefill={callOutTexts.callOffPrefill}
          submit={callOutTexts.callOffSubmit(told.length)}
          onSay={(text) => {
            const data = { callOut: callOut.id, why: 'called_off' as const };
            give(commands.end, stream, data, { text }, { done: callOutTexts.callOffDone });
          }}
        >
          <p>{callOutTexts.callOffText(told.length)}</p>
        </WordsDialog>
      )}
      <ConfirmDialog
        isOpen={open === 'end'}
        title={callOutTexts.endTitle}
        confirmLabel={callOutTexts.endConfirm}
        onCancel={close}
        onConfirm={handleEnd}
      >
        {callOutTexts.endText}
      </ConfirmDialog>
    </div>
  );
}
