import { useState } from 'react';
import { boardOffer } from '../../forms/board-offer.ts';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { OnBehalfNote } from '../../forms/DecisionFields.tsx';
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
import { Note } from '../../forms/Note.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { levelName } from '../../i18n/plan-words.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';
import { useAsSeen } from './use-as-seen.ts';

/** Raises or lowers the level. The next one up stands chosen: in the normal case it is one touch. */
export function ChangeLevelDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const current = state.incident.level.rank;
  const [to, setTo] = useState<number | null>(
    plan.levels.some(({ rank }) => rank === current + 1) ? current + 1 : null,
  );
  // What the decider saw: if somebody is first meanwhile, it is chosen anew instead of built upon.
  const { seen: from, isMoved } = useAsSeen(current, () => setTo(null));
  const [answers, setAnswers] = useState<LevelAnswers>(NO_ANSWERS);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);

  const name = to === null ? '' : levelName(plan, to);
  const isRaise = to !== null && to > from;
  const isLower = to !== null && to < from;
  const questions = questionsOf(plan, from, to ?? from);
  const needsReason = isLower && state.board.status === 'active';
  const decision = useDecision({
    plan,
    subject: { kind: 'level', from, to: to ?? from },
    incident: state.incident,
    wording: wordingFor(),
  });
  const offer = isRaise ? boardOffer(plan, to, state, decision.draft.decider?.capacity ?? null) : null;
  const mayActivate = offer?.can === true;

  function wordingFor(): string {
    if (to === null) return '';
    return to > from ? incidentTexts.wordingRaise(name) : incidentTexts.wordingLower(name);
  }

  function labelFor(): string {
    if (to === null) return incidentTexts.chooseLevel;
    return to > from ? incidentTexts.raiseTo(name) : incidentTexts.lowerTo(name);
  }

  function handleSubmit() {
    if (to === null) return;
    const given = { occurredAt: decision.occurredAt, done: incidentTexts.levelDone(name) };
    const content = { decision: decision.content() };
    if (isRaise) {
      const activation = mayActivate ? incidentTexts.activationPrefill(plan.board.name) : null;
      give(
        'RaiseLevel',
        stream,
        { from, to, decision: decision.data(), ...raiseData(questions, answers, mayActivate) },
        { ...content, ...raiseContent(questions, answers, activation) },
        given,
      );
    } else {
      const why = reason.trim();
      give(
        'LowerLevel',
        stream,
        { from, to, decision: decision.data() },
        { ...content, ...(why !== '' && { reason: why }) },
        given,
      );
    }
    onClose();
  }

  return (
    <DecisionDialog
      title={incidentTexts.levelTitle}
      plan={plan}
      decision={decision}
      hasNote={false}
      isEdited={answers !== NO_ANSWERS || reason !== ''}
      check={() => {
        setTried(true);
        if (to === null) return false;
        return isRaise ? answersAreSendable(questions, answers) : !needsReason || reason.trim() !== '';
      }}
      submitLabel={labelFor()}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {isMoved && (
        <Note tone="warn" role="alert" title={incidentTexts.levelMoved(levelName(plan, from))}>
          {incidentTexts.movedText}
        </Note>
      )}
      <LevelField
        plan={plan}
        value={to}
        onChange={setTo}
        current={from}
        errorMessage={isTried && to === null ? incidentTexts.levelMissing : undefined}
      />
      {/* Before the questions, which are many: in whose name it is must not be missed. */}
      {to !== null && <OnBehalfNote decision={decision} />}
      {isRaise && (
        <LevelQuestionFields
          plan={plan}
          from={from}
          to={to}
          answers={answers}
          onChange={setAnswers}
          board={offer}
          isTried={isTried}
        />
      )}
      {isRaise && <LevelOffers plan={plan} from={from} to={to} at={decision.draft.at.value} />}
      {isLower && (
        <TextArea
          label={incidentTexts.lowerReason}
          description={needsReason ? incidentTexts.lowerReasonHelp(plan.board.name) : undefined}
          value={reason}
          onChange={setReason}
          maxLength={2000}
          minRows={1}
          isRequired={needsReason}
          errorMessage={isTried && needsReason && reason.trim() === '' ? incidentTexts.lowerReasonMissing : undefined}
        />
      )}
    </DecisionDialog>
  );
}
