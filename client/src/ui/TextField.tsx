import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { Input, TextField as RacTextField, type TextFieldProps as RacTextFieldProps } from 'react-aria-components';
import { FieldHelp, FieldLabel, type FieldTextProps } from './FieldTexts.tsx';
import field from './field.module.css';
import styles from './TextField.module.css';

export interface TextFieldProps
  extends FieldTextProps,
    Pick<
      RacTextFieldProps,
      | 'autoComplete'
      | 'autoFocus'
      | 'defaultValue'
      | 'id'
      | 'inputMode'
      | 'isDisabled'
      | 'isReadOnly'
      | 'isRequired'
      | 'maxLength'
      | 'name'
      | 'onBlur'
      | 'onChange'
      | 'onFocus'
      | 'spellCheck'
      | 'type'
      | 'value'
    > {
  placeholder?: string;
  /** A quiet button or link at the field's right edge, such as «Visa på karta». */
  action?: ReactNode;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  ref?: Ref<HTMLInputElement>;
}

export function TextField({
  label,
  isLabelHidden = false,
  description,
  errorMessage,
  placeholder,
  action,
  onKeyDown,
  ref,
  ...rest
}: TextFieldProps) {
  return (
    <RacTextField
      autoComplete="off"
      {...rest}
      className={field.field}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isRequired={rest.isRequired ?? false} />
      <div className={styles.box} data-has-action={action !== undefined || undefined}>
        <Input
          className={field.input}
          {...(placeholder !== undefined && { placeholder })}
          {...(onKeyDown !== undefined && { onKeyDown })}
          {...(ref !== undefined && { ref })}
        />
        {action}
      </div>
      <FieldHelp description={description} errorMessage={errorMessage} />
    </RacTextField>
  );
}
