import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useId } from 'react';
import { incidentTexts } from '../i18n/incident.ts';
import { levelName } from '../i18n/plan-words.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DueField } from './DueField.tsx';
import styles from './LevelQuestionFields.module.css';
import { type LevelAnswers, questionsOf, unmetCriteria } from './level-answers.ts';
import { Note } from './Note.tsx';
import { YesNoField } from './YesNoField.tsx';

/** Whether krisledningsnämnden can be activated in the same dialog, and if not why. */
export type BoardOffer = { can: true } | { can: false; why: string } | null;

export interface LevelQuestionFieldsProps {
  plan: Plan;
  /** 0 for a new incident. */
  from: number;
  to: number;
  answers: LevelAnswers;
  onChange: (answers: LevelAnswers) => void;
  board: BoardOffer;
  /** Somebody has tried to send: show what is wrong. */
  isTried: boolean;
  /** Of the heading: 3 in a dialog. */
  level?: 2 | 3;
}

/** What reaching a level asks [LA5] [LA6]; nothing for a level that asks nothing. None of it blocks but a no. */
export function LevelQuestionFields({
  plan,
  from,
  to,
  answers,
  onChange,
  board,
  isTried,
  level = 3,
}: LevelQuestionFieldsProps) {
  const Heading = `h${level}` as const;
  const headingId = useId();
  const questions = questionsOf(plan, from, to);
  const { coordination, legalText } = questions;
  const unmet = unmetCriteria(questions, answers);
  const edit = (patch: Partial<LevelAnswers>) => onChange({ ...answers, ...patch });
  if (!coordination && legalText === null && board === null) return null;

  const below = plan.levels.filter(({ rank, asks }) => rank < to && asks !== 'criteria').at(-1);
  const { value, text } = answers.firstBriefing;
  return (
    <section className={styles.questions} aria-labelledby={headingId}>
      <div>
        <Heading id={headingId} className={styles.heading}>
          {incidentTexts.questionsTitle(levelName(plan, to))}
        </Heading>
        <p className={styles.help}>{incidentTexts.questionsHelp}</p>
      </div>

      {legalText !== null && (
        <div className={styles.criteria}>
          <blockquote className={styles.law}>
            <p>{legalText.text}</p>
            <footer className={styles.help}>{incidentTexts.legalText(legalText.reference, legalText.version)}</footer>
          </blockquote>
          {legalText.criteria.map(({ id, question }) => (
            <YesNoField
              key={id}
              label={question}
              value={answers.criteria[id] ?? null}
              onChange={(answer) => edit({ criteria: { ...answers.criteria, [id]: answer } })}
              errorMessage={isTried && unmet[0] === id ? incidentTexts.criterionNoAlone : undefined}
            />
          ))}
          {unmet.length > 0 && (
            <Note tone="warn" role="status">
              {below ? incidentTexts.criterionNo(below.name) : incidentTexts.criterionNoAlone}
            </Note>
          )}
        </div>
      )}

      {coordination && (
        <>
          <TextArea
            label={incidentTexts.why}
            value={answers.why}
            onChange={(why) => edit({ why })}
            maxLength={2000}
            minRows={1}
          />
          <TextArea
            label={incidentTexts.direction}
            description={incidentTexts.directionHelp}
            value={answers.direction}
            onChange={(direction) => edit({ direction })}
            maxLength={2000}
            minRows={1}
          />
          <TextArea
            label={incidentTexts.called}
            value={answers.called}
            onChange={(called) => edit({ called })}
            maxLength={2000}
            minRows={1}
          />
          <DueField
            label={incidentTexts.firstBriefing}
            value={value}
            onChange={(next, typed) => edit({ firstBriefing: { value: next, text: typed } })}
            errorMessage={isTried && value === null && text.trim() !== '' ? incidentTexts.timeUnreadable : undefined}
          />
        </>
      )}

      {board !== null && <BoardOfferField plan={plan} board={board} answers={answers} onChange={onChange} />}
    </section>
  );
}

function BoardOfferField({
  plan,
  board,
  answers,
  onChange,
}: Pick<LevelQuestionFieldsProps, 'plan' | 'answers' | 'onChange'> & { board: NonNullable<BoardOffer> }) {
  const isChosen = board.can && answers.activateBoard;
  return (
    <>
      <Checkbox
        variant="card"
        isSelected={isChosen}
        isDisabled={!board.can}
        onChange={(activateBoard) => onChange({ ...answers, activateBoard })}
        description={board.can ? incidentTexts.activateTooHelp : board.why}
      >
        {incidentTexts.activateToo(plan.board.name)}
      </Checkbox>
      {isChosen && (
        <TextArea
          label={incidentTexts.activationWording}
          value={answers.activationWording ?? incidentTexts.activationPrefill(plan.board.name)}
          onChange={(activationWording) => onChange({ ...answers, activationWording })}
          maxLength={2000}
          minRows={1}
        />
      )}
    </>
  );
}
