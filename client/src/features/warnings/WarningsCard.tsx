import { isSilenceKnown } from '@ledningsplats/shared/warnings/feed-status.ts';
import type { WeighedWarning } from '@ledningsplats/shared/warnings/loudness.ts';
import { useLocation } from 'wouter';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import { paths } from '../../paths.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import { FeedNotes } from './FeedNotes.tsx';
import { PlayWarnings } from './PlayWarnings.tsx';
import { mainText, quoteWarning } from './quote-warning.ts';
import { useFeeds } from './use-feeds.ts';
import { useWarningsHere } from './use-warnings-here.ts';
import { WarningRow } from './WarningRow.tsx';
import styles from './WarningsCard.module.css';

/** As many as are read at a glance; the rest stand on the page of all. */
const GLANCE = 4;

/** The outer world's warnings, what touches us first [WA1]: with the age of what we know, and one touch to an incident or to its log. */
export function WarningsCard({ incident }: { incident?: IncidentShown }) {
  const { list, plan, now } = useWarningsHere();
  const feeds = useFeeds();
  if (list === null || plan === null) return null;
  const loudest = list[0]?.loudness;
  return (
    <Card
      title={texts.title}
      note={list.length > 0 ? String(list.length) : undefined}
      aside={
        <Link href={paths.warnings} variant="alone">
          {texts.allWarnings}
        </Link>
      }
      {...(loudest === 'loud' && { accent: 'alarm' as const })}
    >
      <div className={styles.body}>
        {list.length === 0 && feeds && (
          <p className={styles.none}>{isSilenceKnown(feeds, plan.warnings, now) ? texts.none : texts.noneKnown}</p>
        )}
        <PlayWarnings warnings={incident?.state?.exercised?.warnings ?? []} />
        {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
        <ul role="list" className={styles.list}>
          {list.slice(0, GLANCE).map((one) => (
            <li key={one.warning.warning}>
              <WarningRow
                {...one}
                now={now}
                level={3}
                isInExercise={incident?.state?.incident.mode === 'exercise'}
                actions={<WarningActions weighed={one} {...(incident && { incident })} />}
              />
            </li>
          ))}
        </ul>
        {feeds && <FeedNotes reading={feeds} plan={plan} now={now} />}
      </div>
    </Card>
  );
}

/** A real warning goes into a real log; into an exercise's it does not [OV8]. */
export function WarningActions({
  weighed: { warning },
  incident,
}: {
  weighed: WeighedWarning;
  incident?: IncidentShown;
}) {
  const give = useGive();
  const may = useMay();
  const [, navigate] = useLocation();
  const quoted = quoteWarning(warning);
  const headline = mainText(warning)?.headline;
  if (!quoted || headline === undefined) return null;
  const { mode, lifecycle } = incident?.state?.incident ?? {};
  const takesLine = incident !== undefined && mode === 'live' && lifecycle === 'open' && may('WriteLine');
  return (
    <>
      {takesLine && (
        <Button
          size="small"
          aria-label={texts.toLogNamed(headline)}
          onPress={() => give('WriteLine', incident.stream, { kind: 'inkommande' }, quoted, { done: texts.logged })}
        >
          {texts.toLog}
        </Button>
      )}
      {may('RegisterIncident') && (
        <Button
          size="small"
          aria-label={texts.toIncidentNamed(headline)}
          onPress={() => navigate(paths.registerOf(warning.warning))}
        >
          {texts.toIncident}
        </Button>
      )}
    </>
  );
}
