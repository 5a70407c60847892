import type { Exercise } from '@ledningsplats/shared/exercises/events.ts';
import { EXERCISE_ROLES, type ExerciseRole, type ExerciseStaff } from '@ledningsplats/shared/exercises/staff.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { NO_PERSON, PersonField } from '../../forms/PersonField.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { nameIn } from '../../i18n/plan-words.ts';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconClose } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { ShutOutNote } from './ShutOutNote.tsx';
import styles from './scenarios.module.css';

/** Who leads, plays against, evaluates and watches [OV2], and who is exercised. */
export function StaffCard({ exercise, plan }: { exercise: Exercise; plan: Plan }) {
  const may = useMay();
  const give = useGive();
  const { byId } = usePeople();
  const [person, setPerson] = useState(NO_PERSON);
  const [role, setRole] = useState<ExerciseRole>('counterpart');
  const [isTried, setTried] = useState(false);
  const { lead, staff } = exercise;
  const mayStaff = may('StaffExercise') && exercise.outcome?.kind !== 'called_off';
  const all = EXERCISE_ROLES.flatMap((as) =>
    Object.keys(staff)
      .filter((id) => staff[id] === as && id !== lead)
      .map((id) => ({ id, as })),
  );

  function put(next: ExerciseStaff) {
    const data = { exercise: exercise.id, seen: exercise.seq, staff: next };
    give('StaffExercise', 'exercises', data, {}, { done: texts.staffSaved });
  }

  function handleAdd() {
    setTried(true);
    if (person.id === null) return;
    put({ ...staff, [person.id]: role });
    setPerson(NO_PERSON);
    setTried(false);
  }

  return (
    <Card title={texts.staff}>
      <p className={styles.muted}>{texts.staffHelp}</p>
      <ul className={styles.staff}>
        <li>
          <span className={styles.muted}>{texts.roles.lead}</span>
          <span>{lead === null ? texts.leadFromYear : personName(byId, lead)}</span>
        </li>
        {all.map(({ id, as }) => (
          <li key={id}>
            <span className={styles.muted}>{texts.roles[as]}</span>
            <span>{personName(byId, id)}</span>
            {mayStaff && (
              <IconButton
                label={texts.takeOff(personName(byId, id))}
                icon={<IconClose aria-hidden />}
                onPress={() => {
                  const { [id]: _off, ...left } = staff;
                  put(left);
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <ShutOutNote exercise={exercise.id} version={exercise.seq} />
      {mayStaff && (
        <form
          className={styles.add}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            handleAdd();
          }}
        >
          <PersonField
            label={texts.person}
            value={person}
            onChange={setPerson}
            except={[lead, ...Object.keys(staff)]}
            errorMessage={isTried && person.id === null ? texts.personMissing : undefined}
          />
          <Select
            label={texts.role}
            value={role}
            options={EXERCISE_ROLES.map((value) => ({ value, label: texts.roles[value] }))}
            onChange={setRole}
          />
          <Button type="submit">{texts.addStaff}</Button>
        </form>
      )}
      <h3 className={styles.subheading}>{texts.groups}</h3>
      <p>{exercise.groups.map((id) => nameIn(plan.exercises.groups, id)).join(', ') || texts.noGroups}</p>
    </Card>
  );
}
