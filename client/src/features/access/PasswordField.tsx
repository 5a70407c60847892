import { useState } from 'react';
import { accessTexts } from '../../i18n/access.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField, type TextFieldProps } from '../../ui/TextField.tsx';

export type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'action' | 'spellCheck'>;

/** A password that can be looked at: at 03:10 on a phone, that is how one gets in at the first try. */
export function PasswordField(props: PasswordFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      spellCheck="false"
      maxLength={500}
      action={
        <Button
          variant="quiet"
          aria-label={`${isShown ? accessTexts.hidePassword : accessTexts.showPassword} ${props.label.toLocaleLowerCase('sv')}`}
          onPress={() => setShown(!isShown)}
        >
          {isShown ? accessTexts.hidePassword : accessTexts.showPassword}
        </Button>
      }
    />
  );
}
