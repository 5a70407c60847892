import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ScriptSlice } from '@ledningsplats/shared/scenarios/events.ts';
import type { Scenario } from '@ledningsplats/shared/scenarios/scenario.ts';
import { takeInput } from '@ledningsplats/shared/scenarios/take.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { ScenarioText } from './ScenarioText.tsx';

export interface TakeDialogProps {
  stream: string;
  slice: ScriptSlice;
  plan: Plan;
  title: string;
  scenario: Scenario;
  /** A table: injects in the place of those that are there. */
  isInjects?: boolean;
  submit: string;
  onClose: () => void;
  onTaken: () => void;
}

/** A scenario read through before it is taken, and what it would take the place of [OV2]. */
export function TakeDialog(props: TakeDialogProps) {
  const { stream, slice, plan, title, scenario, isInjects = false, submit, onClose, onTaken } = props;
  const give = useGive();
  // what stood there when one began to read: what somebody writes meanwhile is not thrown away unseen
  const [seen] = useState(slice.marks?.last.seq ?? null);
  const before = slice.script;
  const known = new Set(plan.functions.map(({ id }) => id));
  const strangers = [...new Set(scenario.injects.flatMap(({ to }) => (to === null || known.has(to) ? [] : [to])))];

  function handleSubmit() {
    const { data, content } = takeInput(scenario, seen);
    give('TakeScenario', stream, data, content, { done: texts.taken });
    onTaken();
  }

  return (
    <FormDialog
      title={title}
      size="wide"
      submit={
        <Button type="submit" variant="primary">
          {submit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {before !== null ? (
        <Note tone="warn">
          {isInjects
            ? texts.importReplacesInjects(before.injects.length)
            : texts.replaces(before.title, before.injects.length)}
        </Note>
      ) : (
        <p>{texts.replacesNothing}</p>
      )}
      {strangers.length > 0 && <Note tone="info">{texts.strangers(strangers.join(', '))}</Note>}
      <ScenarioText scenario={scenario} />
    </FormDialog>
  );
}
