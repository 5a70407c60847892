import { type ReactNode, useRef } from 'react';
import { focusFirstFault } from './focus-first-fault.ts';

export interface CheckedFormProps {
  'aria-label'?: string;
  className: string | undefined;
  /** Whether it can be sent; shows what is wrong when it cannot. */
  check: () => boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form that stands on a page: what is at fault is said by its own fields, and gets the keyboard. */
export function CheckedForm({ check, onSubmit, children, ...rest }: CheckedFormProps) {
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      {...rest}
      ref={form}
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (check()) onSubmit();
        else focusFirstFault(form.current);
      }}
    >
      {children}
    </form>
  );
}
