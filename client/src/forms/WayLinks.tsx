import type { Way } from '@ledningsplats/shared/people/ways.ts';
import { contactTexts } from '../i18n/contacts.ts';
import { Link } from '../ui/Link.tsx';
import styles from './WayLinks.module.css';

export interface WayLinksProps<Kept extends Way> {
  name: string;
  ways: readonly Kept[];
  /** What else is known of each, in a few words. */
  note?: (way: Kept) => string | null;
}

/** Every way to reach somebody, in its order and each one touch: to ring, or to write. */
export function WayLinks<Kept extends Way>({ name, ways, note }: WayLinksProps<Kept>) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.ways}>
      {ways.map((way, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same number may stand twice, and the list is read alone
        <li key={index} className={styles.way}>
          {way.kind === 'email' ? (
            <Link href={`mailto:${way.value}`} variant="alone" aria-label={contactTexts.write(name, way.value)}>
              {way.value}
            </Link>
          ) : (
            <Link
              href={`tel:${way.value.replaceAll(/[^+\d]/g, '')}`}
              variant="alone"
              aria-label={contactTexts.ring(name, way.value)}
            >
              <span className={styles.number}>{way.value}</span>
            </Link>
          )}
          {way.label !== null && <span className={styles.label}>{contactTexts.wayLabels[way.label]}</span>}
          {note !== undefined && <span className={styles.label}>{note(way)}</span>}
        </li>
      ))}
    </ul>
  );
}
