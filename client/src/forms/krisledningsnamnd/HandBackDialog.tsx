import { useState } from 'react';
import { boardOfCrisisTexts } from '../../i18n/board-of-crisis.ts';
import { committeeName } from '../../i18n/plan-words.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { DecisionDialog } from '../DecisionDialog.tsx';
import { useDecision } from '../use-decision.ts';
import { useGive } from '../use-give.ts';
import type { BoardDialogProps } from './ActivateBoardDialog.tsx';

export interface HandBackDialogProps extends BoardDialogProps {
  /** Null where it is still to be chosen. */
  takeover: string | null;
}

/** Names the state in which the area is handed back and what is left to do [LA8]. */
export function HandBackDialog({ stream, state, plan, takeover: given, onClose }: HandBackDialogProps) {
  const give = useGive();
  const open = Object.values(state.board.takeovers);
  const [chosen, setChosen] = useState(given ?? (open.length === 1 ? (open[0]?.id ?? null) : null));
  const [condition, setCondition] = useState('');
  const [tasks, setTasks] = useState('');
  const [isTried, setTried] = useState(false);

  const takeover = open.find(({ id }) => id === chosen);
  const name = takeover ? committeeName(plan, takeover.committee) : null;
  const decision = useDecision({
    plan,
    subject: { kind: 'handback', takeover: chosen ?? '' },
    incident: state.incident,
    wording: boardOfCrisisTexts.handBackWording(name ?? '…'),
  });

  function handleSubmit() {
    if (!takeover || name === null) return;
    const left = tasks.trim();
    give(
      'HandBackArea',
      stream,
      { takeover: takeover.id, decision: decision.data() },
      { state: condition.trim(), ...(left !== '' && { openTasks: left }), decision: decision.content() },
      { occurredAt: decision.occurredAt, done: boardOfCrisisTexts.handBackDone(name) },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={boardOfCrisisTexts.handBackTitle}
      plan={plan}
      decision={decision}
      isEdited={condition !== '' || tasks !== ''}
      check={() => {
        setTried(true);
        return takeover !== undefined && condition.trim() !== '';
      }}
      submitLabel={boardOfCrisisTexts.handBackSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={boardOfCrisisTexts.handBackWhich}
        value={takeover?.id ?? null}
        onChange={setChosen}
        options={open.map(({ id, committee }) => ({ value: id, label: committeeName(plan, committee) }))}
        isRequired
        errorMessage={isTried && !takeover ? boardOfCrisisTexts.handBackMissing : undefined}
      />
      <TextArea
        label={boardOfCrisisTexts.handBackState}
        value={condition}
        onChange={setCondition}
        maxLength={2000}
        minRows={2}
        isRequired
        errorMessage={isTried && condition.trim() === '' ? boardOfCrisisTexts.handBackStateMissing : undefined}
      />
      <TextArea
        label={boardOfCrisisTexts.handBackTasks}
        description={boardOfCrisisTexts.handBackTasksHelp}
        value={tasks}
        onChange={setTasks}
        maxLength={2000}
        minRows={1}
      />
    </DecisionDialog>
  );
}
