import type { ExerciseCall } from '@ledningsplats/shared/conduct/events.ts';
import { useState } from 'react';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { useDraft, usePeople } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconPhone } from '../../ui/icons.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './conduct.module.css';

/** A telephone of the play: it rings, is answered, says what it says, and becomes a line of the log [OV3]. */
export function CallCard({ stream, call }: { stream: string; call: ExerciseCall }) {
  const plan = usePlan().state?.plan ?? null;
  const { byId } = usePeople();
  const give = useGive();
  const may = useMay()('AnswerExerciseCall');
  const from = call.words?.from ?? texts.removed;
  const of = { call: call.id };
  const { answered } = call;
  return (
    <Card
      title={answered === null ? texts.rings(from) : texts.says(from)}
      {...(answered === null && { accent: 'alarm' as const })}
      {...(call.to !== null && { note: texts.ringsFor(functionName(plan, call.to)) })}
    >
      {answered === null ? (
        may && (
          <Button
            variant="primary"
            size="huge"
            icon={<IconPhone aria-hidden />}
            aria-label={texts.answerOf(from)}
            onPress={() => give('AnswerExerciseCall', stream, of, {}, { done: texts.answeredDone })}
          >
            {texts.answer}
          </Button>
        )
      ) : (
        <div className={styles.call}>
          <p className={styles.muted}>{texts.answeredBy(personName(byId, answered.by))}</p>
          <p className={styles.words}>{call.words?.text ?? texts.removed}</p>
          {may && <LineOfCall stream={stream} call={call} />}
        </div>
      )}
    </Card>
  );
}

/** What is to stand in the log of it: what was said, as long as nobody writes it better. */
function LineOfCall({ stream, call }: { stream: string; call: ExerciseCall }) {
  const give = useGive();
  const draft = useDraft(`${stream}#call-${call.id}`, call.words?.text ?? '');
  const [isTried, setTried] = useState(false);
  const end = (content: { text?: string }) => {
    give('EndExerciseCall', stream, { call: call.id }, content, { done: texts.hungUp });
    draft.clear();
  };
  return (
    <>
      <TextArea
        label={texts.logText}
        value={draft.value}
        maxLength={2_000}
        onChange={draft.write}
        errorMessage={isTried && draft.value.trim() === '' ? texts.textMissing : undefined}
      />
      <div className={styles.deeds}>
        <Button
          variant="primary"
          onPress={() => {
            setTried(true);
            if (draft.value.trim() !== '') end({ text: draft.value });
          }}
        >
          {texts.writeLine}
        </Button>
        <Button onPress={() => end({})}>{texts.hangUp}</Button>
      </div>
    </>
  );
}
