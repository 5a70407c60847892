import type { KrisstodState } from '@ledningsplats/shared/krisstod/events.ts';
import { useState } from 'react';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { identityFault } from '../../forms/identity-fault.ts';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { KrisstodDialogProps } from './dialog-props.ts';
import { EndOpenList } from './ending/EndOpenList.tsx';
import styles from './krisstod.module.css';
import { SayHint } from './SayHint.tsx';

/** The decision to end krisstöd: what it closes, why, and what is handed to whom [KR7]. */
export function EndDialog({ stream, state, own, plan, onClose }: KrisstodDialogProps & { own: KrisstodState | null }) {
  const give = useGive();
  const { endReasons, receivers } = plan.krisstod;
  const [reason, setReason] = useState<string | null>(null);
  const [handed, setHanded] = useState<Readonly<Record<string, string>>>({});
  const [isTried, setTried] = useState(false);
  const [from] = useState(state.krisstod.status);
  const decision = useDecision({
    plan,
    subject: { kind: 'krisstod', effort: state.krisstod.effort, to: 'ended' },
    incident: state.incident,
    wording: texts.wordings.ended,
  });
  const chosen = receivers.filter(({ id }) => handed[id] !== undefined);
  const textOf = (id: string) => (handed[id] ?? '').trim();

  function handleTick(id: string, isChosen: boolean) {
    const { [id]: _, ...others } = handed;
    setHanded(isChosen ? { ...others, [id]: '' } : others);
  }

  function handleSubmit() {
    if (reason === null) return;
    give(
      'EndKrisstod',
      stream,
      { from, reason, receivers: chosen.map(({ id }) => id), decision: decision.data() },
      { decision: decision.content(), handed: chosen.map(({ id }) => textOf(id)) },
      { occurredAt: decision.occurredAt, done: texts.endDone },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={texts.endTitle}
      plan={plan}
      decision={decision}
      isEdited={reason !== null || chosen.length > 0}
      check={() => {
        setTried(true);
        const isSaid = chosen.every(({ id }) => textOf(id) !== '' && identityFault(textOf(id)) === undefined);
        return reason !== null && isSaid;
      }}
      submitLabel={texts.endSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {own !== null && <EndOpenList state={state} own={own} at={decision.occurredAt ?? null} />}
      <RadioCards
        label={texts.endReason}
        value={reason}
        onChange={setReason}
        options={endReasons.map(({ id, name }) => ({ value: id, title: name }))}
        errorMessage={isTried && reason === null ? texts.endReasonMissing : undefined}
      />
      <fieldset className={styles.fields}>
        <legend>{texts.endHanded}</legend>
        <p className={styles.muted}>{texts.endHandedHelp}</p>
        <SayHint plan={plan} />
        {receivers.map(({ id, name }) => (
          <div key={id} className={styles.part}>
            <Checkbox isSelected={handed[id] !== undefined} onChange={(isChosen) => handleTick(id, isChosen)}>
              {name}
            </Checkbox>
            {handed[id] !== undefined && (
              <TextField
                label={texts.endHandedWhat(name)}
                value={handed[id]}
                onChange={(text) => setHanded({ ...handed, [id]: text })}
                maxLength={200}
                autoComplete="off"
                isRequired
                errorMessage={
                  identityFault(handed[id]) ?? (isTried && textOf(id) === '' ? texts.endHandedMissing : undefined)
                }
              />
            )}
          </div>
        ))}
      </fieldset>
    </DecisionDialog>
  );
}
