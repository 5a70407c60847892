import { useState } from 'react';
import { Note } from '../../forms/Note.tsx';
import { ownAccountTexts as texts } from '../../i18n/own-account.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LoginForm.module.css';
import { loginFailureWords } from './login-failure.ts';
import { EnrolApp } from './second-factor/EnrolApp.tsx';
import { EnrolPasskey } from './second-factor/EnrolPasskey.tsx';
import { canUsePasskeys } from './second-factor/passkey-ceremony.ts';
import { RecoveryCodes } from './second-factor/RecoveryCodes.tsx';

export interface EnrolStepProps {
  ticket: string;
  username: string;
  isPending: boolean;
  failure: ReadFailure | null;
  /** Enrolled, and the codes are seen: in. */
  onDone: () => void;
  onStartOver: () => void;
}

/** A role asks for a second factor that the account does not have: it is added here and now, and leads in. */
export function EnrolStep({ ticket, username, isPending, failure, onDone, onStartOver }: EnrolStepProps) {
  const [kind, setKind] = useState<'app' | 'passkey'>('app');
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const Enrol = kind === 'app' ? EnrolApp : EnrolPasskey;

  if (codes !== null) {
    return (
      <div className={styles.form}>
        {failure !== null && (
          <Note tone="alarm" role="alert">
            {loginFailureWords(failure, true)}
          </Note>
        )}
        <RecoveryCodes codes={codes} username={username} />
        <Button variant="primary" size="huge" onPress={onDone}>
          {isPending ? texts.loggingIn : texts.continueIn}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <Note tone="info" title={texts.enrolNeeded} role="status">
        {texts.enrolNeededText}
      </Note>
      <Enrol ticket={ticket} onEnrolled={({ recoveryCodes }) => setCodes(recoveryCodes ?? [])} />
      {canUsePasskeys() && (
        <Button variant="quiet" onPress={() => setKind(kind === 'app' ? 'passkey' : 'app')}>
          {kind === 'app' ? texts.passkeyInstead : texts.appInstead}
        </Button>
      )}
      <Button variant="quiet" onPress={onStartOver}>
        {texts.startOver}
      </Button>
    </div>
  );
}
