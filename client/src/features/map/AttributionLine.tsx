import type { Attribution } from '@ledningsplats/shared/geo/map-reading.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './AttributionLine.module.css';

/** Whose data the ground is; on the map itself, and on paper, as the licences ask. */
export function AttributionLine({ attribution }: { attribution: Attribution | null }) {
  if (attribution === null || attribution.text === '') return null;
  const { text, href } = attribution;
  return <p className={styles.attribution}>{href === null ? text : <Link href={href}>{text}</Link>}</p>;
}
