import { ComboBox, type ComboBoxProps, type ComboBoxValue } from '../ui/ComboBox.tsx';
import { useChoosable } from './use-choosable.ts';

export interface PersonFieldProps extends Omit<ComboBoxProps, 'options' | 'value' | 'onChange'> {
  /** `id` null is a name that the register does not have. */
  value: ComboBoxValue;
  onChange: (value: ComboBoxValue) => void;
  /** Who cannot be chosen here, such as the decider as a witness. */
  except?: readonly (string | null)[];
  /** Organisations too: whoever is chosen is rung or called out, and nothing more. */
  hasOrganisations?: boolean;
}

export const NO_PERSON: ComboBoxValue = { text: '', id: null };

/** A person of the register, or the name of somebody else. */
export function PersonField({ value, onChange, except = [], hasOrganisations = false, ...rest }: PersonFieldProps) {
  const options = useChoosable({ hasOrganisations })
    .filter(({ id }) => !except.includes(id))
    .map(({ id, name, title }) => ({ id, label: name, detail: title }));
  return <ComboBox {...rest} value={value} onChange={onChange} options={options} />;
}

/** As the wire wants it: the register's id, or a typed name. */
export function namedPerson(value: ComboBoxValue): { person: string | null; name: string | undefined } {
  const text = value.text.trim();
  return { person: value.id, name: value.id === null && text !== '' ? text : undefined };
}
