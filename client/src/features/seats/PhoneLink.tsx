import { seatTexts as texts } from '../../i18n/seats.ts';
import { usePeople } from '../../sync/react.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './seats.module.css';

/** The number of somebody of the register, one touch; nothing where there is none that one may see [SE4]. */
export function PhoneLink({ person, name }: { person: string | null; name: string }) {
  const { byId } = usePeople();
  const phone = person === null ? undefined : byId[person]?.phone;
  if (phone === undefined) return null;
  return (
    <span className={styles.phone}>
      <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} variant="alone">
        <IconPhone aria-hidden />
        <VisuallyHidden>{texts.ring(name)}: </VisuallyHidden>
        {phone}
      </Link>
    </span>
  );
}
