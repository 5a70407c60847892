import type { OpenIncidentReading, OpenWorkReading } from '@ledningsplats/shared/duty/open-work-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { ReadingState } from '../../../forms/ReadingState.tsx';
import { useReading } from '../../../forms/use-reading.ts';
import { handoverTexts } from '../../../i18n/handover.ts';
import { levelName } from '../../../i18n/plan-words.ts';
import { vmaTexts } from '../../../i18n/vma.ts';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/Button.tsx';
import { Card } from '../../../ui/Card.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { LevelBadge } from '../../../ui/LevelBadge.tsx';
import { Link } from '../../../ui/Link.tsx';
import { levelTone } from '../../../ui/level-tone.ts';
import styles from './Handover.module.css';

/** What is open in the incidents, read from them: nobody has to remember to tell it [TB3]. */
export function OpenWorkCard({ plan, now }: { plan: Plan; now: number }) {
  const reading = useReading<OpenWorkReading>('/api/duty/open');
  const incidents = reading.value?.incidents ?? [];
  return (
    <Card
      title={handoverTexts.open}
      note={handoverTexts.openText}
      aside={
        <Button size="small" onPress={reading.refresh}>
          {handoverTexts.refresh}
        </Button>
      }
    >
      <ReadingState reading={reading} title={handoverTexts.openFailed} />
      {reading.value !== null && incidents.length === 0 && <p className={styles.muted}>{handoverTexts.openNone}</p>}
      {incidents.map((incident) => (
        <OpenIncident key={incident.id} {...{ incident, plan, now }} />
      ))}
    </Card>
  );
}

function OpenIncident({ incident, plan, now }: { incident: OpenIncidentReading; plan: Plan; now: number }) {
  const { level, tasks, decisions, vmas, id, number, title } = incident;
  return (
    <section className={styles.incident}>
      <h3 className={styles.incidentHead}>
        <LevelBadge number={level} tone={levelTone(level, plan.levels.length)} label={`Nivå ${level}`} size="small" />
        <Link href={paths.board(id)} variant="alone">
          {number} {title ?? handoverTexts.untitled}
        </Link>
      </h3>
      <p className={styles.muted}>{levelName(plan, level)}</p>
      <ul className={styles.list}>
        {vmas.map((vma) => (
          <li key={vma.id} className={vma.review < now ? styles.late : undefined}>
            {vmaTexts.openItem(vma.number)} · {vmaTexts.factReview(formatWhen(vma.review, now))}
          </li>
        ))}
        {tasks.map((task) => (
          <li key={task.id}>
            {handoverTexts.task(task.number, task.title ?? handoverTexts.removed)}
            {task.due !== null && (
              <span className={task.due < now ? styles.late : styles.muted}>
                {' · '}
                {(task.due < now ? handoverTexts.late : handoverTexts.due)(formatWhen(task.due, now))}
              </span>
            )}
          </li>
        ))}
        {decisions.map((decision) => (
          <li key={decision.number}>
            {handoverTexts.decision(decision.number, decision.wording ?? handoverTexts.removed)}
          </li>
        ))}
        {tasks.length + decisions.length + vmas.length === 0 && (
          <li className={styles.muted}>{handoverTexts.noTasks}</li>
        )}
      </ul>
    </section>
  );
}
