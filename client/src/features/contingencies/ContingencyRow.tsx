import type { Contingency } from '@ledningsplats/shared/contingencies/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { personName } from '../../forms/person-words.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatAgo, formatWhen } from '../../ui/format-time.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconMore } from '../../ui/icons.ts';
import { Menu } from '../../ui/Menu.tsx';
import styles from './ContingenciesCard.module.css';
import { ContingencyWords } from './ContingencyWords.tsx';

export type ContingencyAction = 'review' | 'change' | 'triggered' | 'withdrawn' | 'restore';

export interface ContingencyRowProps {
  contingency: Contingency;
  plan: Plan;
  mayWrite: boolean;
  onAction: (action: ContingencyAction) => void;
}

/** One alternative course: what tells that it has come, what is then done, whose it is and how fresh it is [ST8] [ST11]. */
export function ContingencyRow({ contingency, plan, mayWrite, onAction }: ContingencyRowProps) {
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const { content, status, settled, reviewed, changed } = contingency;
  const title = content?.title ?? contingencyTexts.removed;
  // to write it is to look at it: what says nothing more is not said twice
  const isOnlyWritten = reviewed.at === (changed?.at ?? contingency.preparedAt);
  const written = changed
    ? contingencyTexts.changed(personName(byId, changed.by), formatWhen(changed.at, now))
    : contingencyTexts.prepared(personName(byId, contingency.preparedBy), formatWhen(contingency.preparedAt, now));
  return (
    <li className={styles.row} data-status={status}>
      <div className={styles.body}>
        <p>
          <span className={styles.number}>{contingencyTexts.number(contingency.number)}</span>{' '}
          <span className={styles.title}>{title}</span>{' '}
          {status !== 'waiting' && (
            <Chip tone={status === 'triggered' ? 'warn' : 'neutral'}>{contingencyTexts.states[status]}</Chip>
          )}
        </p>
        {settled === null ? (
          <>
            <ContingencyWords content={content} />
            <p className={styles.meta}>
              {functionName(plan, contingency.function)} · {!isOnlyWritten && `${written} · `}
              {wordOf(contingency, isOnlyWritten)} <FactAge at={reviewed.at} person={reviewed.by} />
            </p>
          </>
        ) : (
          <>
            {settled.text !== null && <p className={styles.fact}>{settled.text}</p>}
            <p className={styles.meta}>
              {contingencyTexts.settled(
                personName(byId, settled.by),
                formatWhen(settled.at, now),
                formatAgo(settled.at, now),
              )}
              {settled.tasks.length > 0 && ` · ${contingencyTexts.becameTasks(settled.tasks.length)}`}
            </p>
          </>
        )}
        {mayWrite && status !== 'waiting' && (
          <div>
            <Button
              size="small"
              variant="quiet"
              aria-label={contingencyTexts.restoreLabel(title)}
              onPress={() => onAction('restore')}
            >
              {contingencyTexts.restore}
            </Button>
          </div>
        )}
      </div>
      {mayWrite && status === 'waiting' && (
        <Menu
          label={contingencyTexts.menu(title)}
          items={[
            { id: 'triggered', label: contingencyTexts.happened },
            { id: 'review', label: contingencyTexts.review },
            { id: 'change', label: contingencyTexts.change },
            { id: 'withdrawn', label: contingencyTexts.withdraw },
          ]}
          onAction={(id) => onAction(id as ContingencyAction)}
          placement="bottom end"
          trigger={
            <IconButton label={contingencyTexts.menu(title)} icon={<IconMore aria-hidden />} hasTooltip={false} />
          }
        />
      )}
    </li>
  );
}

/** To write it is to look at it: what was done last is what its age counts from. */
function wordOf({ changed }: Contingency, isOnlyWritten: boolean): string {
  if (!isOnlyWritten) return contingencyTexts.reviewed;
  return changed === null ? contingencyTexts.preparedAlone : contingencyTexts.changedAlone;
}
