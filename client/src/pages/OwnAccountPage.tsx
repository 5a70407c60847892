import { PasswordCard } from '../features/access/second-factor/PasswordCard.tsx';
import { SessionsCard } from '../features/access/second-factor/SessionsCard.tsx';
import { TwoStepCard } from '../features/access/second-factor/TwoStepCard.tsx';
import { useOwnAccount } from '../features/access/second-factor/use-own-account.ts';
import { NoticesCard } from '../features/notices/NoticesCard.tsx';
import { Note } from '../forms/Note.tsx';
import { formTexts } from '../i18n/forms.ts';
import { ownAccountTexts as texts } from '../i18n/own-account.ts';
import { refusalText } from '../i18n/refusals.ts';
import { useSession } from '../sync/react.ts';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './OwnAccountPage.module.css';

/** One's own ways in: password, second step, and where one is signed in; and whether this device wakes its owner. */
export function OwnAccountPage() {
  const session = useSession();
  const { account, failure, refresh } = useOwnAccount();
  if (session.status !== 'signed_in' && session.status !== 'expired') return null;
  const { demo, user, person } = session.reading;
  const isChangeable = account !== null && !demo && !account.isSealed;

  return (
    <div className={styles.page}>
      <header>
        <h1 className={styles.title}>{texts.title}</h1>
        <p className={styles.note}>
          {person.name} · {user.username}
        </p>
      </header>
      {failure !== null && (
        <Note
          tone="alarm"
          role="alert"
          title={texts.failed}
          actions={
            <Button size="small" onPress={refresh}>
              {formTexts.tryAgain}
            </Button>
          }
        >
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      {account === null && failure === null && <Skeleton lines={6} />}
      {demo && <Note tone="info">{texts.demo}</Note>}
      {account?.isSealed && <Note tone="warn">{texts.sealed}</Note>}
      {isChangeable && (
        <>
          <TwoStepCard account={account} username={user.username} onChanged={refresh} />
          <PasswordCard username={user.username} onChanged={refresh} />
        </>
      )}
      {account !== null && <SessionsCard sessions={account.sessions} onChanged={refresh} />}
      {/* last: it grows when the browser has told, and would move what ends a session from under the finger */}
      {account !== null && <NoticesCard />}
    </div>
  );
}
