import { LoginForm } from '../features/access/LoginForm.tsx';
import { appTexts } from '../i18n/app.ts';
import { syncStrings } from '../i18n/sync.ts';
import { useSync } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/**
 * The session ran out: log-in over the board, which stays as it was. Drafts and what is unsent are kept [architecture §3].
 * It cannot be closed: what stands behind is no longer current.
 */
export function ExpiredDialog({ username }: { username: string }) {
  const { session } = useSync();
  return (
    <Dialog isOpen onClose={() => undefined} title={syncStrings.expiredTitle} size="narrow" isCompulsory>
      <p>{syncStrings.expiredText}</p>
      <LoginForm username={username} />
      <Button variant="quiet" onPress={() => void session.signOut()}>
        {appTexts.someoneElse}
      </Button>
    </Dialog>
  );
}
