import type { Way } from '@ledningsplats/shared/people/ways.ts';
import { contactTexts } from '../i18n/contacts.ts';
import { Link } from '../ui/Link.tsx';
import styles from './WayLinks.module.css';

/** Every way to reach somebody, in its order and each one touch: to ring, or to write. */
export function WayLinks({ name, ways }: { name: string; ways: readonly Way[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.ways}>
      {ways.map(({ kind, value, label }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same number may stand twice, and the list is read alone
        <li key={index} className={styles.way}>
          {kind === 'email' ? (
            <Link href={`mailto:${value}`} variant="alone" aria-label={contactTexts.write(name, value)}>
              {value}
            </Link>
          ) : (
            <Link
              href={`tel:${value.replaceAll(/[^+\d]/g, '')}`}
              variant="alone"
              aria-label={contactTexts.ring(name, value)}
            >
              <span className={styles.number}>{value}</span>
            </Link>
          )}
          {label !== null && <span className={styles.label}>{contactTexts.wayLabels[label]}</span>}
        </li>
      ))}
    </ul>
  );
}
