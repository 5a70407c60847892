import type { PictureSection } from '@ledningsplats/shared/pictures/published.ts';
import { pictureTexts as texts } from '../../i18n/pictures.ts';
import styles from './pictures.module.css';
import { QuoteRow } from './QuoteRow.tsx';

/** What a section says: its text, and the recorded facts under it. Nothing for one that is blank. */
export function SectionWords({ incident, section, now }: { incident: string; section: PictureSection; now: number }) {
  const { content } = section;
  if (content === null) return <p className={styles.meta}>{texts.removed}</p>;
  return (
    <>
      {content.text !== '' && <p className={styles.text}>{content.text}</p>}
      {content.quotes.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
        <ul role="list" className={styles.quotes} aria-label={texts.quotes}>
          {content.quotes.map((quote) => (
            <QuoteRow key={`${quote.kind} ${quote.id} ${quote.seq}`} incident={incident} quote={quote} now={now} />
          ))}
        </ul>
      )}
    </>
  );
}
