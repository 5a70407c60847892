import { lastHeld } from '@ledningsplats/shared/briefings/briefing-reading.ts';
import { toReview } from '@ledningsplats/shared/contingencies/to-review.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { AgendaItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { briefingTexts } from '../../i18n/briefings.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import { useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Button } from '../../ui/Button.tsx';
import { formatDuration, formatWhen } from '../../ui/format-time.ts';
import { IconCheck } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import { newsSince } from './news.ts';
import styles from './PointContent.module.css';

const texts = briefingTexts.shown;
/** What is read from across a room, and no more than is spoken of. */
const SHOWN = 8;

export interface PointContentProps {
  incident: IncidentShown;
  state: IncidentState;
  plan: Plan;
  kind: string;
  shows: AgendaItem['shows'];
}

/** What the plan lays forward at a point of the agenda: news, direction, what is late, what waits, what may come instead [ST5]. */
export function PointContent(props: PointContentProps) {
  switch (props.shows) {
    case 'nothing':
    case 'round':
      return null;
    case 'news':
      return <News {...props} />;
    case 'direction':
      return <Direction {...props} />;
    case 'tasks':
      return <LateTasks {...props} />;
    case 'decisions':
      return <Decisions {...props} />;
    case 'contingencies':
      return <Contingencies {...props} />;
    default:
      throw new Error(props.shows satisfies never);
  }
}

function News({ incident, state, plan, kind }: PointContentProps) {
  const now = useServerNow(60_000);
  const before = lastHeld(state.briefings, kind);
  const news = newsSince(state, plan, before ?? 0);
  return (
    <Part
      title={before === null ? texts.newsFirst : texts.newsSince(formatWhen(before, now))}
      none={texts.noNews}
      rows={news.map(({ key, at, what, text }) => ({ key, what, text, aside: formatWhen(at, now) }))}
      more={
        <Link href={paths.log(incident.id)} variant="alone">
          {texts.toLog}
        </Link>
      }
    />
  );
}

function Direction({ state }: PointContentProps) {
  const { direction } = state.incident;
  return (
    <section className={styles.part} aria-label={texts.direction}>
      <p className={direction === null ? styles.none : styles.direction}>
        {direction === null ? texts.noDirection : (direction.text ?? briefingTexts.removed)}
      </p>
    </section>
  );
}

function LateTasks({ state, plan }: PointContentProps) {
  const now = useServerNow(30_000);
  const late = Object.values(state.tasks.open)
    .flatMap((task) => (task.due !== null && task.due < now ? [{ ...task, due: task.due }] : []))
    .sort((one, other) => one.due - other.due);
  return (
    <Part
      title={texts.tasks}
      none={texts.noTasks}
      rows={late.map(({ id, number, title, due, function: owner }) => ({
        key: id,
        what: `U-${number} ${functionName(plan, owner)}`,
        text: title ?? briefingTexts.removed,
        aside: texts.dueSince(formatDuration(now - due)),
        isLate: true,
      }))}
    />
  );
}

function Decisions({ incident, state }: PointContentProps) {
  const { open, proposals } = state.decisions;
  const rows = [
    ...Object.values(proposals).map(({ number, content }) => ({
      key: `proposal ${number}`,
      what: texts.proposal(number),
      text: content?.wording ?? briefingTexts.removed,
      aside: texts.proposed,
    })),
    ...Object.values(open)
      .filter(({ confirmed, missing }) => !confirmed || missing.length > 0)
      .map(({ number, content, confirmed }) => ({
        key: `decision ${number}`,
        what: texts.newDecision(number),
        text: content?.wording ?? briefingTexts.removed,
        aside: confirmed ? texts.lacks : texts.awaits,
      })),
  ];
  return (
    <Part
      title={texts.decisions}
      none={texts.noDecisions}
      rows={rows}
      more={
        <Link href={paths.decisions(incident.id)} variant="alone">
          {texts.toDecisions}
        </Link>
      }
    />
  );
}

/** One press says that they have been looked at and still hold [ST11]. */
function Contingencies({ incident, state, plan, kind }: PointContentProps) {
  const give = useGive();
  const may = useMay()('ReviewContingencies');
  const before = lastHeld(state.briefings, kind);
  const running = Object.values(state.briefings.running).find((one) => one.kind === kind);
  const left = toReview(state.contingencies, running?.startedAt ?? before ?? Number.MAX_SAFE_INTEGER);
  const review = (contingencies: string[]) =>
    give('ReviewContingencies', incident.stream, { contingencies }, {}, { done: contingencyTexts.reviewedDone });
  return (
    <Part
      title={texts.contingencies}
      none={texts.noContingencies}
      rows={left.map(({ id, number, content, function: owner }) => ({
        key: id,
        what: `${contingencyTexts.number(number)} ${functionName(plan, owner)}`,
        text:
          content === null
            ? briefingTexts.removed
            : `${content.title} – ${contingencyTexts.trigger.toLowerCase()}: ${content.trigger}`,
        ...(may && {
          deed: (
            <Button
              size="small"
              icon={<IconCheck aria-hidden />}
              aria-label={texts.reviewOne(content?.title ?? briefingTexts.removed)}
              onPress={() => review([id])}
            >
              {texts.reviewed}
            </Button>
          ),
        }),
      }))}
      more={
        may &&
        left.length > 1 && (
          <Button size="small" icon={<IconCheck aria-hidden />} onPress={() => review(left.map(({ id }) => id))}>
            {texts.reviewAll}
          </Button>
        )
      }
    />
  );
}

interface PartRow {
  key: string;
  what: string;
  text: string | null;
  aside?: string;
  isLate?: boolean;
  deed?: ReactNode;
}

function Part({ title, none, rows, more }: { title: string; none: string; rows: PartRow[]; more?: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h4 className={styles.title}>{title}</h4>
      {rows.length === 0 && <p className={styles.none}>{none}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {rows.slice(0, SHOWN).map(({ key, what, text, aside, isLate, deed }) => (
          <li key={key} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.what}>{what}</span> {text !== null && <span className={styles.text}>{text}</span>}
            </span>
            {aside !== undefined && (
              <span className={styles.aside} data-late={isLate || undefined}>
                {aside}
              </span>
            )}
            {deed}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className={styles.none}>{briefingTexts.moreSet(rows.length - SHOWN)}</p>}
      {more}
    </section>
  );
}
