import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { useEffect, useRef } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useMay } from '../../forms/use-self.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { AnswerButtons } from './AnswerButtons.tsx';
import styles from './CallThrough.module.css';
import { calledTitle, standingWords, type WordsContext } from './call-out-words.ts';
import { grouped } from './grouped.ts';
import { commandsIn } from './part-of.ts';
import { RingLink } from './RingLink.tsx';

export interface CallThroughProps {
  stream: string;
  callOut: CallOut;
  context: WordsContext;
  onClose: () => void;
}

/** Those who have been called and have not answered, with their numbers: ring, enter what they said, go on [LM4] [LM6]. */
export function CallThrough({ stream, callOut, context, onClose }: CallThroughProps) {
  const mayAnswer = useMay()(commandsIn(stream).answer);
  const unanswered = grouped(callOut).find(({ group }) => group === 'unanswered')?.called ?? [];
  const list = useRef<HTMLDivElement>(null);
  const left = unanswered.length;
  // Whoever has answered is gone from under the finger or the key: go on with the next one.
  useEffect(() => {
    if (left > 0 && document.activeElement === document.body)
      list.current?.querySelector<HTMLElement>('a, button')?.focus();
  }, [left]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={callOutTexts.callThroughTitle}
      footer={<Button onPress={onClose}>{callOutTexts.close}</Button>}
    >
      {unanswered.length === 0 ? (
        <p role="status">{callOutTexts.callThroughDone}</p>
      ) : (
        <div className={styles.through} ref={list}>
          {mayAnswer && <p className={styles.muted}>{callOutTexts.callThroughText}</p>}
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.list}>
            {unanswered.map((called) => {
              const name = personName(context.people, called.person);
              const title = calledTitle(called, context);
              return (
                <li key={called.person} className={styles.one}>
                  <p>
                    <b>{name}</b>
                    {title !== name && ` · ${title}`}
                    <span className={styles.muted}> {standingWords(called, callOut, context)}</span>
                  </p>
                  <RingLink person={context.people[called.person]} />
                  {mayAnswer && (
                    <AnswerButtons stream={stream} callOut={callOut.id} person={called.person} name={name} />
                  )}
                </li>
              );
            })}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
