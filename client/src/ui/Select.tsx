import { type Ref, useId } from 'react';
import texts from './FieldTexts.module.css';
import type { FieldTextProps } from './FieldTexts.tsx';
import field from './field.module.css';
import { IconAlarm, IconChevronDown } from './icons.ts';
import styles from './Select.module.css';
import { uiStrings } from './strings.ts';

export interface SelectOption<T extends string> {
  value: T;
  label: string;
  group?: string;
  isDisabled?: boolean;
}

export interface SelectProps<T extends string> extends FieldTextProps {
  /** null while nothing is chosen; then the placeholder shows. */
  value: T | null;
  onChange: (value: T) => void;
  options: readonly SelectOption<T>[];
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  name?: string;
  ref?: Ref<HTMLSelectElement>;
}

/** The browser's own select: type to find, the phone's own picker, and nothing to learn. */
export function Select<T extends string>({
  label,
  isLabelHidden = false,
  description,
  errorMessage,
  value,
  onChange,
  options,
  placeholder = '',
  isRequired = false,
  isDisabled = false,
  name,
  ref,
}: SelectProps<T>) {
  const id = useId();
  const describedBy = [description !== undefined && `${id}-d`, errorMessage !== undefined && `${id}-e`]
    .filter((part) => part !== false)
    .join(' ');

  return (
    <div className={field.field}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : texts.label}>
        {label}
        {isRequired && <span className={texts.required}> {uiStrings.required}</span>}
      </label>
      <div className={styles.box}>
        <select
          id={id}
          ref={ref}
          name={name}
          className={`${field.input} ${styles.select}`}
          value={value ?? ''}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
          aria-invalid={errorMessage !== undefined || undefined}
          aria-describedby={describedBy || undefined}
          aria-required={isRequired || undefined}
          disabled={isDisabled}
        >
          {value === null && (
            <option value="" disabled hidden>
              {placeholder}
            </option>
          )}
          {grouped(options).map(([group, members]) =>
            group === undefined ? (
              members.map(toOption)
            ) : (
              <optgroup key={group} label={group}>
                {members.map(toOption)}
              </optgroup>
            ),
          )}
        </select>
        <IconChevronDown aria-hidden className={styles.chevron} />
      </div>
      {description !== undefined && (
        <span id={`${id}-d`} className={texts.description}>
          {description}
        </span>
      )}
      {errorMessage !== undefined && (
        <span id={`${id}-e`} className={texts.error}>
          <IconAlarm aria-hidden />
          <span>{errorMessage}</span>
        </span>
      )}
    </div>
  );
}

function toOption(option: SelectOption<string>) {
  return (
    <option key={option.value} value={option.value} disabled={option.isDisabled}>
      {option.label}
    </option>
  );
}

/** Options by group, in the order in which the groups first appear. */
function grouped<T extends string>(options: readonly SelectOption<T>[]) {
  const groups = new Map<string | undefined, SelectOption<T>[]>();
  for (const option of options) {
    const members = groups.get(option.group);
    if (members === undefined) groups.set(option.group, [option]);
    else members.push(option);
  }
  return [...groups];
}
