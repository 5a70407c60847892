import form from '../../forms/form.module.css';
import { accessTexts } from '../../i18n/access.ts';
import { TextField } from '../../ui/TextField.tsx';
import { NewPasswordField } from './NewPasswordField.tsx';
import styles from './SetupForm.module.css';
import type { SetupFields } from './setup-steps.ts';

/** The first administrator. `passwordFault`: what the server had against the password. */
export function SetupSelf({ values, edit, fault, passwordFault }: SetupFields & { passwordFault: string | null }) {
  return (
    <div className={styles.group}>
      <div className={form.row}>
        <TextField
          label={accessTexts.name}
          value={values.name}
          onChange={edit('name')}
          autoComplete="name"
          maxLength={200}
          errorMessage={fault('name')}
        />
        <TextField
          label={accessTexts.title}
          description={accessTexts.titleHelp}
          value={values.title}
          onChange={edit('title')}
          autoComplete="organization-title"
          maxLength={200}
          errorMessage={fault('title')}
        />
      </div>
      <TextField
        label={accessTexts.username}
        value={values.username}
        onChange={edit('username')}
        autoComplete="username"
        spellCheck="false"
        maxLength={100}
        errorMessage={fault('username')}
      />
      <NewPasswordField
        label={accessTexts.password}
        value={values.password}
        onChange={edit('password')}
        errorMessage={passwordFault ?? fault('password')}
      />
    </div>
  );
}
