import { usePeople } from '../sync/react.ts';
import { ComboBox, type ComboBoxProps, type ComboBoxValue } from '../ui/ComboBox.tsx';

export interface PersonFieldProps extends Omit<ComboBoxProps, 'options' | 'value' | 'onChange'> {
  /** `id` null is a name that the register does not have. */
  value: ComboBoxValue;
  onChange: (value: ComboBoxValue) => void;
  /** Who cannot be chosen here, such as the decider as a witness. */
  except?: readonly (string | null)[];
}

export const NO_PERSON: ComboBoxValue = { text: '', id: null };

/** A person of the register, or the name of somebody else. */
export function PersonField({ value, onChange, except = [], ...rest }: PersonFieldProps) {
  const { byId } = usePeople();
  const options = Object.values(byId)
    .filter(({ id, erased }) => !erased && !except.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    .map(({ id, name, title }) => ({ id, label: name, detail: title }));
  return <ComboBox {...rest} value={value} onChange={onChange} options={options} />;
}

/** As the wire wants it: the register's id, or a typed name. */
export function namedPerson(value: ComboBoxValue): { person: string | null; name: string | undefined } {
  const text = value.text.trim();
  return { person: value.id, name: value.id === null && text !== '' ? text : undefined };
}
