import type { Briefing } from '@ledningsplats/shared/briefings/events.ts';
import { nextOfKind } from '@ledningsplats/shared/briefings/rhythm.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { DueField } from '../../forms/DueField.tsx';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { useDraft, useSync } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { TextArea } from '../../ui/TextArea.tsx';

export interface EndDialogProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
  briefing: Briefing;
  onClose: () => void;
}

/** Ends it: what was most important, and when the next is or why there is none [ST5]. */
export function EndDialog({ incident, state, plan, briefing, onClose }: EndDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const { stream } = incident;
  const { id, kind, number } = briefing;
  const set = Object.values(state.briefings.planned).find((one) => one.kind === kind);
  const outcome = useDraft(`${stream}#briefing-${id}-outcome`, '');
  const [at, setAt] = useState(() => nextOfKind(state.briefings, plan, kind, state.incident.level, serverNow()));
  const [hasNone, setNone] = useState(false);
  const [why, setWhy] = useState('');
  const [isTried, setTried] = useState(false);
  const isTimeMissing = set === undefined && !hasNone && (at === null || at <= serverNow());
  const isReasonMissing = set === undefined && hasNone && why.trim() === '';

  function handleSubmit() {
    const said = outcome.value.trim();
    const asksTime = set === undefined && !hasNone;
    give(
      'EndBriefing',
      stream,
      { briefing: id, next: asksTime ? at : null },
      { ...(said !== '' && { outcome: said }), ...(set === undefined && hasNone && { noNext: why.trim() }) },
      { done: texts.endDone },
    );
    outcome.clear();
    onClose();
  }

  return (
    <FormDialog
      title={texts.endTitle(texts.number(kindName(plan, kind), number))}
      check={() => {
        setTried(true);
        return !isTimeMissing && !isReasonMissing;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.endSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p>{texts.endText}</p>
      <TextArea
        label={texts.outcome}
        description={texts.outcomeHelp}
        value={outcome.value}
        maxLength={2_000}
        minRows={3}
        autoFocus
        onChange={outcome.write}
      />
      {set !== undefined && <p>{texts.nextIsSet(kindName(plan, kind), formatWhen(set.at, serverNow()))}</p>}
      {set === undefined && !hasNone && (
        <DueField
          label={texts.nextTime}
          value={at}
          onChange={setAt}
          isRequired
          errorMessage={isTried && isTimeMissing ? texts.nextTimeMissing : undefined}
        />
      )}
      {set === undefined && (
        <Checkbox isSelected={hasNone} onChange={setNone}>
          {texts.noNext}
        </Checkbox>
      )}
      {set === undefined && hasNone && (
        <TextArea
          label={texts.noNextWhy}
          value={why}
          maxLength={2_000}
          onChange={setWhy}
          isRequired
          errorMessage={isTried && isReasonMissing ? texts.noNextMissing : undefined}
        />
      )}
    </FormDialog>
  );
}
