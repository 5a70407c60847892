import type { ContingencyContent } from '@ledningsplats/shared/contingencies/events.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import styles from './ContingenciesCard.module.css';

/** What tells that it has come, and what is then done. */
export function ContingencyWords({ content }: { content: ContingencyContent | null }) {
  if (content === null) return null;
  // the same action may stand there twice
  const keyed = content.actions.map((action, place) => ({ key: `${place} ${action}`, action }));
  return (
    <>
      <p className={styles.fact}>
        <b>{contingencyTexts.trigger}:</b> {content.trigger}
      </p>
      <div className={styles.actions}>
        <b>{content.actions.length === 0 ? contingencyTexts.noActions : `${contingencyTexts.actions}:`}</b>
        {content.actions.length > 0 && (
          <ul>
            {keyed.map(({ key, action }) => (
              <li key={key}>{action}</li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
