import { doneUnder } from '@ledningsplats/shared/decisions/done-under.ts';
import { standingEffects } from '@ledningsplats/shared/decisions/standing-effects.ts';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { afterDecision } from './after-decision.ts';
import { consequenceWords } from './decision-words.ts';
import type { SettledActionsProps } from './SettledActions.tsx';

/** A new decision by whoever may decide what the old one is about; what depends on the old one is listed first [ST2]. */
export function RevokeDialog({
  stream,
  state,
  plan,
  decision,
  onClose,
}: SettledActionsProps & { onClose: () => void }) {
  const give = useGive();
  const { number, subject: of } = decision;
  const revoking = useDecision({
    plan,
    subject: { kind: 'revocation', number, of },
    incident: state.incident,
    wording: decisionTexts.revokeWording(number),
  });
  const consequences = [...standingEffects(state, number), ...doneUnder(afterDecision(state, decision), decision)];
  return (
    <DecisionDialog
      title={decisionTexts.revokeTitle(number)}
      plan={plan}
      decision={revoking}
      submitLabel={decisionTexts.revokeIt}
      tone="alarm"
      onSubmit={() => {
        give(
          'RevokeDecision',
          stream,
          { number, decision: revoking.data() },
          { decision: revoking.content() },
          { occurredAt: revoking.occurredAt, done: decisionTexts.revokeDone(number) },
        );
        onClose();
      }}
      onClose={onClose}
    >
      <p>
        <b>{decisionTexts.number(number)}</b> {decision.content?.wording ?? decisionTexts.removed}
      </p>
      <p>{decisionTexts.revokeText}</p>
      {consequences.length > 0 && (
        <Note tone="warn" title={decisionTexts.revokeSettles}>
          <ul>
            {consequences.map((consequence) => (
              <li key={JSON.stringify(consequence)}>{consequenceWords(consequence, plan, state)}</li>
            ))}
          </ul>
        </Note>
      )}
    </DecisionDialog>
  );
}
