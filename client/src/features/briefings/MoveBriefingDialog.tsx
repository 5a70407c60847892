import type { PlannedBriefing } from '@ledningsplats/shared/briefings/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { DueField } from '../../forms/DueField.tsx';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { formTexts } from '../../i18n/forms.ts';
import { inSentence } from '../../i18n/plan-words.ts';
import { useDraft, usePeople, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { TextArea } from '../../ui/TextArea.tsx';

export interface MoveBriefingDialogProps {
  stream: string;
  plan: Plan;
  briefing: PlannedBriefing;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

/** Another time, and why: those who wait are told both. Of two who move it the later sees what holds [ST5]. */
export function MoveBriefingDialog({ stream, plan, briefing, onClose, onCompare }: MoveBriefingDialogProps) {
  const give = useGiveCompared();
  const { byId } = usePeople();
  const { serverNow } = useSync();
  const { id, kind, at, seq, setBy, setAt } = briefing;
  const [empty] = useState(() => ({ to: at as number | null, why: '', from: seq }));
  const draft = useDraft(`${stream}#briefing-move-${id}`, empty);
  const { value } = draft;
  const [isTried, setTried] = useState(false);
  const isMovedOn = seq !== value.from;
  const isTimeMissing = value.to === null || value.to <= serverNow() || value.to === at;
  const isWhyMissing = value.why.trim() === '';

  function handleSubmit() {
    if (value.to === null) return;
    const kept = { done: texts.moveDone, onDone: draft.sent(), onCompare };
    give('MoveBriefing', stream, { briefing: id, to: value.to, from: seq }, { reason: value.why.trim() }, kept);
    onClose();
  }

  return (
    <FormDialog
      title={texts.moveTitle(inSentence(kindName(plan, kind)))}
      size="narrow"
      check={() => {
        setTried(true);
        return !isTimeMissing && !isWhyMissing;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.moveSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {isMovedOn && (
        <Note
          tone="warn"
          role="status"
          title={formTexts.staleBy(personName(byId, setBy), formatWhen(setAt, serverNow()))}
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
          {texts.theirs(formatWhen(at, serverNow()))}
        </Note>
      )}
      <DueField
        label={texts.moveTo}
        value={value.to}
        onChange={(to) => draft.write({ ...value, to })}
        isRequired
        errorMessage={isTried && isTimeMissing ? texts.whenMissing : undefined}
      />
      <TextArea
        label={texts.moveWhy}
        value={value.why}
        maxLength={2_000}
        isRequired
        onChange={(why) => draft.write({ ...value, why })}
        errorMessage={isTried && isWhyMissing ? texts.moveWhyMissing : undefined}
      />
    </FormDialog>
  );
}
