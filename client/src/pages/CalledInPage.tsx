import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { UnreadReplies } from '../features/callouts/call-in/UnreadReplies.tsx';
import { FollowView } from '../features/callouts/FollowView.tsx';
import { KrisstodNotes } from '../features/krisstod/KrisstodNotes.tsx';
import { sendTexts } from '../i18n/call-out-send.ts';
import { callInTexts as texts } from '../i18n/krisstod-call-in.ts';
import { paths } from '../paths.ts';
import { useKrisstod } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CallOutHead } from './CallOutHead.tsx';
import styles from './CallOutPage.module.css';
import { IncidentGate } from './IncidentGate.tsx';
import { ReadingGate } from './ReadingGate.tsx';

interface CalledInPageProps {
  incident: string;
  number: number;
}

/** The answers to one call-in, live; for those who may read krisstöd [KR8]. */
export function CalledInPage({ incident, number }: CalledInPageProps) {
  return (
    <ReadingGate reading="krisstod">
      <div className={styles.page}>
        <CallOutHead title={texts.numbered(number)} back={paths.krisstod(incident)} backTo={texts.back} />
        <IncidentGate id={incident}>
          <Followed incident={incident} number={number} />
        </IncidentGate>
      </div>
    </ReadingGate>
  );
}

function Followed({ incident: id, number }: CalledInPageProps) {
  const { state } = useIncidentFacts(id);
  const { state: own, status } = useKrisstod(id);
  const plan = usePlan().state?.plan ?? null;
  const stream = krisstodStream(id);
  if (state === null || plan === null || (own === null && status === 'loading')) return <Skeleton lines={10} />;
  const callOut = own?.callIns.list.find((one) => one.number === number);
  if (own && callOut) {
    return (
      <FollowView
        stream={stream}
        plan={plan}
        callOut={callOut}
        notes={
          <>
            <KrisstodNotes stream={stream} plan={plan} />
            <UnreadReplies replies={own.replies.filter((reply) => reply.callOut === callOut.id)} />
          </>
        }
        ways={
          <Link href={paths.phoneList} variant="alone">
            {sendTexts.phoneList}
          </Link>
        }
      />
    );
  }
  const wasThere = Number.isInteger(number) && number >= 1 && number <= (own?.callIns.count ?? 0);
  return (
    <EmptyState
      title={wasThere ? texts.goneTitle : texts.noSuchTitle}
      action={
        <Link href={paths.krisstod(id)} variant="button">
          {texts.back}
        </Link>
      }
    >
      {wasThere ? texts.goneText : texts.noSuchText}
    </EmptyState>
  );
}
