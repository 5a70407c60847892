import { COMPACT_QUERY } from '../app/compact-query.ts';
import { NewsPanel } from '../features/log/news/NewsPanel.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import styles from './BoardPage.module.css';
import { ArrangedBoard } from './board/ArrangedBoard.tsx';
import { ArrangementMenu } from './board/ArrangementMenu.tsx';
import { useArrangement } from './board/use-arrangement.ts';
import { ComposerButton } from './ComposerPlace.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import { useLineWork } from './use-line-work.tsx';

/** The staff board: what has happened, what is to be done, what is decided and who is here, as each role needs it. */
export function BoardPage({ incident }: { incident: string }) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const { dialog, ...work } = useLineWork(incident);
  const arrangement = useArrangement(incident);
  return (
    <IncidentGate id={incident}>
      <div className={styles.board} data-compact={isCompact || undefined}>
        <div className={styles.head}>
          <NewsPanel incident={incident} />
          <ArrangementMenu incident={incident} {...arrangement} />
        </div>
        <ArrangedBoard id={incident} isCompact={isCompact} {...work} {...arrangement} />
      </div>
      {isCompact && <ComposerButton incident={incident} />}
      {dialog}
    </IncidentGate>
  );
}
