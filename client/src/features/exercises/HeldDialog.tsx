import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { choiceWords, useChoosable } from '../../forms/use-choosable.ts';
import { useGive } from '../../forms/use-give.ts';
import { exerciseTexts as texts } from '../../i18n/exercises.ts';
import { useIncident, usePresence } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exercises.module.css';
import { seenSince } from './seen-since.ts';

/** That an exercise was held, and who took part [OV7]. */
export function HeldDialog({ exercise, onClose }: { exercise: Exercise; onClose: () => void }) {
  const give = useGive();
  const people = useChoosable();
  const [opened] = useState(exercise);
  const before = opened.outcome?.kind === 'held' ? opened.outcome : null;
  const [chosen, setChosen] = useState<readonly string[]>(before?.participants ?? []);
  const [note, setNote] = useState(before?.note ?? '');
  const [words, setWords] = useState('');
  const wanted = words.trim().toLocaleLowerCase('sv');
  const shown = people.filter((person) => choiceWords(person).toLocaleLowerCase('sv').includes(wanted));
  const add = (ids: readonly string[]) => setChosen([...new Set([...chosen, ...ids])]);

  return (
    <FormDialog
      title={texts.holdTitle}
      isDirty={chosen.length !== (before?.participants.length ?? 0) || note !== (before?.note ?? '')}
      submit={
        <Button type="submit" variant="primary">
          {texts.holdSubmit}
        </Button>
      }
      onSubmit={() => {
        const content = note.trim() === '' ? {} : { note };
        const seen = seenSince(opened, exercise, 'outcome');
        const data = { exercise: exercise.id, seen, participants: [...chosen] };
        give('RecordExerciseHeld', 'exercises', data, content, { done: texts.heldDone });
        onClose();
      }}
      onClose={onClose}
    >
      {exercise.incident !== null && <FromIncident incident={exercise.incident} onTake={add} />}
      <TextField label={texts.filter} type="search" autoComplete="off" value={words} onChange={setWords} />
      <p role="status">{texts.chosen(chosen.length)}</p>
      <fieldset className={styles.people}>
        <legend className="visually-hidden">{texts.holdTitle}</legend>
        {shown.map((person) => (
          <Checkbox
            key={person.id}
            isSelected={chosen.includes(person.id)}
            onChange={(isIn) => (isIn ? add([person.id]) : setChosen(chosen.filter((id) => id !== person.id)))}
          >
            {choiceWords(person)}
          </Checkbox>
        ))}
      </fieldset>
      <TextArea label={texts.note} value={note} maxLength={2_000} onChange={setNote} />
    </FormDialog>
  );
}

/** Those who sit in the exercise's incident, or have it on their screens now. */
function FromIncident({
  incident,
  onTake,
}: {
  incident: { id: string; number: string };
  onTake: (people: string[]) => void;
}) {
  const { state } = useIncident(incident.id);
  const present = usePresence(incidentStream(incident.id));
  const seated = Object.values(state?.seats.seated ?? {}).map(({ person }) => person);
  const found = [...seated, ...present.map(({ person }) => person)].filter((person) => person !== null);
  if (found.length === 0) return null;
  return <Button onPress={() => onTake(found)}>{texts.fromIncident(incident.number)}</Button>;
}
