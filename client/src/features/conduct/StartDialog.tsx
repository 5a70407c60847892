import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { instantOf, wallOf } from '@ledningsplats/shared/roster/wall-time.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { useState } from 'react';
import { deciderLabel, OnBehalfNote } from '../../forms/DecisionFields.tsx';
import { deciderKey } from '../../forms/decision-draft.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { readWall, typedWall } from '../../forms/typed-wall.ts';
import { type Decision, useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { levelName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PACES } from './paces.ts';

export interface StartDialogProps {
  stream: string;
  exercise: Exercise;
  script: Script | null;
  plan: Plan;
  onClose: () => void;
}

/** The incident that is to be played: what it is called, what its clock shows, and who decides on its first level [OV3] [LA2]. */
export function StartDialog({ stream, exercise, script, plan, onClose }: StartDialogProps) {
  const give = useGive();
  const { worldNow } = useSync();
  const { timeZone } = plan.municipality;
  const [title, setTitle] = useState(script?.title ?? exercise.texts?.title ?? '');
  const [starts, setStarts] = useState(() => typedWall(proposedStart(script, wallOf(worldNow(), timeZone))));
  const [pace, setPace] = useState('1');
  const [isTried, setTried] = useState(false);
  const lowest = Math.min(...plan.levels.map(({ rank }) => rank));
  const [level, setLevel] = useState(String(lowest));
  const decision = useDecision({
    plan,
    subject: { kind: 'level', from: 0, to: Number(level) },
    incident: null,
    wording: incidentTexts.wordingRaise(levelName(plan, Number(level))),
  });
  const wall = readWall(starts);

  function handleSubmit() {
    if (wall === null) return;
    const data = {
      incident: crypto.randomUUID(),
      startsAt: instantOf(wall, timeZone),
      pace: Number(pace),
      to: Number(level),
      decision: decision.data(),
    };
    give('BeginExercise', stream, data, { title, decision: decision.content() }, { done: texts.begun });
    onClose();
  }

  return (
    <FormDialog
      title={texts.beginTitle}
      check={() => {
        setTried(true);
        return decision.check() && title.trim() !== '' && wall !== null;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.begin}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        label={texts.name}
        value={title}
        maxLength={200}
        isRequired
        autoFocus
        onChange={setTitle}
        errorMessage={isTried && title.trim() === '' ? texts.nameMissing : undefined}
      />
      <TextField
        label={texts.startsAt}
        description={texts.startsAtHelp}
        value={starts}
        isRequired
        onChange={setStarts}
        errorMessage={isTried && wall === null ? texts.startsAtFault : undefined}
      />
      <div className={form.row}>
        <Select
          label={texts.pace}
          value={pace}
          options={PACES.map((one) => ({ value: String(one), label: texts.paces(one) }))}
          onChange={setPace}
        />
        <Select
          label={texts.level}
          value={level}
          options={plan.levels.map(({ rank, name }) => ({ value: String(rank), label: `${rank}. ${name}` }))}
          onChange={setLevel}
        />
      </div>
      <FirstDecision plan={plan} decision={decision} />
      <OnBehalfNote decision={decision} />
    </FormDialog>
  );
}

/** Who decides, in which capacity, and in which words; when is what the exercise's clock begins on. */
function FirstDecision({ plan, decision: { draft, edit, faults } }: { plan: Plan; decision: Decision }) {
  const { decider, options } = draft;
  return (
    <>
      <TextArea
        label={decisionTexts.wording}
        value={draft.wording}
        onChange={(wording) => edit({ wording })}
        maxLength={2000}
        minRows={1}
        errorMessage={faults.has('wording') ? decisionTexts.wordingMissing : undefined}
      />
      {decider !== null && (
        <Select
          label={decisionTexts.decider}
          value={deciderKey(decider)}
          onChange={(key) => edit({ decider: key })}
          options={options.map((option) => ({ value: deciderKey(option), label: deciderLabel(option, plan) }))}
        />
      )}
      {decider?.person === null && (
        <TextField
          label={decisionTexts.deciderName}
          value={draft.deciderName}
          maxLength={200}
          onChange={(deciderName) => edit({ deciderName })}
          errorMessage={faults.has('deciderName') ? decisionTexts.deciderNameMissing : undefined}
        />
      )}
    </>
  );
}

/** The day that it is, at the scenario's own hour, or now. */
function proposedStart(script: Script | null, now: string): string {
  return script === null ? now : `${now.slice(0, 10)}T${script.startsAt}`;
}
