import { logTexts } from '../../i18n/log.ts';
import styles from './LineDialog.module.css';
import type { ReadQuote } from './use-quotes.ts';

/** What was made of a line, and what it says where everybody reads it, for whoever is to judge whether it repeats the line. */
export function MadeOfLine({ quotes }: { quotes: readonly ReadQuote[] | null }) {
  if (quotes?.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{logTexts.madeOf}</h3>
      {quotes === null ? (
        <p role="status">{logTexts.madeOfLoading}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.made}>
          {quotes.map((quote) => (
            <li key={`${quote.kind} ${quote.id}`}>
              <b>{nameOf(quote)}</b> {wordsOf(quote)}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.explanation}>{logTexts.madeOfText}</p>
    </section>
  );
}

function nameOf({ kind, number }: ReadQuote): string {
  return kind === 'task' ? logTexts.madeTask(number) : logTexts.madeDecision(number);
}

function wordsOf({ state, text }: ReadQuote): string {
  if (state === 'unread') return logTexts.madeOfUnread;
  return text ?? logTexts.madeOfRemoved;
}
