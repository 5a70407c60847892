import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Loss } from '@ledningsplats/shared/losses/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { formTexts } from '../../i18n/forms.ts';
import { lossTexts as texts } from '../../i18n/losses.ts';
import { useDraft, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { LossFields } from './LossFields.tsx';
import { LossStaleNote } from './LossStaleNote.tsx';
import { draftOfLoss, emptyLoss, lossFaults, lossOf } from './loss-form.ts';

export interface LossDialogProps {
  incident: string;
  stream: string;
  state: IncidentState;
  plan: Plan;
  /** Changed when given, else a new one. As it is now: what somebody else does to it meanwhile is told. */
  loss?: Loss;
  /** An area of the map that a new one lies in. */
  shape?: string;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

/** What is lost, where, since when, and what is said of when it is back [KO2]. */
export function LossDialog({ incident, stream, state, plan, loss, shape, onClose, onCompare }: LossDialogProps) {
  const give = useGiveCompared();
  const { serverNow } = useSync();
  const [empty] = useState(() => {
    if (loss) return draftOfLoss(loss);
    return { ...emptyLoss(), shapes: shape === undefined ? [] : [shape] };
  });
  const draft = useDraft(`${stream}#loss-${loss?.id ?? `new-${shape ?? ''}`}`, empty);
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const isMovedOn = loss !== undefined && loss.seq !== value.from;
  const saveWords = isMovedOn ? formTexts.saveMine : texts.save;

  function handleSubmit() {
    const { facts, content } = lossOf(value, serverNow());
    const kept = { onDone: draft.sent(), onCompare };
    if (loss === undefined) give('RecordLoss', stream, { facts }, content, { ...kept, done: texts.createDone });
    else
      give('UpdateLoss', stream, { loss: loss.id, from: loss.seq, facts }, content, { ...kept, done: texts.saveDone });
    onClose();
  }

  return (
    <FormDialog
      title={loss === undefined ? texts.newTitle : texts.changeTitle(loss.number)}
      check={() => {
        setTried(true);
        return Object.keys(lossFaults(value, serverNow())).length === 0;
      }}
      submit={
        <Button type="submit" variant="primary">
          {loss === undefined ? texts.create : saveWords}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {isMovedOn && (
        <LossStaleNote
          loss={loss}
          plan={plan}
          onKeepTheirs={() => {
            draft.clear();
            onClose();
          }}
        />
      )}
      <LossFields
        incident={incident}
        state={state}
        plan={plan}
        draft={value}
        faults={isTried ? lossFaults(value, serverNow()) : {}}
        onChange={draft.write}
      />
    </FormDialog>
  );
}
