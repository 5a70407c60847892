import { RECIPIENTS_LIMIT } from '@ledningsplats/shared/callouts/decide-send.ts';
import { preparedCallIn } from '@ledningsplats/shared/callouts/message-text.ts';
import type { CallOutWays } from '@ledningsplats/shared/callouts/ways-reading.ts';
import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import { mayBeReached } from '@ledningsplats/shared/exercise-mark/channel-gate.ts';
import { competencesOf, organisationOf, resolveCallIn } from '@ledningsplats/shared/krisstod/call-in/register.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import { focusFirstFault } from '../../../forms/focus-first-fault.ts';
import { identityFault } from '../../../forms/identity-fault.ts';
import { Note } from '../../../forms/Note.tsx';
import { NO_PERSON, PersonField } from '../../../forms/PersonField.tsx';
import { useChannelReading } from '../../../forms/use-channel-reading.ts';
import { useGive } from '../../../forms/use-give.ts';
import { sendTexts } from '../../../i18n/call-out-send.ts';
import { callInTexts as texts } from '../../../i18n/krisstod-call-in.ts';
import { useConnection, useDraft, usePeople, useServerNow, useSync } from '../../../sync/react.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { channelList } from '../call-out-words.ts';
import { ListChoice } from '../ListChoice.tsx';
import { MessageField } from '../MessageField.tsx';
import { SendFooter } from '../SendFooter.tsx';
import styles from '../SendForm.module.css';
import { faultIn } from '../SendForm.tsx';
import { withoutPerson, withPerson } from '../send-draft.ts';
import type { SendState } from '../send-state.ts';
import { WaysNote } from '../WaysNote.tsx';
import { WhoExactly } from '../WhoExactly.tsx';
import { type CallInDraft, callInChosen, NO_CALL_IN_DRAFT } from './call-in-draft.ts';
import { NarrowBy } from './NarrowBy.tsx';

export interface CallInFormProps {
  /** Krisstöd's own. */
  stream: string;
  state: IncidentState;
  plan: Plan;
  /** People who are in the effort already. */
  here: ReadonlySet<string>;
  /** Number to the TiB; null: nobody has said. */
  call: string | null;
  sendState: SendState;
  wasUnsent: boolean;
  phoneList: ReactNode;
  /** It is on its way. */
  onSent: () => void;
}

/** Whom, by list, competence and organisation, with which words: then each is called once [KR2] [LM1]. */
export function CallInForm(props: CallInFormProps) {
  const { stream, state, plan, here, call, sendState, wasUnsent, phoneList, onSent } = props;
  const give = useGive();
  const { outbox, store } = useSync();
  const { state: connection } = useConnection();
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const form = useRef<HTMLFormElement>(null);
  const draft = useDraft<CallInDraft>(`${stream}#callin`, NO_CALL_IN_DRAFT);
  const [isTried, setTried] = useState(false);
  const [adding, setAdding] = useState(NO_PERSON);
  const { value: ways } = useChannelReading<CallOutWays>('/api/call-ins/ways');

  const { value } = draft;
  const write = (part: Partial<CallInDraft>) => draft.write({ ...value, ...part });
  const all = useMemo(() => Object.values(people), [people]);
  const chosen = callInChosen(value, plan, here);
  const { recipients } = resolveCallIn(plan, all, chosen);
  const called = new Set(recipients.map(({ person }) => person));
  const unlimited = resolveCallIn(plan, all, { ...chosen, without: value.without }).recipients;
  const already = unlimited.filter(({ person }) => here.has(person) && !called.has(person)).length;
  const prepared = preparedCallIn(plan, state, value.gathering);
  const text = value.text ?? prepared;
  const isExercise = state.incident.mode === 'exercise';
  const textFault = faultIn(text) ?? identityFault(text);
  const count = recipients.length;
  const reached = recipients.filter(({ person }) => mayBeReached(state, person)).length;
  const channels = channelList(plan.callOut, ways);
  const able = all.filter(({ erased }) => erased !== true);
  const { competences, organisations } = plan.krisstod;

  const add = (person: string) => {
    draft.write({ ...value, ...withPerson(value, person, called.has(person)) });
    setAdding(NO_PERSON);
  };

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    // by the outbox itself: a second touch may come before the first is drawn
    const items = store.getState().outbox.byStream[stream] ?? [];
    const isGiven = items.some(({ type, state: at }) => type === 'CallInKrisstod' && at !== 'refused');
    if (connection !== 'connected' || isGiven) return;
    if (count === 0 || count > RECIPIENTS_LIMIT || textFault !== undefined) return focusFirstFault(form.current);
    if (sendState.kind === 'refused') outbox.discard(sendState.item.id);
    give('CallInKrisstod', stream, { ...chosen, of: count }, { text: text.trim() }, { done: texts.done });
    onSent();
  }

  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} noValidate>
      <p className={styles.level}>{texts.forWhom}</p>
      {isExercise && (
        <Note tone={reached === 0 ? 'info' : 'warn'} title={sendTexts.exerciseTitle(reached, count)}>
          {sendTexts.exerciseText(reached)}
        </Note>
      )}
      {/* a channel that goes down while somebody chooses is read aloud */}
      <div role="status" className={styles.ways}>
        {ways !== null && connection !== 'offline' && <WaysNote ways={ways} now={now} phoneList={phoneList} />}
      </div>
      <NarrowBy
        legend={texts.competences}
        help={texts.competencesHelp}
        options={competences.map(({ id, name }) => ({
          ...{ id, name },
          count: able.filter((person) => competencesOf(plan, person).includes(id)).length,
        }))}
        chosen={chosen.competences}
        onChange={(next) => write({ competences: next })}
      />
      <NarrowBy
        legend={texts.organisations}
        help={texts.organisationsHelp}
        options={organisationsOf()}
        chosen={chosen.organisations}
        onChange={(next) => write({ organisations: next })}
      />
      <ListChoice
        legend={texts.lists}
        plan={plan}
        people={all}
        chosen={chosen.lists}
        ways={ways}
        onChange={(lists) => write({ lists })}
      />
      <div>
        <p>{channels === '' ? texts.reachedByPhone : texts.reached(channels)}</p>
        {already > 0 && <p className={styles.level}>{texts.already(already)}</p>}
      </div>
      <WhoExactly
        recipients={recipients}
        without={value.without}
        context={{ plan, people, now }}
        onRemove={(person) => draft.write({ ...value, ...withoutPerson(value, person) })}
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
        errorMessage={isTried && count === 0 ? texts.nobody : undefined}
      />
      {value.text === null && plan.krisstod.callIn.text?.includes('{samling}') && (
        <TextField
          label={texts.gathering}
          description={texts.gatheringHelp}
          value={value.gathering}
          maxLength={120}
          onChange={(gathering) => write({ gathering })}
        />
      )}
      <MessageField
        value={text}
        onChange={(next) => write({ text: next })}
        onReset={value.text === null || text === prepared ? null : () => write({ text: null })}
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
        label={isExercise ? texts.submitExercise(count) : texts.submit(count)}
      />
    </form>
  );

  /** Where somebody with a competence, or on a list that is chosen, comes from. */
  function organisationsOf() {
    const open = resolveCallIn(plan, all, { ...chosen, organisations: [], also: [] }).recipients;
    const homes = open.flatMap(({ person }) => {
      const one = people[person];
      return one ? [organisationOf(plan, one)] : [];
    });
    // those that the register knows nobody of would only be in the way
    const known = new Set(able.map((person) => organisationOf(plan, person)));
    return organisations
      .filter(({ id }) => known.has(id))
      .map(({ id, name }) => ({ id, name, count: homes.filter((home) => home === id).length }));
  }
}
