import { type KeyboardEvent, type Ref, useState } from 'react';
import type { FieldTextProps } from './FieldTexts.tsx';
import { formatForTyping } from './format-time.ts';
import { LOCAL_TIME_ZONE } from './local-time.ts';
import { type ClockDirection, parseClock } from './parse-clock.ts';
import { uiStrings } from './strings.ts';
import { TextField } from './TextField.tsx';

export interface TimeFieldProps extends FieldTextProps {
  /** Epoch milliseconds, or null for no time. */
  value: number | null;
  /** `text` tells an empty field from an unreadable one: both have a null value. */
  onChange: (value: number | null, text: string) => void;
  /** The product's agreed now (the server's clock), asked for when something is typed. */
  getNow: () => number;
  direction?: ClockDirection;
  timeZone?: string;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  ref?: Ref<HTMLInputElement>;
}

/**
 * A time typed as text: `1412`, `14:12`, `14.12`, `igår 2350`, `19/11 14:12` (see parseClock). It reports as one types
 * and rewrites itself on leaving, so that the day it took is always in sight.
 */
export function TimeField({
  value,
  onChange,
  getNow,
  direction = 'past',
  timeZone = LOCAL_TIME_ZONE,
  errorMessage,
  ...rest
}: TimeFieldProps) {
  const [typed, setTyped] = useState({ value, text: textOf(value) });
  const [hasLeft, setHasLeft] = useState(false);

  // A value that did not come from this keyboard replaces the text.
  if (typed.value !== value) setTyped({ value, text: textOf(value) });

  function textOf(time: number | null): string {
    return time === null ? '' : formatForTyping(time, getNow(), timeZone);
  }

  function handleChange(text: string) {
    const read = parseClock(text, getNow(), timeZone, direction);
    setTyped({ value: read, text });
    onChange(read, text);
  }

  function handleBlur() {
    setHasLeft(true);
    if (typed.value !== null) setTyped({ value: typed.value, text: textOf(typed.value) });
  }

  const isUnreadable = hasLeft && typed.value === null && typed.text.trim() !== '';
  return (
    <TextField
      {...rest}
      value={typed.text}
      onChange={handleChange}
      onFocus={() => setHasLeft(false)}
      onBlur={handleBlur}
      autoComplete="off"
      spellCheck="false"
      errorMessage={errorMessage ?? (isUnreadable ? uiStrings.clockUnreadable : undefined)}
    />
  );
}
