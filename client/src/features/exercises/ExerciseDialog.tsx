import { type Exercise, type ExerciseFacts, ORGANISERS } from '@ledningsplats/shared/exercises/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { readWall, typedWall } from '../../forms/typed-wall.ts';
import { choiceWords, useChoosable } from '../../forms/use-choosable.ts';
import { useGive } from '../../forms/use-give.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exercises.module.css';
import { seenSince } from './seen-since.ts';

export interface ExerciseStart extends ExerciseFacts {
  title: string;
  organiserName: string;
}

export interface ExerciseDialogProps {
  plan: Plan;
  /** What is filled in: a proposal, or nothing yet. */
  start: ExerciseStart;
  /** As it is now. Null: a new one. */
  exercise: Exercise | null;
  onClose: () => void;
}

/** An exercise of the year: what, for whom, when and who leads [OV7] [OV9]. */
export function ExerciseDialog({ plan, start, exercise, onClose }: ExerciseDialogProps) {
  const give = useGive();
  const people = useChoosable();
  const { kinds, groups } = plan.exercises;
  const [draft, setDraft] = useState(() => ({
    ...start,
    from: typedWall(start.from),
    until: typedWall(start.until),
    place: exercise?.texts?.place ?? '',
    note: exercise?.texts?.note ?? '',
  }));
  const [opened] = useState(exercise);
  const [isTried, setTried] = useState(false);
  const put = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const [from, until] = [readWall(draft.from), readWall(draft.until)];
  const isInOrder = from !== null && until !== null && until > from;

  function handleSubmit() {
    if (from === null || until === null) return;
    const { kind, organiser, lead, groups: chosen } = draft;
    const facts = { kind, groups: chosen, from, until, organiser, lead };
    const said = { organiser: organiser === 'other' ? draft.organiserName : '', place: draft.place, note: draft.note };
    const words = Object.entries(said).filter(([, text]) => text.trim() !== '');
    const content = { title: draft.title, ...Object.fromEntries(words) };
    const done = { done: texts.saved };
    if (exercise === null) give('PlanExercise', 'exercises', facts, content, done);
    else {
      const seen = seenSince(opened ?? exercise, exercise, 'plan');
      give('ChangeExercise', 'exercises', { exercise: exercise.id, seen, ...facts }, content, done);
    }
    onClose();
  }

  return (
    <FormDialog
      title={exercise === null ? texts.newTitle : texts.changeTitle}
      isDirty={draft.title !== start.title || draft.note !== ''}
      check={() => {
        setTried(true);
        return draft.title.trim() !== '' && isInOrder;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        label={texts.name}
        value={draft.title}
        maxLength={200}
        isRequired
        autoFocus
        onChange={(title) => put({ title })}
        errorMessage={isTried && draft.title.trim() === '' ? texts.nameMissing : undefined}
      />
      <div className={form.row}>
        <TextField
          label={texts.from}
          description={texts.timeHelp}
          value={draft.from}
          isRequired
          onChange={(next) => put({ from: next })}
          errorMessage={isTried && from === null ? texts.timeFault : undefined}
        />
        <TextField
          label={texts.until}
          value={draft.until}
          isRequired
          onChange={(next) => put({ until: next })}
          errorMessage={isTried && from !== null && !isInOrder ? untilFault(until) : undefined}
        />
      </div>
      <div className={form.row}>
        <Select
          label={texts.kind}
          value={draft.kind}
          options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(kind) => put({ kind })}
        />
        <Select
          label={texts.organiser}
          value={draft.organiser}
          options={ORGANISERS.map((value) => ({ value, label: texts.organisers[value] }))}
          onChange={(organiser) => put({ organiser })}
        />
      </div>
      {draft.organiser === 'other' && (
        <TextField
          label={texts.organiserName}
          value={draft.organiserName}
          maxLength={200}
          onChange={(organiserName) => put({ organiserName })}
        />
      )}
      <Select
        label={draft.organiser === 'other' ? texts.localLead : texts.lead}
        value={draft.lead ?? ''}
        options={[
          { value: '', label: texts.nobody },
          ...people.map((person) => ({ value: person.id, label: choiceWords(person) })),
        ]}
        onChange={(lead) => put({ lead: lead === '' ? null : lead })}
      />
      <fieldset className={styles.choices}>
        <legend>{texts.groups}</legend>
        {groups.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={draft.groups.includes(id)}
            onChange={(isIn) =>
              put({ groups: isIn ? [...draft.groups, id] : draft.groups.filter((one) => one !== id) })
            }
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      <TextField label={texts.place} value={draft.place} maxLength={200} onChange={(place) => put({ place })} />
      <TextArea label={texts.note} value={draft.note} maxLength={2_000} onChange={(note) => put({ note })} />
    </FormDialog>
  );
}

function untilFault(until: string | null): string {
  return until === null ? texts.timeFault : texts.untilFault;
}
