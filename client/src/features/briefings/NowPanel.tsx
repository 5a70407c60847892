import { type AgendaStep, spentOn } from '@ledningsplats/shared/briefings/agenda.ts';
import type { Briefing, BriefingStep } from '@ledningsplats/shared/briefings/events.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { stepName } from '../../i18n/briefing-words.ts';
import { briefingTexts as texts } from '../../i18n/briefings.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDuration } from '../../ui/format-time.ts';
import { IconAlarm, IconArrowRight } from '../../ui/icons.ts';
import { timerText } from './countdown.ts';
import styles from './NowPanel.module.css';
import { PointContent } from './PointContent.tsx';

export interface NowPanelProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
  briefing: Briefing;
  current: AgendaStep | null;
  next: AgendaStep | null;
  now: number;
  /** Who is there for each function. */
  speakers: ReadonlyMap<string, string>;
  /** Null: the reader follows. */
  onTake: ((step: BriefingStep) => void) | null;
  onEnd: () => void;
}

/** What is gone through or who speaks, how long it has taken, and what comes then: read from across the room. */
export function NowPanel({
  incident,
  state,
  plan,
  briefing,
  current,
  next,
  now,
  speakers,
  onTake,
  onEnd,
}: NowPanelProps) {
  const whoOf = (step: AgendaStep) => (step.function === null ? undefined : speakers.get(step.function));
  const nameOf = (step: AgendaStep) => stepName(plan, briefing.kind, step.id);
  if (current === null) {
    const isDone = Object.keys(briefing.spent).length > 0 && next === null;
    return (
      <section className={styles.panel} aria-label={texts.now}>
        <p className={styles.before}>{isDone ? texts.allDone : texts.notBegun}</p>
        {onTake && next && (
          <div>
            <Button variant="primary" onPress={() => onTake(next.id)}>
              {texts.beginWith(nameOf(next))}
            </Button>
          </div>
        )}
      </section>
    );
  }
  const spent = spentOn(briefing, current.id, now);
  const limit = current.minutes * 60_000;
  const isOver = spent > limit;
  return (
    <section className={styles.panel} aria-label={texts.now} data-over={isOver || undefined}>
      <div className={styles.head}>
        <div className={styles.what}>
          <p className={styles.term}>
            {current.function === null ? texts.now : `${current.item.name} · ${texts.speaksNow}`}
          </p>
          <h3 className={styles.name}>{nameOf(current)}</h3>
          {whoOf(current) !== undefined && <p className={styles.who}>{whoOf(current)}</p>}
        </div>
        <div className={styles.timer}>
          {/* what ticks is never read aloud by itself */}
          <span role="timer" aria-live="off" className={styles.clock}>
            {timerText(spent)}
          </span>
          <span className={styles.limit}>
            {isOver ? (
              <>
                <IconAlarm aria-hidden className={styles.icon} /> {texts.over(overText(spent - limit))}
              </>
            ) : (
              texts.ofMinutes(current.minutes)
            )}
          </span>
        </div>
      </div>
      <PointContent incident={incident} state={state} plan={plan} kind={briefing.kind} shows={current.item.shows} />
      <div className={styles.foot}>
        <p className={styles.next}>
          {next === null ? texts.last : texts.nextUp([nameOf(next), whoOf(next)].filter(Boolean).join(', '))}
        </p>
        {onTake && next && (
          <Button variant="primary" icon={<IconArrowRight aria-hidden />} onPress={() => onTake(next.id)}>
            {texts.nextStep}
          </Button>
        )}
        {onTake && next === null && (
          <Button variant="primary" onPress={onEnd}>
            {texts.end}
          </Button>
        )}
      </div>
    </section>
  );
}

function overText(duration: number): string {
  return duration < 60_000 ? texts.seconds(Math.floor(duration / 1_000)) : formatDuration(duration);
}
