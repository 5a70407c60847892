import { memo } from 'react';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { CardsCard } from '../features/cards/CardsCard.tsx';
import { AwaitingCard } from '../features/decisions/AwaitingCard.tsx';
import { BoardCard } from '../features/krisledningsnamnd/BoardCard.tsx';
import { CorrectedCard } from '../features/log/CorrectedCard.tsx';
import { LogPanel } from '../features/log/LogPanel.tsx';
import { TraysCard } from '../features/log/TraysCard.tsx';
import { PlacesCard } from '../features/places/operations/PlacesCard.tsx';
import { PresenceCard } from '../features/presence/PresenceCard.tsx';
import { TasksCard } from '../features/tasks/TasksCard.tsx';
import { logTexts } from '../i18n/log.ts';
import { paths } from '../paths.ts';
import type { IncidentShown } from '../sync/shown.ts';
import { usePlan } from '../sync/use-plan.ts';
import { Link } from '../ui/Link.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import styles from './BoardPage.module.css';
import { ComposerButton, ComposerPlace } from './ComposerPlace.tsx';
import { DirectionCard } from './DirectionCard.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import { type LineWork, useLineWork } from './use-line-work.tsx';

/** The staff board: what has happened, what is to be done, what is decided and who is here, on one screen. */
export function BoardPage({ incident }: { incident: string }) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const { makeTask, makeTaskOf, makeDecision, dialog } = useLineWork(incident);
  return (
    <IncidentGate id={incident}>
      <div className={styles.board} data-compact={isCompact || undefined}>
        <div className={styles.log}>
          <LogPanel
            incident={incident}
            scroll={isCompact ? 'latest' : 'box'}
            footer={
              isCompact && (
                <Link href={paths.log(incident)} variant="alone">
                  {logTexts.whole}
                </Link>
              )
            }
            onMakeTask={makeTask}
            onMakeDecision={makeDecision}
          >
            {!isCompact && <ComposerPlace incident={incident} />}
          </LogPanel>
        </div>
        <Cards id={incident} onMakeTask={makeTaskOf} />
      </div>
      {isCompact && <ComposerButton incident={incident} />}
      {dialog}
    </IncidentGate>
  );
}

/** All but the log: drawn again when a fact changes, not at every line. */
function Cards({ id, onMakeTask }: { id: string; onMakeTask: LineWork['makeTaskOf'] }) {
  const incident = useIncidentFacts(id);
  return (
    <div className={styles.rest}>
      <Work incident={incident} onMakeTask={onMakeTask} />
      <Side incident={incident} />
    </div>
  );
}

interface WorkProps {
  incident: IncidentShown;
  onMakeTask: LineWork['makeTaskOf'];
}

/** What is to be done and what waits for an answer. */
const Work = memo(function Work({ incident, onMakeTask }: WorkProps) {
  const plan = usePlan().state?.plan ?? null;
  return (
    <div className={styles.work}>
      <TraysCard incident={incident} onMakeTask={({ line, text }) => onMakeTask({ seq: line, text: text ?? '' })} />
      <CorrectedCard incident={incident} />
      {plan !== null && <PlacesCard incident={incident} plan={plan} />}
      <TasksCard incident={incident} />
      {plan !== null && <CardsCard incident={incident} plan={plan} />}
      {plan !== null && <AwaitingCard incident={incident} plan={plan} />}
    </div>
  );
});

/** Where we are heading, who has taken over what, who is here. */
const Side = memo(function Side({ incident }: { incident: IncidentShown }) {
  const plan = usePlan().state?.plan ?? null;
  return (
    <div className={styles.side}>
      <DirectionCard incident={incident} plan={plan} />
      {plan !== null && <BoardCard incident={incident} plan={plan} />}
      <PresenceCard stream={incident.stream} />
    </div>
  );
});
