import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { DisturbanceReading } from '@ledningsplats/shared/disturbances/disturbance-reading.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type FormEvent, useRef, useState } from 'react';
import { boardOffer } from '../../forms/board-offer.ts';
import { DecisionFields, deciderLabel, OnBehalfNote } from '../../forms/DecisionFields.tsx';
import type { DecisionEdits } from '../../forms/decision-draft.ts';
import { focusFirstFault } from '../../forms/focus-first-fault.ts';
import { LevelField } from '../../forms/LevelField.tsx';
import { LevelOffers } from '../../forms/LevelOffers.tsx';
import { LevelQuestionFields } from '../../forms/LevelQuestionFields.tsx';
import {
  answersAreSendable,
  type LevelAnswers,
  NO_ANSWERS,
  questionsOf,
  raiseContent,
  raiseData,
} from '../../forms/level-answers.ts';
import { titleAndLine } from '../../forms/title-and-line.ts';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { disturbanceTexts } from '../../i18n/disturbances.ts';
import { homeTexts } from '../../i18n/home.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { levelName } from '../../i18n/plan-words.ts';
import { useDraft, useSync } from '../../sync/react.ts';
import { ComboBox, type ComboBoxValue } from '../../ui/ComboBox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { RegisterFooter } from './RegisterFooter.tsx';
import styles from './RegisterForm.module.css';

/** What is typed before the incident exists; it outlives a crash, a lost network and a closed lid [LG4]. */
interface RegisterDraft {
  what: string;
  where: string;
  from: ComboBoxValue;
  /** Null: the lowest, which stands chosen. */
  level: number | null;
  answers: LevelAnswers;
  decision: DecisionEdits;
  /** To the department whose disturbance it was. */
  answer: string;
}

const EMPTY: RegisterDraft = {
  what: '',
  where: '',
  from: { text: '', id: null },
  level: null,
  answers: NO_ANSWERS,
  decision: {},
  answer: '',
};

export interface RegisterFormProps {
  plan: Plan;
  /** What a department sent in and is taken over here [LA11]. */
  disturbance?: DisturbanceReading & { sender: string };
  /** What it is made of beside that: filled in, and changed as one likes. `key` tells its draft from others. */
  made?: { key: string; what: string; where: string; from: string };
  /** `callsOut`: whoever registers it goes on to call people out. */
  onRegistered: (incident: string, callsOut: boolean) => void;
}

/** What, where, from whom, which level: then the incident exists, on this device at least [LA1] [LA2]. */
export function RegisterForm({ plan, disturbance, made, onRegistered }: RegisterFormProps) {
  const give = useGive();
  const may = useMay();
  const { serverNow } = useSync();
  const draft = useDraft<RegisterDraft>(
    `register#${disturbance?.disturbance ?? made?.key ?? 'new'}`,
    made ? { ...EMPTY, ...made, from: { text: made.from, id: null } } : filledIn(disturbance),
  );
  const form = useRef<HTMLFormElement>(null);
  const [isTried, setTried] = useState(false);
  const [isDecisionOpen, setDecisionOpen] = useState(false);
  const { what, where, from, answers } = draft.value;
  const edit = (patch: Partial<RegisterDraft>) => draft.write({ ...draft.value, ...patch });

  const lowest = Math.min(...plan.levels.map(({ rank }) => rank));
  const level = draft.value.level ?? lowest;
  const name = levelName(plan, level);
  const questions = questionsOf(plan, 0, level);
  const decision = useDecision({
    plan,
    subject: { kind: 'level', from: 0, to: level },
    incident: null,
    wording: incidentTexts.wordingRaise(name),
    held: { edits: draft.value.decision, onChange: (edits) => edit({ decision: edits }) },
  });
  const { decider, at } = decision.draft;
  const offer = boardOffer(plan, level, null, decider?.capacity ?? null);
  const mayActivate = offer?.can === true;
  const isMissing = isTried && what.trim() === '';

  function register(): string {
    const id = crypto.randomUUID();
    const stream = incidentStream(id);
    const { title, line } = titleAndLine(what);
    const place = where.trim();
    const reportedBy = from.text.trim();
    const activation = mayActivate ? incidentTexts.activationPrefill(plan.board.name) : null;
    const data = {
      mode: 'live' as const,
      to: level,
      decision: decision.data(),
      ...raiseData(questions, answers, mayActivate),
    };
    const content = {
      title,
      ...(place !== '' && { place }),
      ...(reportedBy !== '' && { reportedBy }),
      decision: decision.content(),
      ...raiseContent(questions, answers, activation),
    };
    const given = { occurredAt: decision.occurredAt, done: homeTexts.done };
    if (disturbance === undefined) give('RegisterIncident', stream, data, content, given);
    else {
      const answer = draft.value.answer.trim();
      const more = answer === '' ? {} : { answer };
      const taken = { ...data, disturbance: disturbance.disturbance };
      give('TakeOverDisturbance', stream, taken, { ...content, ...more }, given);
    }
    // what the department wrote is a line already
    if (line !== null && line !== disturbance?.content?.what) {
      give('WriteLine', stream, { kind: 'handelse' }, { text: line }, { done: '' });
    }
    return id;
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    create(false);
  }

  function create(callsOut: boolean) {
    setTried(true);
    const isDecisionWhole = decision.check();
    if (!isDecisionWhole) setDecisionOpen(true);
    if (what.trim() === '' || !isDecisionWhole || !answersAreSendable(questions, answers)) {
      focusFirstFault(form.current);
      return;
    }
    const id = register();
    draft.clear();
    onRegistered(id, callsOut);
  }

  return (
    <form ref={form} className={styles.form} onSubmit={handleSubmit} autoComplete="off" noValidate>
      <div className={styles.fields}>
        <TextArea
          label={homeTexts.what}
          value={what}
          onChange={(text) => edit({ what: text })}
          // What a title cannot hold becomes the first line, for whoever may write one.
          maxLength={may('WriteLine') ? 2000 : 200}
          minRows={2}
          autoFocus
          errorMessage={isMissing ? homeTexts.whatMissing : undefined}
        />
        <TextField
          label={homeTexts.where}
          value={where}
          onChange={(text) => edit({ where: text })}
          maxLength={200}
          autoComplete="off"
        />
        <ComboBox
          label={homeTexts.from}
          value={from}
          onChange={(value) => edit({ from: value })}
          options={plan.callFirst.map(({ name: caller }) => ({ id: caller, label: caller }))}
        />
        <LevelField plan={plan} value={level} onChange={(rank) => edit({ level: rank })} />
        <OnBehalfNote decision={decision} />
        <LevelQuestionFields
          plan={plan}
          from={0}
          level={2}
          to={level}
          answers={answers}
          onChange={(next) => edit({ answers: next })}
          board={offer}
          isTried={isTried}
        />
        <LevelOffers plan={plan} from={0} level={2} to={level} at={at.value} />
        {disturbance !== undefined && (
          <TextArea
            label={disturbanceTexts.answerAlong}
            description={disturbanceTexts.answerAlongHelp}
            value={draft.value.answer}
            onChange={(answer) => edit({ answer })}
            maxLength={2000}
            minRows={2}
          />
        )}
        {decider?.isOwn && (
          <p className={styles.decider}>
            {homeTexts.decidedBy(
              deciderLabel(decider, plan),
              at.value === null ? decisionTexts.timeNow : formatWhen(at.value, serverNow()),
            )}
          </p>
        )}
        <Disclosure
          level={2}
          title={homeTexts.changeDecision}
          isExpanded={isDecisionOpen}
          onExpandedChange={setDecisionOpen}
        >
          <DecisionFields plan={plan} decision={decision} />
        </Disclosure>
      </div>
      <RegisterFooter
        plan={plan}
        level={level}
        submit={disturbance === undefined ? homeTexts.submit : disturbanceTexts.takeOverSubmit}
        onCallOut={() => create(true)}
      />
    </form>
  );
}

/** An empty form, or what the department has said, for the duty officer to make shorter. */
function filledIn(disturbance: RegisterFormProps['disturbance']): RegisterDraft {
  if (!disturbance) return EMPTY;
  const { content, sender } = disturbance;
  return {
    ...EMPTY,
    what: content?.what ?? '',
    where: content?.where ?? '',
    from: { text: sender.slice(0, 200), id: null },
  };
}
