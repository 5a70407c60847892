import { useEffect, useState } from 'react';
import { DemoPeople } from '../features/access/DemoPeople.tsx';
import { LoginForm } from '../features/access/LoginForm.tsx';
import { Note } from '../forms/Note.tsx';
import { accessTexts } from '../i18n/access.ts';
import { syncStrings } from '../i18n/sync.ts';
import { useSession, useSync } from '../sync/react.ts';
import styles from './LoginPage.module.css';

/** Where whoever is not signed in arrives, whatever the address; it stays, and is shown after log-in. */
export function LoginPage() {
  const session = useSession();
  const { request } = useSync();
  const [isSetupNeeded, setSetupNeeded] = useState(false);
  const dropped = session.status === 'signed_out' ? session.dropped : 0;
  const isRevoked = session.status === 'signed_out' && session.because === 'revoked';
  const isUntold = session.status === 'signed_out' && !session.isTold;

  useEffect(() => {
    let isLeft = false;
    void request<{ needed: boolean }>('GET', '/api/setup').then((answer) => {
      if (!isLeft && answer.ok) setSetupNeeded(answer.value.needed);
    });
    return () => {
      isLeft = true;
    };
  }, [request]);

  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header>
          <p className={styles.product}>{accessTexts.product}</p>
          <p className={styles.tagline}>{accessTexts.tagline}</p>
        </header>
        <DemoPeople />
        <section className={styles.card} aria-labelledby="login-title">
          <h1 id="login-title" className={styles.title}>
            {accessTexts.loginTitle}
          </h1>
          {isRevoked && (
            <Note tone="warn" role="alert" title={syncStrings.revokedTitle}>
              {syncStrings.revokedText} {dropped > 0 && syncStrings.revokedDropped(dropped)}
            </Note>
          )}
          {isUntold && (
            <Note tone="offline" title={syncStrings.untoldTitle}>
              {syncStrings.untoldText}
            </Note>
          )}
          {isSetupNeeded && (
            <Note tone="info" title={accessTexts.setupNeeded}>
              {accessTexts.setupNeededText}
            </Note>
          )}
          <LoginForm />
          <p className={styles.classified}>{accessTexts.notClassified}</p>
        </section>
      </div>
    </main>
  );
}
