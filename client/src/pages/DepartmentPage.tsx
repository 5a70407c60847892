import { LinkReport } from '../features/disturbances/LinkReport.tsx';
import { accessTexts } from '../i18n/access.ts';
import { disturbanceTexts } from '../i18n/disturbances.ts';
import styles from './LinkPage.module.css';

/** Where a department's link leads: no account, a phone in the hand. */
export function DepartmentPage({ token }: { token: string }) {
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <header>
          <p className={styles.product}>{accessTexts.product}</p>
          <h1 className={styles.title}>{disturbanceTexts.reportTitle}</h1>
        </header>
        <LinkReport token={token} />
      </div>
    </main>
  );
}
