import type { BriefingReading } from '@ledningsplats/shared/briefings/briefing-register.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { RegisterFoot } from '../../forms/RegisterFoot.tsx';
import type { RegisterPages } from '../../forms/use-register-pages.ts';
import { attendanceWords, kindName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import { paths } from '../../paths.ts';
import { useServerNow } from '../../sync/react.ts';
import { Card } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatClock, formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import styles from './BriefingHistory.module.css';

export interface BriefingHistoryProps {
  incident: string;
  plan: Plan;
  register: RegisterPages<BriefingReading>;
}

/** What has been held, newest first; each has a page that is read and printed [ST5]. */
export function BriefingHistory({ incident, plan, register }: BriefingHistoryProps) {
  const { entries: briefings, state, load } = register;
  return (
    <Card title={texts.history}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {briefings.map((one) => (
          <HistoryRow key={one.id} incident={incident} plan={plan} briefing={one} />
        ))}
      </ul>
      {state === 'loading' && briefings.length === 0 && <Skeleton lines={3} />}
      {state === 'whole' && briefings.length === 0 && <p className={styles.meta}>{texts.noHistory}</p>}
      <RegisterFoot state={state} failed={texts.failed} onLoad={load} />
    </Card>
  );
}

function HistoryRow({ incident, plan, briefing }: { incident: string; plan: Plan; briefing: BriefingReading }) {
  const now = useServerNow(60_000);
  const { id, kind, number, startedAt, ended, present, notes } = briefing;
  const state = stateOf(briefing);
  const span = [formatWhen(startedAt, now), ...(ended ? [formatClock(ended.at)] : [])].join('–');
  const [first] = notes.flatMap(({ text }) => text ?? []);
  return (
    <li className={styles.row}>
      <div className={styles.body}>
        <p>
          <Link href={paths.briefing(incident, id)}>{texts.number(kindName(plan, kind), number)}</Link>{' '}
          {state !== 'ended' && <Chip tone={state === 'running' ? 'info' : 'neutral'}>{texts.states[state]}</Chip>}
        </p>
        {(ended?.outcome ?? first) !== undefined && <p className={styles.said}>{ended?.outcome ?? first}</p>}
      </div>
      <p className={styles.meta}>
        {span}
        {present.length > 0 && ` · ${attendanceWords(present)}`}
      </p>
    </li>
  );
}

/** How it stands: held now, held, or started by mistake. */
export function stateOf({ ended, calledOff }: BriefingReading): keyof typeof texts.states {
  if (calledOff !== null) return 'calledOff';
  return ended === null ? 'running' : 'ended';
}
