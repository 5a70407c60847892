import { useState } from 'react';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { identityFault } from '../../forms/identity-fault.ts';
import { Note } from '../../forms/Note.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { KrisstodDialogProps } from './dialog-props.ts';
import styles from './krisstod.module.css';
import { LeaderField, ledBy, NO_LEADER } from './LeaderField.tsx';
import { SayHint } from './SayHint.tsx';

/** The decision to activate krisstöd, by whoever has the mandate or on behalf of who has it [KR1] [LA4]. */
export function ActivateDialog({ stream, state, plan, onClose }: KrisstodDialogProps) {
  const give = useGive();
  const [what, setWhat] = useState('');
  const [whom, setWhom] = useState('');
  const [where, setWhere] = useState('');
  const [leader, setLeader] = useState(NO_LEADER);
  const [isTried, setTried] = useState(false);
  const [from] = useState(state.krisstod.status);
  const decision = useDecision({
    plan,
    subject: { kind: 'krisstod', effort: state.krisstod.effort, to: 'active' },
    incident: state.incident,
    wording: texts.wordings.active,
  });
  const faultOf = (text: string, missing: string) =>
    identityFault(text) ?? (isTried && text.trim() === '' ? missing : undefined);

  function handleSubmit() {
    const { leader: person, said } = ledBy(leader);
    const at = where.trim();
    give(
      'ActivateKrisstod',
      stream,
      { from, leader: person, decision: decision.data() },
      {
        decision: decision.content(),
        what: what.trim(),
        whom: whom.trim(),
        ...(at !== '' && { where: at }),
        ...said,
      },
      { occurredAt: decision.occurredAt, done: texts.activateDone },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={texts.activateTitle}
      plan={plan}
      decision={decision}
      isEdited={[what, whom, where, leader.text].some((text) => text !== '')}
      check={() => {
        setTried(true);
        const isWhole = what.trim() !== '' && whom.trim() !== '';
        return isWhole && [what, whom, where, leader.text].every((text) => identityFault(text) === undefined);
      }}
      submitLabel={texts.activateSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <SayHint plan={plan} />
      <TextArea
        label={texts.activateWhat}
        description={texts.activateWhatHelp}
        value={what}
        onChange={setWhat}
        maxLength={2_000}
        minRows={2}
        autoFocus
        isRequired
        errorMessage={faultOf(what, texts.activateWhatMissing)}
      />
      <TextArea
        label={texts.activateWhom}
        description={texts.activateWhomHelp}
        value={whom}
        onChange={setWhom}
        maxLength={2_000}
        minRows={2}
        isRequired
        errorMessage={faultOf(whom, texts.activateWhomMissing)}
      />
      <TextField
        label={texts.activateWhere}
        value={where}
        onChange={setWhere}
        maxLength={200}
        autoComplete="off"
        errorMessage={identityFault(where)}
      />
      <LeaderField
        plan={plan}
        label={texts.leaderField}
        value={leader}
        onChange={setLeader}
        errorMessage={identityFault(leader.text)}
      />
      {plan.krisstod.checklist.length > 0 && (
        <Note tone="info" title={texts.activateTasks(plan.krisstod.checklist.length)}>
          <ul className={styles.list}>
            {plan.krisstod.checklist.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </Note>
      )}
    </DecisionDialog>
  );
}
