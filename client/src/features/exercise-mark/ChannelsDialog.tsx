import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { ExerciseMarkSlice } from '@ledningsplats/shared/exercise-mark/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { personName } from '../../forms/person-words.ts';
import { choiceWords, useChoosable } from '../../forms/use-choosable.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { useSelf } from '../../forms/use-self.ts';
import { exerciseMarkTexts } from '../../i18n/exercise-mark.ts';
import { useDraft, usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './exercise-mark.module.css';

const texts = exerciseMarkTexts.channels;
const NOBODY: readonly string[] = [];

interface ChannelsDialogProps {
  stream: string;
  mark: ExerciseMarkSlice;
  onClose: () => void;
  /** Somebody was first: it is opened again, with what was chosen beside what holds. */
  onCompare: () => void;
}

/** Whom the exercise reaches for real, by name and counted, and whom it is to reach as well [OV1]. */
export function ChannelsDialog({ stream, mark, onClose, onCompare }: ChannelsDialogProps) {
  const give = useGiveCompared();
  const people = useChoosable();
  const { byId } = usePeople();
  const maySee = mayOpen(useSelf().permissions, 'phones');
  const draft = useDraft<readonly string[]>(`${stream}#exercise-channels`, NOBODY);
  const [words, setWords] = useState('');
  const chosen = draft.value.filter((id) => !mark.openedFor.includes(id));
  const wanted = words.trim().toLocaleLowerCase('sv');
  const shown = people.filter(
    (person) => !mark.openedFor.includes(person.id) && choiceWords(person).toLocaleLowerCase('sv').includes(wanted),
  );
  const withNumber = chosen.filter((id) => byId[id]?.phone !== undefined).length;

  const put = (id: string, isIn: boolean) => draft.write(isIn ? [...chosen, id] : chosen.filter((one) => one !== id));

  function handleClose(who: readonly string[]) {
    const data = { people: [...who], seen: mark.openedSeq };
    give('CloseExerciseChannels', stream, data, {}, { done: texts.closedDone, onDone: () => {}, onCompare });
  }

  return (
    <FormDialog
      title={texts.title}
      isDirty={chosen.length > 0}
      check={() => chosen.length > 0}
      submit={
        <Button type="submit" variant="alarm" isDisabled={chosen.length === 0}>
          {texts.save(chosen.length)}
        </Button>
      }
      onSubmit={() => {
        const data = { people: chosen, seen: mark.openedSeq };
        give('OpenExerciseChannels', stream, data, {}, { done: texts.openedDone, onDone: draft.sent(), onCompare });
        onClose();
      }}
      onClose={() => {
        draft.clear();
        onClose();
      }}
    >
      <p>{texts.text}</p>
      <section className={styles.opened} aria-labelledby="exercise-reaches">
        <h3 id="exercise-reaches" className={styles.heading}>
          {mark.openedFor.length === 0 ? texts.closed : texts.openFor(mark.openedFor.length)}
        </h3>
        {mark.openedFor.length > 0 && (
          <>
            {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
            <ul role="list" className={styles.names}>
              {mark.openedFor.map((id) => (
                <li key={id} className={styles.name}>
                  {personName(byId, id)}
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={texts.closeFor(personName(byId, id))}
                    onPress={() => handleClose([id])}
                  >
                    {texts.closeOne}
                  </Button>
                </li>
              ))}
            </ul>
            <Button size="small" onPress={() => handleClose(mark.openedFor)}>
              {texts.close}
            </Button>
          </>
        )}
      </section>
      <TextField label={texts.search} type="search" autoComplete="off" value={words} onChange={setWords} />
      <fieldset className={styles.people}>
        <legend className="visually-hidden">{texts.title}</legend>
        {shown.map((person) => (
          <Checkbox key={person.id} isSelected={chosen.includes(person.id)} onChange={(isIn) => put(person.id, isIn)}>
            {choiceWords(person)}
          </Checkbox>
        ))}
      </fieldset>
      <p role="status" className={styles.count}>
        {texts.chosen(chosen.length, maySee ? withNumber : null)}
      </p>
    </FormDialog>
  );
}
