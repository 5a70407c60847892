import type { KeyboardEvent, Ref } from 'react';
import {
  Input,
  ListBox,
  ListBoxItem,
  Button as RacButton,
  ComboBox as RacComboBox,
  type ComboBoxProps as RacComboBoxProps,
} from 'react-aria-components';
import styles from './ComboBox.module.css';
import choices from './choices.module.css';
import { FieldHelp, FieldLabel, type FieldTextProps } from './FieldTexts.tsx';
import field from './field.module.css';
import { IconChevronDown } from './icons.ts';
import { Popover } from './Popover.tsx';
import { uiStrings } from './strings.ts';

export interface ComboBoxOption {
  id: string;
  label: string;
  /** A second line: the person's function, the place's address. */
  detail?: string;
}

/** What stands in the field. `id` is the suggestion it came from, null for free text. */
export interface ComboBoxValue {
  text: string;
  id: string | null;
}

export interface ComboBoxProps
  extends FieldTextProps,
    Pick<
      RacComboBoxProps<ComboBoxOption>,
      'autoFocus' | 'isDisabled' | 'isReadOnly' | 'isRequired' | 'menuTrigger' | 'name' | 'onBlur' | 'onFocus'
    > {
  value: ComboBoxValue;
  onChange: (value: ComboBoxValue) => void;
  /** A suggestion was taken, by pointer or key; what is merely typed is none, whatever it says. */
  onChoose?: (id: string) => void;
  options: readonly ComboBoxOption[];
  placeholder?: string;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  ref?: Ref<HTMLInputElement>;
}

/** Free text with suggestions: what is typed is kept as it is, and a known person or function is linked. */
export function ComboBox({
  label,
  isLabelHidden = false,
  description,
  errorMessage,
  value,
  onChange,
  onChoose,
  options,
  placeholder,
  onKeyDown,
  ref,
  ...rest
}: ComboBoxProps) {
  function handleText(text: string) {
    // React Aria repeats the text after a choice; the choice has said it already.
    if (text === value.text) return;
    const folded = text.trim().toLocaleLowerCase('sv');
    const match = options.find((option) => option.label.toLocaleLowerCase('sv') === folded);
    onChange({ text, id: match?.id ?? null });
  }

  function handleChoice(key: string | number | null) {
    const option = options.find((candidate) => candidate.id === key);
    if (option === undefined) return;
    onChange({ text: option.label, id: option.id });
    onChoose?.(option.id);
  }

  return (
    <RacComboBox
      {...rest}
      className={field.field}
      allowsCustomValue
      defaultItems={options}
      inputValue={value.text}
      onInputChange={handleText}
      selectedKey={value.id}
      onSelectionChange={handleChoice}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isRequired={rest.isRequired ?? false} />
      <div className={styles.box}>
        <Input
          className={`${field.input} ${styles.input}`}
          {...(placeholder !== undefined && { placeholder })}
          {...(onKeyDown !== undefined && { onKeyDown })}
          {...(ref !== undefined && { ref })}
        />
        {options.length > 0 && (
          <RacButton className={styles.open} aria-label={uiStrings.showSuggestions}>
            <IconChevronDown aria-hidden />
          </RacButton>
        )}
      </div>
      <FieldHelp description={description} errorMessage={errorMessage} />
      <Popover isFieldWide>
        <ListBox<ComboBoxOption> className={choices.list}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={choices.item}>
              <span className={choices.label}>{option.label}</span>{' '}
              {option.detail !== undefined && <span className={choices.detail}>{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </RacComboBox>
  );
}
