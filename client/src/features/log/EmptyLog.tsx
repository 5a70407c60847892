import { logTexts } from '../../i18n/log.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconLog } from '../../ui/icons.ts';

/** A log in which nothing stands yet. */
export function EmptyLog() {
  return (
    <EmptyState title={logTexts.empty} icon={<IconLog aria-hidden />}>
      {logTexts.emptyText}
    </EmptyState>
  );
}
