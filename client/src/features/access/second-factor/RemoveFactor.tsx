import type { PasskeyReading } from '@ledningsplats/shared/access/own-account.ts';
import { useState } from 'react';
import form from '../../../forms/form.module.css';
import { Note } from '../../../forms/Note.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { useSync } from '../../../sync/react.ts';
import { factorFailureWords } from './failure-words.ts';

export interface RemoveFactorProps {
  ticket: string;
  /** Null: the code app. */
  passkey: PasskeyReading | null;
  /** Then the password alone is enough, and the codes go too. */
  isLast: boolean;
  onDone: () => void;
}

export function RemoveFactor({ ticket, passkey, isLast, onDone }: RemoveFactorProps) {
  const { request } = useSync();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function remove() {
    setPending(true);
    const answer = await request('POST', '/api/second-factor/remove', { ticket, passkey: passkey?.id ?? null });
    setPending(false);
    if (answer.ok) onDone();
    else setFailure(factorFailureWords(answer));
  }

  return (
    <div className={form.fields}>
      {failure !== null && (
        <Note tone="alarm" role="alert">
          {failure}
        </Note>
      )}
      <p>
        <b>{passkey?.name ?? texts.app}.</b> {isLast ? texts.removeLastText : texts.removeText}
      </p>
      <WorkingButton
        variant="alarm"
        size="huge"
        autoFocus
        isWorking={isPending}
        workingText={texts.working}
        onPress={() => void remove()}
      >
        {texts.removeConfirm}
      </WorkingButton>
    </div>
  );
}
