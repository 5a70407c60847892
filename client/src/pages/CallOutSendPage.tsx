import { isRunning } from '@ledningsplats/shared/callouts/due.ts';
import { type ReactNode, useState } from 'react';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { AlreadyCalled } from '../features/callouts/AlreadyCalled.tsx';
import { SendForm } from '../features/callouts/SendForm.tsx';
import { numberOf, useDuty } from '../features/roster/use-duty.ts';
import { useMay } from '../forms/use-self.ts';
import { sendTexts } from '../i18n/call-out-send.ts';
import { paths } from '../paths.ts';
import { useConnection, usePeople, useServerNow } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { CallOutHead } from './CallOutHead.tsx';
import styles from './CallOutPage.module.css';
import { IncidentGate } from './IncidentGate.tsx';
import { useSending } from './use-sending.ts';

/** Calls people out: a view of its own, so that nobody is called twice by a nervous thumb. What follows is another one. */
export function CallOutSendPage({ incident }: { incident: string }) {
  return (
    <div className={styles.page}>
      <CallOutHead title={sendTexts.title} back={paths.board(incident)} backTo={sendTexts.back} />
      <IncidentGate id={incident}>
        <Sending id={incident} />
      </IncidentGate>
    </div>
  );
}

function Sending({ id }: { id: string }) {
  const incident = useIncidentFacts(id);
  const plan = usePlan().state?.plan ?? null;
  const may = useMay();
  const { state: connection } = useConnection();
  const { byId: people } = usePeople();
  const now = useServerNow(30_000);
  const duty = useDuty();
  const { state, stream } = incident;
  const isConnected = connection === 'connected';
  const list = state?.callOuts.list ?? [];
  const answersOf = (number: number) => paths.callOut(id, number);
  const { sendState, isGoing, wasUnsent, onSent, made } = useSending(stream, list, `${stream}#callout`, answersOf);
  /** Those under way when somebody chose to begin another one. */
  const [passed, setPassed] = useState<readonly string[]>([]);

  const phoneList = (
    <Link href={paths.phoneList} variant="button">
      {sendTexts.toPhoneList}
    </Link>
  );
  if (!may('SendCallOut')) {
    return <Stop title={sendTexts.mayNotTitle} text={sendTexts.mayNotText} action={phoneList} />;
  }
  if (state === null || plan === null) {
    return isConnected ? (
      <p role="status">{sendTexts.registering}</p>
    ) : (
      <Stop title={sendTexts.notRegisteredTitle} text={sendTexts.notRegisteredText} action={phoneList} />
    );
  }
  if (state.incident.lifecycle !== 'open') {
    return <Stop title={sendTexts.closedTitle} text={sendTexts.closedText} action={phoneList} />;
  }
  if (made !== undefined) return <p role="status">{sendTexts.sending}</p>;

  const running = list.filter((callOut) => isRunning(callOut, now));
  if (!isGoing && running.some((callOut) => !passed.includes(callOut.id))) {
    return (
      <AlreadyCalled
        answersOf={answersOf}
        running={running.toReversed()}
        context={{ plan, people, now }}
        onAnew={() => setPassed(running.map((callOut) => callOut.id))}
      />
    );
  }
  const call = duty === null ? null : numberOf(duty.duty.primary, 'primary', duty);
  return (
    <SendForm
      stream={stream}
      state={state}
      plan={plan}
      call={call}
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
