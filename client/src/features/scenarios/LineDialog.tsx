import type { Mark } from '@ledningsplats/shared/scenarios/events.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { Theirs } from './Theirs.tsx';
import { useScriptDraft } from './use-script-draft.ts';

export interface LineDialogProps {
  stream: string;
  script: Script;
  part: 'goals' | 'questions';
  id: string;
  mark: Mark | null;
  onClose: () => void;
  onReopen: () => void;
}

/** A goal, or a question of the evaluation: one sentence, and of a question the goal that it is about. */
export function LineDialog({ stream, script, part, id, mark, onClose, onReopen }: LineDialogProps) {
  const give = useGiveCompared();
  const [isTried, setTried] = useState(false);
  const holds = lineOf(script, part, id);
  const draft = useScriptDraft(`${stream}#${part}-${id}`, holds, mark, { text: '', goal: null as string | null });
  const { text, goal } = draft.value;
  const isGoal = part === 'goals';

  function handleSubmit() {
    const one = { id, seen: mark?.seq ?? null };
    const compared = { done: texts.saved, onDone: draft.sent(), onCompare: onReopen };
    if (isGoal) give('SetGoal', stream, one, { text }, compared);
    else give('SetQuestion', stream, { ...one, goal }, { text }, compared);
    onClose();
  }

  return (
    <FormDialog
      title={isGoal ? texts.goal : texts.question}
      isDirty={draft.isDirty}
      check={() => {
        setTried(true);
        return text.trim() !== '';
      }}
      submit={
        <Button type="submit" variant="primary">
          {draft.isBehind ? texts.saveMine : texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={() => {
        draft.clear();
        onClose();
      }}
    >
      {draft.isBehind && <Theirs mark={mark} words={[holds?.text ?? '']} onTake={draft.clear} />}
      <TextArea
        label={isGoal ? texts.goalText : texts.questionText}
        value={text}
        maxLength={2_000}
        isRequired
        autoFocus
        onChange={(next) => draft.put({ text: next })}
        errorMessage={isTried && text.trim() === '' ? texts.missing : undefined}
      />
      {!isGoal && (
        <Select
          label={texts.tests}
          value={goal ?? ''}
          options={[
            { value: '', label: texts.testsNone },
            ...script.goals.map((one) => ({ value: one.id, label: one.text })),
          ]}
          onChange={(next) => draft.put({ goal: next === '' ? null : next })}
        />
      )}
    </FormDialog>
  );
}

function lineOf(script: Script, part: 'goals' | 'questions', id: string) {
  const goal = part === 'goals' ? script.goals.find((one) => one.id === id) : undefined;
  if (goal) return { text: goal.text, goal: null };
  const question = part === 'questions' ? script.questions.find((one) => one.id === id) : undefined;
  return question ? { text: question.text, goal: question.goal } : null;
}
