import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { signOf, tallyOf } from '@ledningsplats/shared/callouts/tally.ts';
import type { CommandType } from '@ledningsplats/shared/core/registry.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { useMay } from '../../forms/use-self.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { IconAlarm } from '../../ui/icons.ts';
import { Link } from '../../ui/Link.tsx';
import styles from './CallOutsCard.module.css';
import { calledTitle, postNames, type WordsContext } from './call-out-words.ts';
import { TallyBar } from './TallyBar.tsx';

const SEND_TYPES: ReadonlySet<string> = new Set<CommandType>(['SendCallOut']);
/** More are read on the page of the call-out. */
const ARRIVALS_SHOWN = 4;

export interface CallOutsCardProps {
  incident: IncidentShown;
  plan: Plan;
}

/** The call-outs under way on the board: how many come, who first, and as whom nobody does. */
export function CallOutsCard({ incident, plan }: CallOutsCardProps) {
  const may = useMay();
  const { byId: people } = usePeople();
  const now = useServerNow(30_000);
  const { state, id } = incident;
  if (state === null) return null;
  const { list, count } = state.callOuts;
  const running = list.filter(({ ended }) => ended === null).toReversed();
  const mayBegin = may('SendCallOut') && state.incident.lifecycle === 'open';
  const isSending = incident.pending.some(({ type }) => SEND_TYPES.has(type));
  if (running.length === 0 && !mayBegin && count === 0 && !isSending) return null;

  return (
    <Card
      title={callOutTexts.title}
      anchor="callouts"
      aside={
        <>
          {count > 0 && (
            <Link href={paths.callOuts(id)} variant="alone">
              {callOutTexts.toAll}
            </Link>
          )}
          {mayBegin && (
            <Link href={paths.call(id)} variant="alone">
              {callOutTexts.begin}
            </Link>
          )}
        </>
      }
    >
      <div className={styles.card}>
        {running.length === 0 && <p className={styles.muted}>{callOutTexts.none}</p>}
        {running.length === 0 && mayBegin && count === 0 && <p className={styles.muted}>{callOutTexts.noneText}</p>}
        {running.map((callOut) => (
          <Running key={callOut.id} incident={id} callOut={callOut} context={{ plan, people, now }} />
        ))}
        <CommandNotes incident={incident} plan={plan} types={SEND_TYPES} />
      </div>
    </Card>
  );
}

function Running({ incident, callOut, context }: { incident: string; callOut: CallOut; context: WordsContext }) {
  const { plan, now } = context;
  const { number, sentAt, called } = callOut;
  const tally = tallyOf(callOut);
  const { arrivals, unfilled, silent } = tally;
  const shown = arrivals.slice(0, ARRIVALS_SHOWN);
  return (
    <section className={styles.running}>
      <div className={styles.head}>
        <h3 className={styles.heading}>{callOutTexts.numbered(number)}</h3>
        <span className={styles.muted}>{formatWhen(sentAt, now)}</span>
        <span className={styles.way}>
          <Link
            href={paths.callOut(incident, number)}
            variant="alone"
            aria-label={`${callOutTexts.toAnswers}: ${callOutTexts.numbered(number)}`}
          >
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
