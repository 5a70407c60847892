import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { signOf, tallyOf } from '@ledningsplats/shared/callouts/tally.ts';
import { FactAge } from '../../forms/FactAge.tsx';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { formatWhen } from '../../ui/format-time.ts';
import { IconAlarm } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './CallOutsCard.module.css';
import { calledTitle, postNames, type WordsContext } from './call-out-words.ts';
import { TallyBar } from './TallyBar.tsx';

/** More are read on the page of the call-out. */
const ARRIVALS_SHOWN = 4;

export interface RunningCallOutProps {
  title: string;
  /** Where the answers are read. */
  href: string;
  callOut: CallOut;
  context: WordsContext;
}

/** One that is under way, in short: how many come, who first, as whom nobody does, and the way to the answers. */
export function RunningCallOut({ title, href, callOut, context }: RunningCallOutProps) {
  const { plan, now } = context;
  const { number, sentAt, called } = callOut;
  const tally = tallyOf(callOut);
  const { arrivals, unfilled, silent } = tally;
  const shown = arrivals.slice(0, ARRIVALS_SHOWN);
  return (
    <section className={styles.running}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{title}</h3>
        <FactAge at={sentAt} person={callOut.by} isLasting />
        <span className={styles.way}>
          <Link href={href} variant="alone" aria-label={`${callOutTexts.toAnswers}: ${title}`}>
            {callOutTexts.toAnswers}
          </Link>
        </span>
      </div>
      <TallyBar number={number} tally={tally} />
      {unfilled.length > 0 && (
        <p className={styles.alarm}>
          <IconAlarm aria-hidden className={styles.icon} />
          {callOutTexts.unfilled(postNames(plan, unfilled))}
        </p>
      )}
      {silent.length > 0 && (
        <p className={styles.alarm}>
          <IconAlarm aria-hidden className={styles.icon} />
          {callOutTexts.silent(silent.length)}
        </p>
      )}
      {(unfilled.length > 0 || silent.length > 0) && signOf(callOut) === null && (
        <p className={styles.muted}>{callOutTexts.seenTo}</p>
      )}
      {shown.length > 0 && (
        <>
          <h4 className={styles.label}>{callOutTexts.arrivals}</h4>
          {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
          <ul role="list" className={styles.arrivals}>
            {shown.map(({ person, arrivesAt }) => {
              const one = called.find((other) => other.person === person);
              return (
                <li key={person} className={styles.arrival}>
                  <b className={styles.when}>{arrivesAt === null ? '–' : formatWhen(arrivesAt, now)}</b>
                  <span>
                    {one ? calledTitle(one, context) : ''}
                    {arrivesAt === null && <span className={styles.muted}> ({callOutTexts.arrivesUnknown})</span>}
                  </span>
                </li>
              );
            })}
          </ul>
          {arrivals.length > shown.length && (
            <p className={styles.muted}>{callOutTexts.moreArrivals(arrivals.length - shown.length)}</p>
          )}
        </>
      )}
    </section>
  );
}
