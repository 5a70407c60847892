import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { useSelf } from '../../forms/use-self.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './RingLink.module.css';

/** The person's number, one touch; and why there is none, where there is none [SE4]. */
export function RingLink({ person }: { person: PersonReading | undefined }) {
  const { permissions } = useSelf();
  if (person?.phone === undefined) {
    const why = mayOpen(permissions, 'phones') ? callOutTexts.noNumber : callOutTexts.numberHidden;
    return <p className={styles.none}>{why}</p>;
  }
  return (
    <div className={styles.number}>
      <Link
        href={`tel:${person.phone.replaceAll(/[^+\d]/g, '')}`}
        variant="button"
        aria-label={`${callOutTexts.ring} ${person.phone}, ${person.name}`}
      >
        <IconPhone aria-hidden />
        <span>
          {callOutTexts.ring} <span className={styles.phone}>{person.phone}</span>
        </span>
      </Link>
    </div>
  );
}
