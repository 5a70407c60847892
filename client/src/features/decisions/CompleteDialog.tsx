import { type Completable, GIVEN } from '@ledningsplats/shared/decisions/events.ts';
import { isDecisionOfKrisstod } from '@ledningsplats/shared/krisstod/lands-on-krisstod.ts';
import { useState } from 'react';
import { DueField } from '../../forms/DueField.tsx';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { guardOf } from '../../forms/identity-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { useGive } from '../../forms/use-give.ts';
import { YesNoField } from '../../forms/YesNoField.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { formTexts } from '../../i18n/forms.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import type { DecisionDialogProps } from './ConfirmDecisionDialog.tsx';
import {
  COMPLETION_TEXTS,
  type Completion,
  completionOnWire,
  isNothingFilled,
  NOTHING_FILLED,
  openCriteria,
  unreadableTimes,
} from './completion.ts';
import { DecisionBrief } from './DecisionBrief.tsx';

/** Asks for what is missing and for nothing else [LA2]; each field may be filled in alone. */
export function CompleteDialog({ stream, state, plan, decision, onClose }: DecisionDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const [completion, setCompletion] = useState<Completion>(NOTHING_FILLED);
  const [isTried, setTried] = useState(false);
  const edit = (patch: Partial<Completion>) => setCompletion({ ...completion, ...patch });

  const { number } = decision;
  const isMissing = (field: Completable) => decision.missing.includes(field);
  const isEmpty = isNothingFilled(completion);
  const guard = guardOf(isDecisionOfKrisstod(decision.subject));
  const isGuarded = Object.values(completion.texts).some((text) => guard(text) !== undefined);
  const unread = unreadableTimes(completion);
  const hasNo = Object.values(completion.criteria).includes(false);
  const standsInFor = plan.capacities.find(({ id }) => id === decision.decider.capacity)?.standsInFor ?? null;

  const labels: Record<(typeof COMPLETION_TEXTS)[number], string> = {
    basis: decisionTexts.basis,
    why: incidentTexts.why,
    direction: incidentTexts.direction,
    called: incidentTexts.called,
    prevented: decisionTexts.prevented(standsInFor === null ? '' : capacityName(plan, standsInFor)),
  };

  return (
    <FormDialog
      title={decisionTexts.completeTitle(number)}
      isDirty={completion !== NOTHING_FILLED}
      check={() => {
        setTried(true);
        return !isEmpty && !isGuarded && !unread.firstBriefing && !unread.committeeTold && !hasNo;
      }}
      submit={
        <Button type="submit" variant="primary">
          {decisionTexts.completeIt}
        </Button>
      }
      onSubmit={() => {
        const { data, content } = completionOnWire(number, completion);
        give('CompleteDecision', stream, data, content, { done: decisionTexts.completeDone(number) });
        onClose();
      }}
      onClose={onClose}
    >
      <DecisionBrief decision={decision} plan={plan} />
      {isMissing('given') && (
        <Select
          label={decisionTexts.given}
          value={completion.given}
          onChange={(given) => edit({ given })}
          options={GIVEN.map((given) => ({ value: given, label: decisionTexts.givenWays[given] }))}
        />
      )}
      {isMissing('criteria') &&
        openCriteria(decision, state, plan).map(({ id, question }) => (
          <YesNoField
            key={id}
            label={question}
            value={completion.criteria[id] ?? null}
            onChange={(answer) => edit({ criteria: { ...completion.criteria, [id]: answer } })}
          />
        ))}
      {hasNo && (
        <Note tone="warn" role="alert">
          {decisionTexts.criteriaNo}
        </Note>
      )}
      {COMPLETION_TEXTS.filter(isMissing).map((field) => (
        <TextArea
          key={field}
          label={labels[field]}
          value={completion.texts[field] ?? ''}
          onChange={(text) => edit({ texts: { ...completion.texts, [field]: text } })}
          maxLength={2000}
          minRows={field === 'basis' ? 2 : 1}
          errorMessage={guard(completion.texts[field] ?? '')}
        />
      ))}
      {isMissing('first_briefing') && (
        <DueField
          label={incidentTexts.firstBriefing}
          value={completion.firstBriefing.value}
          onChange={(value, text) => edit({ firstBriefing: { value, text } })}
          errorMessage={isTried && unread.firstBriefing ? decisionTexts.timeUnreadable : undefined}
        />
      )}
      {isMissing('committee_told') && (
        <TimeField
          label={decisionTexts.committeeTold}
          value={completion.committeeTold.value}
          onChange={(value, text) => edit({ committeeTold: { value, text } })}
          getNow={serverNow}
          errorMessage={isTried && unread.committeeTold ? decisionTexts.timeUnreadable : undefined}
        />
      )}
      {isMissing('consulted') && (
        <YesNoField
          label={decisionTexts.consulted}
          value={completion.consulted}
          onChange={(consulted) => edit({ consulted })}
          open={formTexts.notSaid}
        />
      )}
      {isTried && isEmpty && (
        <Note tone="warn" role="alert">
          {decisionTexts.completeNothing}
        </Note>
      )}
    </FormDialog>
  );
}
