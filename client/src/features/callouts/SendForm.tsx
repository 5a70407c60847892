import { RECIPIENTS_LIMIT } from '@ledningsplats/shared/callouts/decide-send.ts';
import { preparedText } from '@ledningsplats/shared/callouts/message-text.ts';
import { resolveRecipients } from '@ledningsplats/shared/callouts/recipients.ts';
import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { mayBeReached } from '@ledningsplats/shared/exercise-mark/channel-gate.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { NO_PERSON, PersonField } from '../../forms/PersonField.tsx';
import { useChannelReading } from '../../forms/use-channel-reading.ts';
import { useGive } from '../../forms/use-give.ts';
import { sendTexts } from '../../i18n/call-out-send.ts';
import { levelName } from '../../i18n/plan-words.ts';
import { useConnection, useDraft, usePeople, useServerNow, useSync } from '../../sync/react.ts';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';
import { postNames } from './call-out-words.ts';
import { ListChoice } from './ListChoice.tsx';
import { MessageField } from './MessageField.tsx';
import { SendFooter } from './SendFooter.tsx';
import styles from './SendForm.module.css';
import { blanksIn, chosenOf, NO_DRAFT, type SendDraft, withoutPerson, withPerson } from './send-draft.ts';
import type { SendState } from './send-state.ts';
import { WaysNote } from './WaysNote.tsx';
import { WhoExactly } from './WhoExactly.tsx';

export interface SendFormProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  /** Number to the TiB; null: nobody has said. */
  call: string | null;
  sendState: SendState;
  wasUnsent: boolean;
  phoneList: ReactNode;
  /** It is on its way. */
  onSent: () => void;
}

/** Whom, with which words: then everybody on the lists is called, each once [LM1]. */
export function SendForm({ stream, state, plan, call, sendState, wasUnsent, phoneList, onSent }: SendFormProps) {
  const give = useGive();
  const { outbox, store } = useSync();
  const { state: connection } = useConnection();
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft<SendDraft>(`${stream}#callout`, NO_DRAFT);
  const [isTried, setTried] = useState(false);
  const [adding, setAdding] = useState<ComboBoxValue>(NO_PERSON);

  const { value: ways } = useChannelReading<CallOutWays>('/api/call-outs/ways');
  const level = state.incident.level.rank;
  const isExercise = state.incident.mode === 'exercise';
  const all = useMemo(() => Object.values(people), [people]);
  const chosen = chosenOf(draft.value, plan.callOut, level);
  const { recipients, vacant } = resolveRecipients(plan.callOut, all, chosen);
  const onLists = resolveRecipients(plan.callOut, all, { ...chosen, also: [], without: [] }).recipients;
  const prepared = preparedText(plan, state);
  const text = draft.value.text ?? prepared;
  const context = { plan, people, now };
  const count = recipients.length;
  const reached = recipients.filter(({ person }) => mayBeReached(state, person)).length;
  const isConnected = connection === 'connected';
  const textFault = faultIn(text);

  const add = (person: string) => {
    const isOnList = onLists.some((one) => one.person === person);
    draft.write(withPerson(draft.value, person, isOnList));
    setAdding(NO_PERSON);
  };

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    // by the outbox itself: a second touch may come before the first is drawn
    const items = store.getState().outbox.byStream[stream] ?? [];
    if (!isConnected || items.some(({ type, state: at }) => type === 'SendCallOut' && at !== 'refused')) return;
    if (count === 0 || count > RECIPIENTS_LIMIT || textFault !== undefined) return focusFirstFault(form.current);
    if (sendState.kind === 'refused') outbox.discard(sendState.item.id);
    give('SendCallOut', stream, { ...chosen, of: count }, { text: text.trim() }, { done: sendTexts.done });
    onSent();
  }

  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} autoComplete="off" noValidate>
      <p className={styles.level}>{sendTexts.forLevel(levelName(plan, level))}</p>
      {isExercise && (
        <Note tone={reached === 0 ? 'info' : 'warn'} title={sendTexts.exerciseTitle(reached, count)}>
          {sendTexts.exerciseText(reached)}
        </Note>
      )}
      {/* a channel that goes down while somebody chooses is read aloud */}
      <div role="status" className={styles.ways}>
        {ways !== null && connection !== 'offline' && <WaysNote ways={ways} now={now} phoneList={phoneList} />}
      </div>
      <ListChoice
        plan={plan}
        people={all}
        chosen={chosen.lists}
        ways={ways}
        onChange={(lists) => draft.write({ ...draft.value, lists })}
      />
      {vacant.length > 0 && (
        <Note tone="alarm" title={sendTexts.vacant(postNames(plan, vacant))}>
          {sendTexts.vacantText}
        </Note>
      )}
      <WhoExactly
        recipients={recipients}
        without={draft.value.without}
        context={context}
        onRemove={(person) => draft.write(withoutPerson(draft.value, person))}
        onPutBack={add}
      />
      <PersonField
        label={sendTexts.add}
        placeholder={sendTexts.addPlaceholder}
        value={adding}
        onChange={setAdding}
        onChoose={add}
        hasOrganisations
        except={recipients.map(({ person }) => person)}
        errorMessage={isTried && count === 0 ? sendTexts.nobody : undefined}
      />
      <MessageField
        value={text}
        onChange={(next) => draft.write({ ...draft.value, text: next })}
        onReset={
          draft.value.text === null || text === prepared ? null : () => draft.write({ ...draft.value, text: null })
        }
        isExercise={isExercise}
        hasLinks={ways?.hasLinks ?? true}
        call={call}
        errorMessage={isTried || text !== '' ? textFault : undefined}
      />
      <p className={styles.once}>{sendTexts.onceEach}</p>
      <SendFooter
        sendState={sendState}
        wasUnsent={wasUnsent}
        phoneList={phoneList}
        ways={ways}
        count={count}
        label={isExercise ? sendTexts.submitExercise(count) : sendTexts.submit(count)}
      />
    </form>
  );
}

export function faultIn(text: string): string | undefined {
  if (text.trim() === '') return sendTexts.messageMissing;
  const [blank] = blanksIn(text);
  return blank === undefined ? undefined : sendTexts.messageBlank(blank);
}
