import type { MadeInBriefing } from '@ledningsplats/shared/briefings/briefing-register.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { paths } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './BriefingRecord.module.css';

/** The tasks, decisions and proposals that were made in a briefing, each with a way to where it stands now [ST5]. */
export function MadeInBriefingList({ incident, made }: { incident: string; made: readonly MadeInBriefing[] }) {
  if (made.length === 0) return null;
  return (
    <section>
      <h4 className={styles.heading}>{texts.cameOfIt}</h4>
      <ul className={styles.who}>
        {made.map(({ kind, number, text }) => (
          <li key={`${kind}-${number}`}>
            <Link href={kind === 'task' ? paths.tasks(incident) : paths.decisions(incident)}>
              {texts.made[kind](number)}
            </Link>{' '}
            {text ?? texts.removed}
          </li>
        ))}
      </ul>
    </section>
  );
}
