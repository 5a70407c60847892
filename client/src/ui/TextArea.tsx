import { type CSSProperties, type KeyboardEvent, type Ref, useCallback, useLayoutEffect, useRef } from 'react';
import {
  TextArea as RacTextArea,
  TextField as RacTextField,
  type TextFieldProps as RacTextFieldProps,
} from 'react-aria-components';
import { FieldHelp, FieldLabel, type FieldTextProps } from './FieldTexts.tsx';
import field from './field.module.css';
import styles from './TextArea.module.css';

export interface TextAreaProps
  extends FieldTextProps,
    Pick<
      RacTextFieldProps,
      | 'autoFocus'
      | 'defaultValue'
      | 'id'
      | 'isDisabled'
      | 'isReadOnly'
      | 'isRequired'
      | 'maxLength'
      | 'name'
      | 'onBlur'
      | 'onChange'
      | 'onFocus'
      | 'spellCheck'
      | 'value'
    > {
  placeholder?: string;
  /** Height when empty; it grows with the text up to maxRows, then scrolls. */
  minRows?: number;
  maxRows?: number;
  /** Runs before the browser's own handling, so Enter can save and Skift+Enter break the line. */
  onKeyDown?: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  ref?: Ref<HTMLTextAreaElement>;
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

export function TextArea({
  label,
  isLabelHidden = false,
  description,
  errorMessage,
  placeholder,
  minRows = 2,
  maxRows = 12,
  onKeyDown,
  ref,
  ...rest
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement | null>(null);
  const setArea = useCallback(
    (element: HTMLTextAreaElement | null) => {
      area.current = element;
      if (typeof ref === 'function') return ref(element);
      if (ref) ref.current = element;
      return undefined;
    },
    [ref],
  );

  // For browsers without field-sizing. After every render, because the text may come from outside.
  useLayoutEffect(() => {
    if (growsByItself || area.current === null) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  });

  return (
    <RacTextField
      autoComplete="off"
      {...rest}
      className={field.field}
      isInvalid={errorMessage !== undefined}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isLabelHidden={isLabelHidden} isRequired={rest.isRequired ?? false} />
      <RacTextArea
        ref={setArea}
        className={`${field.input} ${styles.area}`}
        rows={minRows}
        style={{ '--min-rows': minRows, '--max-rows': maxRows } as CSSProperties}
        placeholder={placeholder}
        onKeyDown={onKeyDown}
      />
      <FieldHelp description={description} errorMessage={errorMessage} />
    </RacTextField>
  );
}
