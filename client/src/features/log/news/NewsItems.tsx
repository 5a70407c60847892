import type { NewsItem } from '@ledningsplats/shared/log/news.ts';
import { FactAge } from '../../../forms/FactAge.tsx';
import { logTexts } from '../../../i18n/log.ts';
import { newsTexts } from '../../../i18n/news.ts';
import { IconFlag } from '../../../ui/icons.ts';
import { Link } from '../../../ui/Link.tsx';
import { latestWording } from '../latest-wording.ts';
import type { LineReading } from '../line-reading.ts';
import { lineWords } from '../line-words.ts';
import styles from './NewsPanel.module.css';
import { itemPath } from './news-paths.ts';

export interface NewsItemsProps {
  incident: string;
  items: readonly NewsItem[];
  reading: LineReading;
}

/** The most important of what is new, each leading to where it stands. */
export function NewsItems({ incident, items, reading }: NewsItemsProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.items}>
      {items.map((item) => (
        <li key={`${item.kind} ${item.key}`} className={styles.item} data-important={item.isImportant || undefined}>
          <p className={styles.meta}>
            {item.isImportant && <IconFlag aria-hidden className={styles.icon} />}
            <b>{item.isImportant ? newsTexts.important(newsTexts.one[item.kind]) : newsTexts.one[item.kind]}</b>
            <FactAge at={item.latest.recordedAt} person={item.latest.person} isLasting />
          </p>
          <p className={styles.text}>
            <Link href={itemPath(incident, item)}>{words(item, reading)}</Link>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** As the log says it; what is kept from the reader, or removed, is said to be so. */
function words({ latest }: NewsItem, reading: LineReading): string {
  if (latest.secrecy.state === 'elsewhere') return logTexts.elsewhere;
  if (latest.machine === null && latest.content !== null) return latestWording(latest);
  return lineWords(latest, reading, 'recorded').text ?? logTexts.removedPlain;
}
