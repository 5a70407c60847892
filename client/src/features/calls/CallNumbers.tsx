import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { CallEntry, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useSelf } from '../../forms/use-self.ts';
import { callTexts } from '../../i18n/calls.ts';
import { partyName } from '../../i18n/plan-words.ts';
import { usePeople, useSync } from '../../sync/react.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CallNumbers.module.css';
import { partyHolders } from './party-holders.ts';

export interface CallNumbersProps {
  entry: CallEntry;
  plan: Plan;
  /** Somebody has touched a number; null: outside the register. */
  onRing: (person: string | null) => void;
}

/** The numbers of whom the row means, each one touch; and why there is none, where there is none [SE4]. */
export function CallNumbers({ entry: { who }, plan, onRing }: CallNumbersProps) {
  const { byId } = usePeople();
  const self = useSelf();
  if (who.kind === 'outside') {
    return <NumberLink name={who.name} isNamed phone={who.phone} onRing={() => onRing(null)} />;
  }

  const holders = partyHolders(who, byId);
  const others = holders.filter(({ id }) => id !== self.person);
  const silent = others.filter(({ phone }) => phone === undefined).map(({ name }) => name);
  const missing = mayOpen(self.permissions, 'phones') ? callTexts.noNumber : callTexts.numbersHidden;
  return (
    <>
      {others.map(
        ({ id, name, phone }) =>
          phone !== undefined && <NumberLink key={id} name={name} phone={phone} onRing={() => onRing(id)} />,
      )}
      {silent.length > 0 && <p className={styles.none}>{missing(silent.join(', '))}</p>}
      {others.length < holders.length && <p className={styles.none}>{callTexts.yourself}</p>}
      {holders.length === 0 && <p className={styles.none}>{callTexts.nobody(partyName(plan, who))}</p>}
    </>
  );
}

interface NumberLinkProps {
  name: string;
  /** The row has said the name already. */
  isNamed?: boolean;
  phone: string;
  onRing: () => void;
}

function NumberLink({ name, isNamed = false, phone, onRing }: NumberLinkProps) {
  // somebody who is rung out of what is played back is rung now [OV5]
  const { isPast = false } = useSync();
  if (isPast) return <p>{isNamed ? phone : `${name} ${phone}`}</p>;
  return (
    <div className={styles.number}>
      <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} variant="button" onClick={onRing}>
        <IconPhone aria-hidden />
        <span className={styles.words}>
          {isNamed ? (
            <span>
              {callTexts.ring}
              <VisuallyHidden> {name}</VisuallyHidden>
            </span>
          ) : (
            <span>
              <VisuallyHidden>{callTexts.ring} </VisuallyHidden>
              {name}
            </span>
          )}{' '}
          <span className={styles.phone}>{phone}</span>
        </span>
      </Link>
    </div>
  );
}
