import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { homeTexts } from '../../i18n/home.ts';
import { levelName } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import type { LocalIncident } from '../../sync/shown.ts';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconOffline } from '../../ui/icons.ts';
import { LevelBadge } from '../../ui/LevelBadge.tsx';
import { Link } from '../../ui/Link.tsx';
import { levelTone } from '../../ui/level-tone.ts';
import styles from './LocalIncidentRow.module.css';

/** An incident that so far exists on this device alone. */
export function LocalIncidentRow({ local, plan, now }: { local: LocalIncident; plan: Plan | null; now: number }) {
  const isRefused = local.item.state === 'refused';
  return (
    <Link href={paths.board(local.id)} variant="plain">
      <span className={styles.row} data-refused={isRefused || undefined}>
        <LevelBadge number={local.level} tone={levelTone(local.level, plan?.levels.length ?? 3)} />
        <span className={styles.words}>
          <span className={styles.title}>{local.title}</span>
          <span className={styles.meta}>
            {levelName(plan, local.level)} · {homeTexts.localSince(formatWhen(local.item.shownAt, now))}
          </span>
          <span>
            <Chip tone={isRefused ? 'alarm' : 'neutral'} {...(!isRefused && { icon: <IconOffline aria-hidden /> })}>
              {isRefused ? homeTexts.localRefused : homeTexts.localTitle}
            </Chip>
          </span>
        </span>
      </span>
    </Link>
  );
}
