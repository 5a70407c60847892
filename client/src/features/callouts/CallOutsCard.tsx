import type { CommandType } from '@ledningsplats/shared/access/command-table.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { CommandNotes } from '../../forms/CommandNotes.tsx';
import { useMay } from '../../forms/use-self.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { paths } from '../../paths.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import type { IncidentShown } from '../../sync/shown.ts';
import { Card } from '../../ui/Card.tsx';
import { Link } from '../../ui/Link.tsx';
import styles from './CallOutsCard.module.css';
import { RunningCallOut } from './RunningCallOut.tsx';

const SEND_TYPES: ReadonlySet<string> = new Set<CommandType>(['SendCallOut']);

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
          <RunningCallOut
            key={callOut.id}
            title={callOutTexts.numbered(callOut.number)}
            href={paths.callOut(id, callOut.number)}
            callOut={callOut}
            context={{ plan, people, now }}
          />
        ))}
        <CommandNotes incident={incident} plan={plan} types={SEND_TYPES} />
      </div>
    </Card>
  );
}
