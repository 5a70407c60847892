import type { ContingencyContent } from '@ledningsplats/shared/contingencies/events.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import styles from './ContingenciesCard.module.css';

/** What tells that it has come, and what is then done. */
export function ContingencyWords({ content }: { content: ContingencyContent | null }) {
  if (content === null) return null;
  return (
    <>
      <p className={styles.fact}>
        <b>{contingencyTexts.trigger}:</b> {content.trigger}
      </p>
      <div className={styles.actions}>
        <b>{content.actions.length === 0 ? contingencyTexts.noActions : `${contingencyTexts.actions}:`}</b>
        {content.actions.length > 0 && (
          <ul>
            {content.actions.map((action, index) => (
              <li key={`${index} ${action}`}>{action}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
