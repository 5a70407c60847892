import { isDecisionOfKrisstod } from '@ledningsplats/shared/krisstod/lands-on-krisstod.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { guardOf } from '../../forms/identity-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { isOwnAnswer, wayOffers } from './answer-way.ts';
import type { DecisionDialogProps } from './ConfirmDecisionDialog.tsx';
import { DecisionBrief } from './DecisionBrief.tsx';
import { consequenceWords } from './decision-words.ts';
import { disownPreview } from './disown-preview.ts';
import { NO_WAY, useNameOf, WayFields, wayFaults, wayOnWire } from './WayFields.tsx';

/** The decider says that it was never given: what follows is listed before it is done [LA4]. */
export function DisownDialog({ stream, state, plan, decision, onClose }: DecisionDialogProps) {
  const give = useGive();
  const may = useMay();
  const self = useSelf();
  const nameOf = useNameOf();
  const { byId } = usePeople();
  const [given, setGiven] = useState(NO_WAY);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);

  const { number, decider } = decision;
  const guard = guardOf(isDecisionOfKrisstod(decision.subject));
  const isOwn = isOwnAnswer(decision, plan, state.incident, self);
  const deciderName = personName(byId, decider.person, decision.content?.deciderName ?? null);
  const faults = wayFaults(given, decision, nameOf);
  const consequences = disownPreview(stream, state, plan, number);

  function handleSubmit() {
    const way = isOwn ? 'tool' : given.way;
    if (way === null) return;
    const { witness, content } = wayOnWire(given);
    const why = reason.trim();
    give(
      'DisownDecision',
      stream,
      { number, way, witness },
      { ...content, ...(why !== '' && { reason: why }) },
      { done: decisionTexts.disownDone(number) },
    );
    onClose();
  }

  return (
    <FormDialog
      title={decisionTexts.disownTitle(number)}
      isDirty={reason !== '' || given.way !== null}
      check={() => {
        setTried(true);
        return guard(reason) === undefined && (isOwn || !Object.values(faults).includes(true));
      }}
      submit={
        <Button type="submit" variant="alarm">
          {decisionTexts.disownIt}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <DecisionBrief decision={decision} plan={plan} />
      <p>{decisionTexts.disownText}</p>
      <Note tone="warn" title={decisionTexts.consequencesTitle}>
        {consequences.length === 0 ? (
          <span>{decisionTexts.consequencesNone}</span>
        ) : (
          <ul>
            {consequences.map((consequence) => (
              <li key={JSON.stringify(consequence)}>{consequenceWords(consequence, plan, state)}</li>
            ))}
          </ul>
        )}
      </Note>
      {!isOwn && (
        <WayFields
          label={decisionTexts.disownWho(deciderName)}
          decision={decision}
          deciderName={deciderName}
          offers={wayOffers(decision, { link: false, record: may('DisownDecision') })}
          given={given}
          onChange={setGiven}
          faults={isTried ? faults : null}
        />
      )}
      <TextArea
        label={decisionTexts.disownReason}
        description={decisionTexts.disownReasonHelp}
        value={reason}
        onChange={setReason}
        maxLength={2000}
        minRows={1}
        errorMessage={guard(reason)}
      />
    </FormDialog>
  );
}
