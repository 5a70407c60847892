import type { Enrolled } from '@ledningsplats/shared/access/own-account.ts';
import { useState } from 'react';
import form from '../../../forms/form.module.css';
import { Note } from '../../../forms/Note.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { useSync } from '../../../sync/react.ts';
import type { EnrolProps } from './EnrolApp.tsx';
import { factorFailureWords } from './failure-words.ts';

/** Ten new recovery codes instead of those that are left. */
export function NewCodes({ ticket, onEnrolled }: EnrolProps) {
  const { request } = useSync();
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  async function make() {
    setPending(true);
    const answer = await request<Enrolled>('POST', '/api/second-factor/recovery-codes', { ticket });
    setPending(false);
    if (answer.ok) onEnrolled(answer.value);
    else setFailure(factorFailureWords(answer));
  }

  return (
    <div className={form.fields}>
      {failure !== null && (
        <Note tone="alarm" role="alert">
          {failure}
        </Note>
      )}
      <p>{texts.codesReplace}</p>
      <WorkingButton
        variant="primary"
        size="huge"
        autoFocus
        isWorking={isPending}
        workingText={texts.working}
        onPress={() => void make()}
      >
        {texts.makeCodes}
      </WorkingButton>
    </div>
  );
}
