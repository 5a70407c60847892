import { appTexts } from '../i18n/app.ts';
import styles from './Starting.module.css';

/** While the device is asked who was signed in: a moment, so nothing that moves. */
export function Starting() {
  return (
    <main className={styles.starting}>
      <h1 className={styles.name}>{appTexts.product}</h1>
      <p role="status">{appTexts.starting}</p>
    </main>
  );
}
