import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { paths } from '../../paths.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { IconAlarm, IconChevronRight, IconClock, IconSpeaker } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './BriefingCountdown.module.css';
import { countdown } from './countdown.ts';

export interface BriefingCountdownProps {
  incident: IncidentShown;
  plan: Plan | null;
  place: 'desk' | 'phone';
}

/** The briefing that is held or comes next, on every screen of the incident and a press from it [ST5]. */
export function BriefingCountdown({ incident: { id, state }, plan, place }: BriefingCountdownProps) {
  const now = useServerNow(10_000);
  if (state === null || state.incident.lifecycle !== 'open') return null;
  const told = countdown(state.briefings, now);
  if (told === null) return null;
  const Icon = { running: IconSpeaker, late: IconAlarm, soon: IconClock, later: IconClock }[told.tone];
  return (
    <div className={styles.countdown} data-tone={told.tone} data-place={place}>
      <Link href={told.briefing === null ? paths.briefings(id) : paths.briefing(id, told.briefing)} variant="plain">
        <span className={styles.row}>
          <Icon aria-hidden className={styles.icon} />
          <span className={styles.kind}>{kindName(plan, told.kind)}</span>
          <span className={styles.when}>
            <b>{told.when}</b> {told.left}
          </span>
          {told.more > 0 && <span className={styles.more}>{texts.moreSet(told.more)}</span>}
          <IconChevronRight aria-hidden className={styles.icon} />
        </span>
      </Link>
    </div>
  );
}
