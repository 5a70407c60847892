import { LogPanel } from '../../features/log/LogPanel.tsx';
import { logTexts } from '../../i18n/log.ts';
import { paths } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import { ComposerPlace } from '../ComposerPlace.tsx';
import type { BoardCardProps } from './board-cards.tsx';

/** The log: whole in a box at a desk, with the composer in it; the newest few on a phone, and a way to the rest. */
export function LogOnBoard({ incident: { id }, isCompact, isPlayed = false, makeTask, makeDecision }: BoardCardProps) {
  return (
    <LogPanel
      incident={id}
      scroll={isCompact ? 'latest' : 'box'}
      isReadOnly={isPlayed}
      footer={
        isCompact &&
        !isPlayed && (
          <Link href={paths.log(id)} variant="alone">
            {logTexts.whole}
          </Link>
        )
      }
      onMakeTask={makeTask}
      onMakeDecision={makeDecision}
    >
      {!isCompact && !isPlayed && <ComposerPlace incident={id} />}
    </LogPanel>
  );
}
