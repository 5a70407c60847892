import { tookPart } from '@ledningsplats/shared/krisstod/after/decide-after.ts';
import { useState } from 'react';
import { useGive } from '../../../forms/use-give.ts';
import { useMay } from '../../../forms/use-self.ts';
import { afterTexts as texts } from '../../../i18n/krisstod-after.ts';
import { usePeople, useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { showToast } from '../../../ui/toasts.ts';
import styles from '../krisstod.module.css';
import type { LeadProps } from '../lead/lead-props.ts';
import { nameOf } from '../shifts/shift-words.ts';
import { EvaluationList } from './EvaluationList.tsx';
import { PartRow } from './PartRow.tsx';

/** Who took part: thanked, who wants a talk until somebody has seen to it, and how it was [KR7]. */
export function AfterCard(props: LeadProps) {
  const { stream, state, own } = props;
  const give = useGive();
  const may = useMay();
  const { request } = useSync();
  const { byId } = usePeople();
  const [isAsking, setAsking] = useState(false);
  const { after, work } = own;
  const part = [...tookPart(work)]
    .map((helper) => ({ helper, name: nameOf(work, helper, byId) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  const waiting = Object.values(after.debriefs).filter(({ answer, isHandled }) => answer !== 'no' && !isHandled);
  const mayAct = may('ThankKrisstodHelpers');

  async function handleSend() {
    setAsking(false);
    const path = `/api/krisstod-links/${state.incident.id}/thanks`;
    const answer = await request<{ sent: string[] }>('POST', path, {});
    const sent = answer.ok ? answer.value.sent : [];
    if (sent.length > 0) {
      give('ThankKrisstodHelpers', stream, { helpers: sent }, {}, { done: texts.sent(sent.length) });
    } else showToast({ tone: 'warn', title: answer.ok ? texts.sent(0) : texts.failed });
  }

  return (
    <Card
      title={texts.title}
      anchor="efter-insatsen"
      note={waiting.length > 0 ? texts.waiting(waiting.length) : texts.note(part.length)}
    >
      <div className={styles.part}>
        <p className={styles.muted}>{part.length === 0 ? texts.nobody : texts.help}</p>
        {mayAct && part.length > 0 && (
          <div className={styles.actions}>
            <Button onPress={() => setAsking(true)}>{texts.send}</Button>
          </div>
        )}
        {part.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
          <ul role="list" className={styles.rows}>
            {part.map(({ helper, name }) => (
              <PartRow key={helper} stream={stream} after={after} helper={helper} name={name} mayAct={mayAct} />
            ))}
          </ul>
        )}
        {part.length > 0 && <EvaluationList {...props} />}
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={texts.sendTitle}
        confirmLabel={texts.sendSubmit}
        onCancel={() => setAsking(false)}
        onConfirm={() => void handleSend()}
      >
        {texts.sendText}
      </ConfirmDialog>
    </Card>
  );
}
