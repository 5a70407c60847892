import type { CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { useIncidentFacts } from '../app/use-incident-facts.ts';
import { AlreadyCalled } from '../features/callouts/AlreadyCalled.tsx';
import { SendForm } from '../features/callouts/SendForm.tsx';
import { sendStateOf } from '../features/callouts/send-state.ts';
import { numberOf, useDuty } from '../features/roster/use-duty.ts';
import { useMay } from '../forms/use-self.ts';
import { sendTexts } from '../i18n/call-out-send.ts';
import { paths } from '../paths.ts';
import { useConnection, usePeople, useServerNow, useSync } from '../sync/react.ts';
import { usePlan } from '../sync/use-plan.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';
import { CallOutHead } from './CallOutHead.tsx';
import styles from './CallOutPage.module.css';
import { IncidentGate } from './IncidentGate.tsx';

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
  const { outbox, drafts } = useSync();
  const { state: connection } = useConnection();
  const { byId: people } = usePeople();
  const now = useServerNow(30_000);
  const duty = useDuty();
  const [, navigate] = useLocation();
  const { state, stream } = incident;
  const isConnected = connection === 'connected';
  const sendState = sendStateOf(incident.pending, isConnected);
  const going = sendState.kind === 'sending' || sendState.kind === 'doubtful' ? sendState.id : null;
  const unsent = sendState.kind === 'unsent' ? sendState.id : null;
  const [sent, setSent] = useState(going);
  const [wasUnsent, setWasUnsent] = useState(false);
  /** Those under way when somebody chose to begin another one. */
  const [passed, setPassed] = useState<readonly string[]>([]);
  if (going !== null && going !== sent) setSent(going);

  const list = state?.callOuts.list ?? [];
  const made = list.find((callOut) => callOut.id === sent);
  useEffect(() => {
    if (made === undefined) return;
    drafts.clear(`${stream}#callout`);
    navigate(paths.callOut(id, made.number), { replace: true });
  }, [made, drafts, stream, id, navigate]);
  // without network it is not kept for later: whoever rings meanwhile must not be overtaken by it
  useEffect(() => {
    if (unsent === null) return;
    outbox.discard(unsent);
    setWasUnsent(true);
  }, [unsent, outbox]);

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

  const running = list.filter(isRunning(now));
  if (going === null && running.some((callOut) => !passed.includes(callOut.id))) {
    return (
      <AlreadyCalled
        incident={id}
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
      onSent={() => setWasUnsent(false)}
    />
  );
}

function isRunning(now: number): (callOut: CallOut) => boolean {
  return ({ ended, endsAt }) => ended === null && now < endsAt;
}

function Stop({ title, text, action }: { title: string; text: string; action: ReactNode }) {
  return (
    <EmptyState title={title} action={action}>
      {text}
    </EmptyState>
  );
}
