import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { CallOutList } from '../features/callouts/CallOutList.tsx';
import { useMay } from '../forms/use-self.ts';
import { sendTexts } from '../i18n/call-out-send.ts';
import { callOutTexts } from '../i18n/call-outs.ts';
import { paths } from '../paths.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconCallOut } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import { CallOutHead } from './CallOutHead.tsx';
import styles from './CallOutPage.module.css';
import { IncidentGate } from './IncidentGate.tsx';

/** Every call-out of the incident that is under way or was lately. */
export function CallOutsPage({ incident }: { incident: string }) {
  return (
    <div className={styles.page}>
      <CallOutHead
        title={callOutTexts.all}
        back={paths.board(incident)}
        backTo={sendTexts.back}
        aside={
          <Link href={paths.phoneList} variant="alone">
            {sendTexts.phoneList}
          </Link>
        }
      />
      <IncidentGate id={incident}>
        <All id={incident} />
      </IncidentGate>
    </div>
  );
}

function All({ id }: { id: string }) {
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  const may = useMay();
  if (plan === null) return null;
  const { list, count } = incident.state?.callOuts ?? { list: [], count: 0 };
  const mayBegin = may('SendCallOut') && incident.state?.incident.lifecycle === 'open';
  const begin = mayBegin && (
    <Link href={paths.call(id)} variant="button">
      {count === 0 ? callOutTexts.begin : callOutTexts.beginNew}
    </Link>
  );
  if (count === 0) {
    return (
      <EmptyState title={callOutTexts.none} icon={<IconCallOut aria-hidden />} action={begin}>
        {mayBegin ? callOutTexts.noneText : callOutTexts.noneReader}
      </EmptyState>
    );
  }
  return (
    <>
      <CallOutList incident={id} list={list.toReversed()} plan={plan} />
      {count > list.length && (
        <p>
          {callOutTexts.older(count - list.length)} <Link href={paths.log(id)}>{callOutTexts.toLog}</Link>
        </p>
      )}
      <div className={styles.ways}>{begin}</div>
    </>
  );
}
