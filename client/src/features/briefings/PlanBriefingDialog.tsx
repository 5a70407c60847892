import { nextOfKind } from '@ledningsplats/shared/briefings/rhythm.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { DueField } from '../../forms/DueField.tsx';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGive } from '../../forms/use-give.ts';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { useSync } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Select } from '../../ui/Select.tsx';

export interface PlanBriefingDialogProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
  /** It begins at once. */
  onStart: (kind: string) => void;
  onClose: () => void;
}

/** Which kind, and when: the plan's own time stands there beforehand. Or it begins now [ST5]. */
export function PlanBriefingDialog({ incident, state, plan, onStart, onClose }: PlanBriefingDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const { kinds } = plan.briefings;
  const { planned, running } = state.briefings;
  const timeOf = (kind: string) => nextOfKind(state.briefings, plan, kind, state.incident.level, serverNow());
  const [kind, setKind] = useState(() => {
    const free = kinds.find(({ id }) => !Object.values(planned).some((one) => one.kind === id));
    return (free ?? kinds[0])?.id ?? '';
  });
  const [at, setAt] = useState(() => timeOf(kind));
  const [isTried, setTried] = useState(false);
  const set = Object.values(planned).find((one) => one.kind === kind);
  const isHeld = Object.values(running).some((one) => one.kind === kind);
  const isMissing = at === null || at <= serverNow();

  function handleSubmit() {
    if (at === null) return;
    give('PlanBriefing', incident.stream, { kind, at, by: 'hand' }, {}, { done: texts.planDone });
    onClose();
  }

  return (
    <FormDialog
      title={texts.setTitle}
      size="narrow"
      check={() => {
        setTried(true);
        return !isMissing && set === undefined;
      }}
      extra={
        !isHeld && (
          <Button
            onPress={() => {
              onStart(kind);
              onClose();
            }}
          >
            {texts.startNow}
          </Button>
        )
      }
      submit={
        <Button type="submit" variant="primary">
          {texts.submitSet}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={texts.kind}
        value={kind}
        options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(next) => {
          setKind(next);
          setAt(timeOf(next));
        }}
        errorMessage={
          set === undefined ? undefined : texts.alreadySet(kindName(plan, kind), formatWhen(set.at, serverNow()))
        }
      />
      <DueField
        label={texts.when}
        value={at}
        onChange={setAt}
        isRequired
        errorMessage={isTried && isMissing ? texts.whenMissing : undefined}
      />
    </FormDialog>
  );
}
