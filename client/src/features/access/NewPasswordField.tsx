import { accessTexts } from '../../i18n/access.ts';
import { PasswordField, type PasswordFieldProps } from './PasswordField.tsx';
import { passwordLeft } from './password-rules.ts';

/** Says as one types how much is left, and in plain words what the server did not take. */
export function NewPasswordField({ value = '', description, ...rest }: PasswordFieldProps) {
  const left = passwordLeft(value);
  const feedback = left > 0 ? accessTexts.passwordLeft(left) : accessTexts.passwordLongEnough;
  const help = description ?? accessTexts.passwordHelp;
  return (
    <PasswordField
      {...rest}
      value={value}
      autoComplete="new-password"
      description={value === '' ? help : `${help} ${feedback}`}
    />
  );
}
