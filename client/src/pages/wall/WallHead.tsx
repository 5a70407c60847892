import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { headerTexts } from '../../i18n/header.ts';
import { wallTexts as texts } from '../../i18n/wall.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { formatClock, formatDate } from '../../ui/format-time.ts';
import { IconAlarm, IconVacant } from '../../ui/icons.ts';
import styles from './WallHead.module.css';
import { wallAlert, wallBriefing, wallLeader, wallLevel, wallTitle } from './wall-facts.ts';

export interface WallHeadProps {
  state: IncidentState;
  plan: Plan;
  /** What else runs out, under the countdown to the briefing. */
  children?: ReactNode;
}

/** What is asked first: which level, who leads, when one meets next, and where one is heading [LA1] [LA7] [LA13] [ST3] [ST5]. */
export function WallHead({ state, plan, children }: WallHeadProps) {
  const now = useServerNow(1_000);
  const { byId } = usePeople();
  const { incident } = state;
  const level = wallLevel(state, plan, now);
  const alert = wallAlert(state, plan, now);
  const leader = wallLeader(state, plan, byId, now);
  const briefing = wallBriefing(state, plan, now);
  return (
    <header className={styles.head}>
      <div className={styles.level} data-tone={level.tone}>
        <p className={styles.words} data-wall="level" aria-live="polite" aria-atomic>
          <span className="visually-hidden">{texts.level} </span>
          <span className={styles.rank}>{level.rank}</span> <span>{level.name}</span>
        </p>
        <p className={styles.clock}>
          <time className={styles.time} dateTime={new Date(now).toISOString()}>
            {formatClock(now)}
          </time>
          <span className={styles.date}>{formatDate(now, now)}</span>
        </p>
        {alert !== null && (
          <p className={styles.alert} aria-live="polite" aria-atomic>
            <b className={styles.alertWord} data-wall="alert">
              {headerTexts.heightenedAlert}
            </b>
            <span>
              {alert.leads} · {texts.levelSince(alert.since)}
            </span>
          </p>
        )}
        <div className={styles.about}>
          <h1 className={styles.title}>
            {incident.lifecycle !== 'open' && (
              <span className={styles.over}>{incident.lifecycle === 'closed' ? texts.closed : texts.evaluated}</span>
            )}
            <span className={styles.what}>{wallTitle(state)}</span>
          </h1>
          <p className={styles.since}>
            {incident.number} · {texts.levelSince(level.since)}
            {level.isUnconfirmed && <b className={styles.unconfirmed}>{texts.unconfirmed}</b>}
          </p>
        </div>
      </div>
      <div className={styles.facts}>
        <dl className={styles.pairs}>
          <div className={styles.fact} data-alarm={leader === null || undefined}>
            <dt>{texts.leader}</dt>
            {leader === null ? (
              <dd>
                <span className={styles.great} data-wall="leader">
                  <IconVacant aria-hidden className={styles.icon} />
                  {texts.vacant}
                </span>
                <span className={styles.detail}>{texts.vacantText}</span>
              </dd>
            ) : (
              <dd>
                <span className={styles.great} data-wall="leader">
                  {leader.name}
                </span>
                <span className={styles.detail}>{texts.leaderSince(leader.capacity, leader.since)}</span>
              </dd>
            )}
          </div>
          <div className={styles.fact} data-alarm={briefing?.tone === 'late' || undefined}>
            <dt>{briefing?.title ?? texts.briefing}</dt>
            <dd>
              <span className={styles.great} data-wall="countdown">
                {briefing?.tone === 'late' && <IconAlarm aria-hidden className={styles.icon} />}
                {briefing === null ? texts.noBriefing : briefing.left}
              </span>
              {briefing !== null && (
                <span className={styles.detail}>
                  {briefing.tone === 'running' ? briefing.kind : `${briefing.kind} · ${briefing.when}`}
                </span>
              )}
            </dd>
          </div>
          <div className={styles.direction}>
            <dt>{texts.direction}</dt>
            <dd data-none={incident.direction === null || undefined}>{directionOf(state)}</dd>
          </div>
        </dl>
        <div className={styles.clocks}>{children}</div>
      </div>
    </header>
  );
}

function directionOf({ incident: { direction } }: IncidentState): string {
  if (direction === null) return texts.directionNone;
  return direction.text ?? texts.directionRemoved;
}
