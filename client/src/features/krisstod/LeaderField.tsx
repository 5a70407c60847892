import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { NO_PERSON, namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { usePeople } from '../../sync/react.ts';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';

export const NO_LEADER: ComboBoxValue = NO_PERSON;

export interface LeaderFieldProps {
  plan: Plan;
  label: string;
  value: ComboBoxValue;
  errorMessage?: string | undefined;
  onChange: (value: ComboBoxValue) => void;
}

/** Who leads; the plan says which function a leader of krisstöd comes from, and those who hold it are named. */
export function LeaderField({ plan, label, value, errorMessage, onChange }: LeaderFieldProps) {
  const { byId } = usePeople();
  const { leaderFrom } = plan.krisstod;
  const names = Object.values(byId)
    .filter(({ function: seat, erased }) => leaderFrom !== null && seat === leaderFrom && !erased)
    .map(({ name }) => name);
  return (
    <PersonField
      label={label}
      {...(leaderFrom !== null && {
        description: texts.leaderFrom(functionName(plan, leaderFrom), names.join(', ')),
      })}
      value={value}
      onChange={onChange}
      errorMessage={errorMessage}
    />
  );
}

/** As the commands take it. */
export function ledBy(value: ComboBoxValue): { leader: string | null; said: { leaderName?: string } } {
  const { person, name } = namedPerson(value);
  return { leader: person, said: name === undefined ? {} : { leaderName: name } };
}
