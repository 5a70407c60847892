import { useState } from 'react';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import rows from './account-rows.module.css';
import { ChangePasswordDialog } from './ChangePasswordDialog.tsx';

/** One's own password. `onChanged`: the other sessions are gone. */
export function PasswordCard({ username, onChanged }: { username: string; onChanged: () => void }) {
  const [isOpen, setOpen] = useState(false);

  function handleClose() {
    setOpen(false);
    onChanged();
  }

  return (
    <Card
      title={texts.password}
      aside={
        <Button size="small" onPress={() => setOpen(true)}>
          {texts.changePassword}
        </Button>
      }
    >
      <p className={rows.muted}>{texts.passwordText}</p>
      {isOpen && <ChangePasswordDialog username={username} onClose={handleClose} />}
    </Card>
  );
}
