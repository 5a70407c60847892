import { isRunning } from '@ledningsplats/shared/callouts/due.ts';
import { isCallingOut } from '@ledningsplats/shared/callouts/ground.ts';
import { krisstodStream } from '@ledningsplats/shared/core/stream-name.ts';
import { type ReactNode, useState } from 'react';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { AlreadyCalled } from '../features/callouts/AlreadyCalled.tsx';
import { CallInForm } from '../features/callouts/call-in/CallInForm.tsx';
import { peopleHere } from '../features/callouts/call-in/call-in-draft.ts';
import { numberOf, useDuty } from '../features/roster/use-duty.ts';
import { useMay } from '../forms/use-self.ts';
import { sendTexts } from '../i18n/call-out-send.ts';
import { callInTexts as texts } from '../i18n/krisstod-call-in.ts';
import { paths } from '../paths.ts';
import { useKrisstod, usePeople, useServerNow } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { CallOutHead } from './CallOutHead.tsx';
import styles from './CallOutPage.module.css';
import { IncidentGate } from './IncidentGate.tsx';
import { ReadingGate } from './ReadingGate.tsx';
import { useSending } from './use-sending.ts';

/** Calls support workers in [KR2]: the call-out's own view and steps, for those who run krisstöd alone [KR8]. */
export function CallInPage({ incident }: { incident: string }) {
  return (
    <ReadingGate reading="krisstod">
      <div className={styles.page}>
        <CallOutHead title={texts.title} back={paths.krisstod(incident)} backTo={texts.back} />
        <IncidentGate id={incident}>
          <CallingIn id={incident} />
        </IncidentGate>
      </div>
    </ReadingGate>
  );
}

function CallingIn({ id }: { id: string }) {
  const { state } = useIncidentFacts(id);
  const { state: own, status } = useKrisstod(id);
  const plan = usePlan().state?.plan ?? null;
  const may = useMay();
  const { byId: people } = usePeople();
  const now = useServerNow(30_000);
  const duty = useDuty();
  const stream = krisstodStream(id);
  const list = own?.callIns.list ?? [];
  const answersOf = (number: number) => paths.calledIn(id, number);
  const { sendState, isGoing, wasUnsent, onSent, made } = useSending(stream, list, `${stream}#callin`, answersOf);
  /** Those under way when somebody chose to begin another one. */
  const [passed, setPassed] = useState<readonly string[]>([]);
  const phoneList = (
    <Link href={paths.phoneList} variant="button">
      {sendTexts.toPhoneList}
    </Link>
  );
  if (!may('CallInKrisstod')) return <Stop title={texts.mayNotTitle} text={texts.mayNotText} action={phoneList} />;
  if (state === null || plan === null || (own === null && status === 'loading')) return <Skeleton lines={10} />;
  if (!isCallingOut(state, 'krisstod')) {
    const isOpen = state.incident.lifecycle === 'open';
    return <Stop title={texts.notNowTitle} text={isOpen ? texts.notNow : texts.closedText} action={phoneList} />;
  }
  if (made !== undefined) return <p role="status">{sendTexts.sending}</p>;
  const running = list.filter((callOut) => isRunning(callOut, now));
  if (!isGoing && running.some((callOut) => !passed.includes(callOut.id))) {
    return (
      <AlreadyCalled
        titleOf={texts.numbered}
        anew={texts.anew}
        answersOf={answersOf}
        running={running.toReversed()}
        context={{ plan, people, now }}
        onAnew={() => setPassed(running.map((callOut) => callOut.id))}
      />
    );
  }
  return (
    <CallInForm
      stream={stream}
      state={state}
      plan={plan}
      here={peopleHere(Object.values(own?.work.helpers ?? {}))}
      call={duty === null ? null : numberOf(duty.duty.primary, 'primary', duty)}
      sendState={sendState}
      wasUnsent={wasUnsent}
      phoneList={phoneList}
      onSent={onSent}
    />
  );
}

function Stop({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <EmptyState title={title} action={action}>
      {text}
    </EmptyState>
  );
}
