import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { directionTexts } from '../../i18n/direction.ts';
import { formTexts } from '../../i18n/forms.ts';
import { useDraft, usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './DirectionDialog.module.css';

/** As far back as a direction can be said to follow from a decision. */
const DECISIONS_BACK = 20;

export interface DirectionFormProps {
  incident: IncidentShown;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

/** Sets the direction. If somebody sets it meanwhile both are shown, and neither is lost [ST3]. */
export function DirectionForm({ incident, onClose, onCompare }: DirectionFormProps) {
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const current = incident.state?.incident.direction ?? null;
  const seq = current?.seq ?? null;
  const [empty] = useState({ text: current?.text ?? '', decision: null as number | null, from: seq });
  const draft = useDraft(`${incident.stream}#direction`, empty);
  const [isTried, setTried] = useState(false);
  const { text, decision, from } = draft.value;
  const isMovedOn = from !== seq;
  const said = text.trim();
  const isSame = said === current?.text && decision === current.decision;
  const last = incident.state?.decisions.count ?? 0;
  const decisions = Array.from({ length: Math.min(last, DECISIONS_BACK) }, (_, index) => last - index);
  const change = (part: Partial<typeof empty>) => draft.write({ ...draft.value, ...part });

  function faultOfText(): string | undefined {
    if (!isTried) return undefined;
    if (said === '') return directionTexts.textMissing;
    return isSame ? directionTexts.textSame : undefined;
  }

  return (
    <FormDialog
      title={directionTexts.formTitle}
      check={() => {
        setTried(true);
        return said !== '' && !isSame;
      }}
      submit={
        <Button type="submit" variant="primary">
          {isMovedOn ? formTexts.saveMine : directionTexts.save}
        </Button>
      }
      onSubmit={() => {
        const given = { done: directionTexts.done, onDone: draft.sent(), onCompare };
        give('SetDirection', incident.stream, { from: seq, decision }, { text: said }, given);
        onClose();
      }}
      onClose={onClose}
    >
      {isMovedOn && (
        <>
          <Note
            tone="warn"
            role="status"
            title={formTexts.staleBy(personName(byId, current?.by ?? null), formatWhen(current?.at ?? now, now))}
            actions={
              <Button
                size="small"
                onPress={() => {
                  draft.clear();
                  onClose();
                }}
              >
                {formTexts.staleKeep}
              </Button>
            }
          >
            {formTexts.staleBeside}
          </Note>
          <div>
            <h3 className={styles.heading}>{directionTexts.theirs}</h3>
            <p className={styles.theirs}>{current?.text ?? directionTexts.none}</p>
          </div>
        </>
      )}
      <TextArea
        label={directionTexts.text}
        description={directionTexts.textHelp}
        value={text}
        onChange={(next) => change({ text: next })}
        maxLength={2_000}
        minRows={3}
        isRequired
        autoFocus
        errorMessage={faultOfText()}
      />
      {decisions.length > 0 && (
        <Select
          label={directionTexts.decision}
          value={String(decision ?? 0)}
          options={[
            { value: '0', label: directionTexts.noDecision },
            ...decisions.map((number) => ({ value: String(number), label: directionTexts.decisionOption(number) })),
          ]}
          onChange={(next) => change({ decision: next === '0' ? null : Number(next) })}
        />
      )}
    </FormDialog>
  );
}
