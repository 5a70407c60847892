import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { isSilenceKnown } from '@ledningsplats/shared/warnings/feed-status.ts';
import { EndedWarnings } from '../features/warnings/EndedWarnings.tsx';
import { FeedNotes } from '../features/warnings/FeedNotes.tsx';
import { SoundSwitch } from '../features/warnings/SoundSwitch.tsx';
import { useFeeds } from '../features/warnings/use-feeds.ts';
import { useWarningsHere } from '../features/warnings/use-warnings-here.ts';
import { WarningRow } from '../features/warnings/WarningRow.tsx';
import { WarningActions } from '../features/warnings/WarningsCard.tsx';
import { warningTexts as texts } from '../i18n/warnings.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import page from '../ui/page.module.css';
import { Skeleton } from '../ui/Skeleton.tsx';
import styles from './WarningsPage.module.css';

/** All of the outer world's warnings that touch us, how the reading of them goes, and those that hold no more [WA1] [WA2]. */
export function WarningsPage() {
  const may = mayOpen(usePermissions(), 'warnings');
  return (
    <div className={page.page} data-width="middle">
      <header className={page.header}>
        <h1 className={page.title}>{texts.title}</h1>
        <p className={page.note}>{texts.intro}</p>
      </header>
      {may ? <Warnings /> : <EmptyState title={texts.mayNot} />}
    </div>
  );
}

function Warnings() {
  const { list, plan, now } = useWarningsHere();
  const feeds = useFeeds();
  if (list === null || plan === null) return <Skeleton lines={6} />;
  return (
    <div className={styles.columns}>
      <div className={styles.column}>
        {list.length === 0 && feeds && (
          <EmptyState title={isSilenceKnown(feeds, plan.warnings, now) ? texts.none : texts.noneKnown} />
        )}
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
        <ul role="list" className={styles.column}>
          {list.map((one) => (
            <li key={one.warning.warning}>
              <WarningRow {...one} now={now} level={2} actions={<WarningActions weighed={one} />} />
            </li>
          ))}
        </ul>
        <Card title={texts.ended}>
          <EndedWarnings
            key={list
              .map(({ warning }) => warning.warning)
              .sort()
              .join(' ')}
            now={now}
          />
        </Card>
      </div>
      <div className={styles.column}>
        <Card title={texts.feeds}>{feeds && <FeedNotes reading={feeds} plan={plan} now={now} />}</Card>
        <Card title={texts.sound}>
          <SoundSwitch />
        </Card>
      </div>
    </div>
  );
}
