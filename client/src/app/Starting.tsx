import { appTexts } from '../i18n/app.ts';
import styles from './Starting.module.css';

/**
 * While the device is asked who was signed in: a moment, so nothing that moves. A device that remembers no one waits for
 * the server, and says so.
 */
export function Starting({ isUnreached }: { isUnreached: boolean }) {
  return (
    <main className={styles.starting}>
      <h1 className={styles.name}>{appTexts.product}</h1>
      <p role="status" className={styles.text}>
        {isUnreached ? appTexts.startingUnreached : appTexts.starting}
      </p>
    </main>
  );
}
