import { ConfirmFlow } from '../features/access/ConfirmFlow.tsx';
import { accessTexts } from '../i18n/access.ts';
import styles from './LinkPage.module.css';

/** Where the personal link leads: no account, a phone in the hand. */
export function ConfirmPage({ token }: { token: string }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header>
          <p className={styles.product}>{accessTexts.product}</p>
          <h1 className={styles.title}>{accessTexts.confirmTitle}</h1>
        </header>
        <ConfirmFlow token={token} />
      </div>
    </main>
  );
}
