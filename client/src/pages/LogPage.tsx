import { COMPACT_QUERY } from '../app/compact-query.ts';
import { LogPanel } from '../features/log/LogPanel.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { ComposerButton, ComposerPlace } from './ComposerPlace.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './LogPage.module.css';
import { useLineWork } from './use-line-work.tsx';

/** The whole log, however long. */
export function LogPage({ incident }: { incident: string }) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const { makeTask, makeDecision, dialog } = useLineWork(incident);
  return (
    <IncidentGate id={incident}>
      <div className={styles.page} data-compact={isCompact || undefined}>
        <LogPanel
          incident={incident}
          scroll={isCompact ? 'page' : 'box'}
          onMakeTask={makeTask}
          onMakeDecision={makeDecision}
        >
          {!isCompact && <ComposerPlace incident={incident} />}
        </LogPanel>
      </div>
      {isCompact && <ComposerButton incident={incident} />}
      {dialog}
    </IncidentGate>
  );
}
