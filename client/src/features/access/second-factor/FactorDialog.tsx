import type { Enrolled, PasskeyReading } from '@ledningsplats/shared/access/own-account.ts';
import { useState } from 'react';
import { ownAccountTexts as texts } from '../../../i18n/own-account.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { EnrolApp } from './EnrolApp.tsx';
import { EnrolPasskey } from './EnrolPasskey.tsx';
import { NewCodes } from './NewCodes.tsx';
import { PasswordProof } from './PasswordProof.tsx';
import { RecoveryCodes } from './RecoveryCodes.tsx';
import { RemoveFactor } from './RemoveFactor.tsx';

export type FactorDeed =
  | { what: 'app' | 'replaceApp' | 'passkey' | 'codes' }
  | { what: 'removeApp'; isLast: boolean }
  | { what: 'removePasskey'; isLast: boolean; passkey: PasskeyReading };

export interface FactorDialogProps {
  deed: FactorDeed;
  username: string;
  /** What was there may have changed. */
  onClose: () => void;
}

/** The password, the deed, and where there are any, the codes that are shown once. */
export function FactorDialog({ deed, username, onClose }: FactorDialogProps) {
  const [ticket, setTicket] = useState<string | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  function handleEnrolled({ recoveryCodes }: Enrolled) {
    if (recoveryCodes === null) onClose();
    else setCodes(recoveryCodes);
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={texts.dialogTitles[deed.what]}
      size="narrow"
      // the one look at the codes is not closed by a slip
      isCompulsory={codes !== null}
      footer={
        codes === null ? (
          <Button onPress={onClose}>{texts.cancel}</Button>
        ) : (
          <Button variant="primary" onPress={onClose}>
            {texts.codesSaved}
          </Button>
        )
      }
    >
      {codes !== null && <RecoveryCodes codes={codes} username={username} />}
      {codes === null && ticket === null && <PasswordProof onProved={setTicket} />}
      {codes === null && ticket !== null && (
        <Deed deed={deed} ticket={ticket} onEnrolled={handleEnrolled} onDone={onClose} />
      )}
    </Dialog>
  );
}

function Deed({
  deed,
  ticket,
  onEnrolled,
  onDone,
}: {
  deed: FactorDeed;
  ticket: string;
  onEnrolled: (enrolled: Enrolled) => void;
  onDone: () => void;
}) {
  switch (deed.what) {
    case 'app':
    case 'replaceApp':
      return <EnrolApp ticket={ticket} onEnrolled={onEnrolled} />;
    case 'passkey':
      return <EnrolPasskey ticket={ticket} onEnrolled={onEnrolled} />;
    case 'codes':
      return <NewCodes ticket={ticket} onEnrolled={onEnrolled} />;
    case 'removeApp':
      return <RemoveFactor ticket={ticket} passkey={null} isLast={deed.isLast} onDone={onDone} />;
    case 'removePasskey':
      return <RemoveFactor ticket={ticket} passkey={deed.passkey} isLast={deed.isLast} onDone={onDone} />;
    default:
      return deed satisfies never;
  }
}
