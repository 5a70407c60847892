import { proposedBriefings } from '@ledningsplats/shared/briefings/rhythm.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { nextCall, reachedOf, shownCalls } from '../features/calls/shown-calls.ts';
import { shownCards } from '../features/cards/shown-cards.ts';
import { reportStanding } from '../features/reports/report-standing.ts';
import { useMay, useSelf } from '../forms/use-self.ts';
import { kindName } from '../i18n/briefing-words.ts';
import { briefingTexts } from '../i18n/briefings.ts';
import { callTexts } from '../i18n/calls.ts';
import { cardTexts } from '../i18n/cards.ts';
import { offerTexts } from '../i18n/offers.ts';
import { inSentence, partyName } from '../i18n/plan-words.ts';
import { paths } from '../paths.ts';
import { useServerNow } from '../sync/react.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { Button } from '../ui/Button.tsx';
import { Card } from '../ui/Card.tsx';
import { formatDuration, formatUntil, formatWhen } from '../ui/format-time.ts';
import { IconActionCard, IconPhone, IconSchedule } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import styles from './BeginWith.module.css';

export interface BeginWithProps {
  incident: IncidentShown;
  plan: Plan;
  onCalls: () => void;
  onCards: () => void;
}

/**
 * On a phone the log comes first: what the level has laid forward stands above it for as long as somebody who must be
 * reached is not, and when the next report is due for as long as there is a rhythm [LA10].
 */
export function BeginWith({ incident, plan, onCalls, onCards }: BeginWithProps) {
  const self = useSelf();
  const may = useMay();
  const now = useServerNow(60_000);
  const { state } = incident;
  if (state === null || state.incident.lifecycle !== 'open') return null;
  const calls = shownCalls(plan, state, incident.pending, self);
  const next = nextCall(calls, now);
  const { reached, of } = reachedOf(calls);
  const cards = shownCards(plan, state, incident.pending);
  const { next: report } = reportStanding(state, now);
  const isRinging = reached < of;
  const [proposed] = may('PlanBriefing') ? proposedBriefings(state.briefings, plan, state.incident.level, now) : [];
  if (!isRinging && report === null && proposed === undefined) return null;

  return (
    <Card title={offerTexts.begin} accent="action">
      <div className={styles.rows}>
        {isRinging && (
          <Button variant="primary" size="huge" icon={<IconPhone aria-hidden />} onPress={onCalls}>
            <span className={styles.words}>
              {offerTexts.toCalls}
              <span className={styles.detail}>
                {callTexts.progress(reached, of)}
                {next !== null && ` · ${offerTexts.nextCall(partyName(plan, next.entry.who))}`}
              </span>
            </span>
          </Button>
        )}
        {isRinging && cards.length > 0 && (
          <Button icon={<IconActionCard aria-hidden />} onPress={onCards}>
            <span className={styles.words}>
              {offerTexts.toCards}
              <span className={styles.detail}>
                {cardTexts.progress(
                  cards.reduce((sum, { done }) => sum + done, 0),
                  cards.reduce((sum, { steps }) => sum + steps.length, 0),
                )}
              </span>
            </span>
          </Button>
        )}
        {proposed !== undefined && (
          <Link href={paths.briefings(incident.id)} variant="alone">
            {briefingTexts.acceptLabel(inSentence(kindName(plan, proposed.kind)), formatWhen(proposed.at, now))}
          </Link>
        )}
        {report !== null && (
          <p className={styles.report}>
            <IconSchedule aria-hidden />
            {report.isLate
              ? offerTexts.lateReport(report.to, formatWhen(report.due, now), formatDuration(now - report.due))
              : offerTexts.nextReport(report.to, formatWhen(report.due, now), formatUntil(report.due, now))}
          </p>
        )}
      </div>
    </Card>
  );
}
