import { PART_COMMANDS } from '@ledningsplats/shared/callouts/part-commands.ts';
import type { ReactNode } from 'react';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { FollowView } from '../features/callouts/FollowView.tsx';
import { CommandNotes } from '../forms/CommandNotes.tsx';
import { sendTexts } from '../i18n/call-out-send.ts';
import { callOutTexts } from '../i18n/call-outs.ts';
import { paths } from '../paths.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { CallOutHead } from './CallOutHead.tsx';
import styles from './CallOutPage.module.css';
import { IncidentGate } from './IncidentGate.tsx';

const { answer, text, end, takeSign } = PART_COMMANDS.incident;
const FOLLOW_TYPES: ReadonlySet<string> = new Set([answer, text, end, takeSign]);

interface CallOutPageProps {
  incident: string;
  number: number;
}

/** The answers to one call-out, live. Nothing here calls anybody out. */
export function CallOutPage({ incident, number }: CallOutPageProps) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const ways = (
    <span className={styles.ways}>
      <Link href={paths.callOuts(incident)} variant="alone">
        {callOutTexts.toAll}
      </Link>
      <Link href={paths.phoneList} variant="alone">
        {sendTexts.phoneList}
      </Link>
    </span>
  );
  return (
    <div className={styles.page}>
      <CallOutHead
        title={callOutTexts.numbered(number)}
        back={paths.board(incident)}
        backTo={sendTexts.back}
        {...(!isCompact && { aside: ways })}
      />
      <IncidentGate id={incident}>
        <Followed incident={incident} number={number} ways={isCompact ? ways : null} />
      </IncidentGate>
    </div>
  );
}

function Followed({ incident: id, number, ways }: CallOutPageProps & { ways: ReactNode }) {
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  if (incident.state === null || plan === null) return null;
  const { list, count } = incident.state.callOuts;
  const callOut = list.find((one) => one.number === number);
  if (callOut) {
    const notes = <CommandNotes incident={incident} plan={plan} types={FOLLOW_TYPES} />;
    return <FollowView stream={incident.stream} plan={plan} callOut={callOut} notes={notes} ways={ways} />;
  }
  const wasThere = Number.isInteger(number) && number >= 1 && number <= count;
  return (
    <EmptyState
      title={wasThere ? callOutTexts.goneTitle : callOutTexts.noSuchTitle}
      action={
        <Link href={wasThere ? paths.log(id) : paths.callOuts(id)} variant="button">
          {wasThere ? callOutTexts.toLog : callOutTexts.toAll}
        </Link>
      }
    >
      {wasThere ? callOutTexts.goneText : callOutTexts.noSuchText}
    </EmptyState>
  );
}
