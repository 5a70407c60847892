import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { OpenDecision } from '@ledningsplats/shared/decisions/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { usePeople, useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { isOwnAnswer, wayOffers } from './answer-way.ts';
import { ConfirmationLink, type LinkReading } from './ConfirmationLink.tsx';
import { DecisionBrief } from './DecisionBrief.tsx';
import { NO_WAY, useNameOf, WayFields, wayFaults, wayOnWire } from './WayFields.tsx';

export interface DecisionDialogProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  decision: OpenDecision;
  onClose: () => void;
}

/**
 * Confirms a decision recorded on behalf of its decider [LA4]: the decider in the tool with one touch; else by a
 * personal link, a signed paper, or a named witness.
 */
export function ConfirmDecisionDialog(props: DecisionDialogProps & { onDisown: () => void }) {
  const self = useSelf();
  const { state, plan, decision } = props;
  return isOwnAnswer(decision, plan, state.incident, self) ? (
    <OwnConfirmation {...props} />
  ) : (
    <ConfirmationByOther {...props} />
  );
}

function OwnConfirmation({
  stream,
  plan,
  decision,
  onClose,
  onDisown,
}: DecisionDialogProps & { onDisown: () => void }) {
  const give = useGive();
  const { number } = decision;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={decisionTexts.confirmTitle(number)}
      footer={
        <>
          <Button onPress={onDisown}>{decisionTexts.denyOwn}</Button>
          <Button
            variant="primary"
            onPress={() => {
              give('ConfirmDecision', stream, { number, way: 'tool' }, {}, { done: decisionTexts.confirmDone(number) });
              onClose();
            }}
          >
            {decisionTexts.confirmOwn}
          </Button>
        </>
      }
    >
      <p>{decisionTexts.isYours}</p>
      <DecisionBrief decision={decision} plan={plan} />
    </Dialog>
  );
}

function ConfirmationByOther({ stream, state, plan, decision, onClose }: DecisionDialogProps) {
  const give = useGive();
  const may = useMay();
  const nameOf = useNameOf();
  const { byId } = usePeople();
  const { request, serverNow } = useSync();
  const [given, setGiven] = useState(NO_WAY);
  const [at, setAt] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);
  const [link, setLink] = useState<LinkReading | null>(null);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  const { number, decider } = decision;
  const deciderName = personName(byId, decider.person, decision.content?.deciderName ?? null);
  const faults = wayFaults(given, decision, nameOf);
  const isUnread = at.value === null && at.text.trim() !== '';
  const isLink = given.way === 'link';

  async function makeLink() {
    if (isMaking) return;
    setMaking(true);
    setFailure(null);
    const path = `/api/incidents/${state.incident.id}/decisions/${number}/link`;
    const answer = await request<LinkReading>('POST', path, {});
    setMaking(false);
    if (answer.ok) setLink(answer.value);
    else setFailure(answer);
  }

  function handleSubmit() {
    if (given.way === 'link') return void makeLink();
    if (given.way === null) return;
    const { witness, content } = wayOnWire(given);
    const data = { number, way: given.way, witness, confirmedAt: at.value };
    give('ConfirmDecision', stream, data, content, { done: decisionTexts.confirmDone(number) });
    onClose();
  }

  if (link !== null) {
    return (
      <ConfirmationLink
        link={link}
        deciderName={deciderName}
        phone={decider.person === null ? null : (byId[decider.person]?.phone ?? null)}
        onClose={onClose}
      />
    );
  }
  return (
    <FormDialog
      title={decisionTexts.confirmTitle(number)}
      isDirty={given.reference !== '' || given.witness.text !== ''}
      check={() => {
        setTried(true);
        return !Object.values(faults).includes(true) && !isUnread;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isMaking} workingText={decisionTexts.makingLink}>
          {isLink ? decisionTexts.makeLink : decisionTexts.confirmIt}
        </WorkingButton>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <DecisionBrief decision={decision} plan={plan} />
      <WayFields
        label={decisionTexts.way}
        decision={decision}
        deciderName={deciderName}
        offers={wayOffers(decision, { link: may('NoteConfirmationRequest'), record: may('ConfirmDecision') })}
        given={given}
        onChange={setGiven}
        faults={isTried ? faults : null}
      />
      {given.way !== null && !isLink && (
        <TimeField
          label={decisionTexts.confirmedAt}
          value={at.value}
          onChange={(value, text) => setAt({ value, text })}
          getNow={serverNow}
          placeholder={decisionTexts.timeNow}
          errorMessage={isTried && isUnread ? decisionTexts.timeUnreadable : undefined}
        />
      )}
      {failure !== null && (
        <Note tone="alarm" role="alert" title={decisionTexts.linkFailed}>
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
    </FormDialog>
  );
}
