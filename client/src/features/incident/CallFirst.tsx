import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { homeTexts } from '../../i18n/home.ts';
import { IconPhone } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './CallFirst.module.css';

/** The numbers of the plan that are rung first, each one touch. */
export function CallFirst({ plan }: { plan: Plan }) {
  if (plan.callFirst.length === 0) return null;
  return (
    <section className={styles.call} aria-labelledby="home-call">
      <h2 id="home-call" className={styles.heading}>
        {homeTexts.call}
      </h2>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.numbers}>
        {plan.callFirst.map(({ name, phone }) => (
          <li key={`${name} ${phone}`} className={styles.number}>
            <Link href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} variant="button">
              <IconPhone aria-hidden />
              <span className={styles.words}>
                <span>
                  <VisuallyHidden>{homeTexts.call} </VisuallyHidden>
                  {name}
                </span>{' '}
                <span className={styles.phone}>{phone}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
