import { useState } from 'react';
import { boardOfCrisisTexts } from '../../i18n/board-of-crisis.ts';
import { committeeName } from '../../i18n/plan-words.ts';
import { useSync } from '../../sync/react.ts';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { DecisionDialog } from '../DecisionDialog.tsx';
import { useDecision } from '../use-decision.ts';
import { useGive } from '../use-give.ts';
import { YesNoField } from '../YesNoField.tsx';
import type { BoardDialogProps } from './ActivateBoardDialog.tsx';

/**
 * Names the nämnd, how much of its area, why that much, whether it was consulted and when it was told [LA8]. Decided by
 * the nämnd, or by chair or vice alone where it could not wait. LEH 2006:544 2 kap. 3–4 §§.
 */
export function TakeOverDialog({ stream, state, plan, onClose }: BoardDialogProps) {
  const give = useGive();
  const { serverNow } = useSync();
  const [committee, setCommittee] = useState<string | null>(null);
  const [extent, setExtent] = useState<'whole' | 'parts' | null>(null);
  const [parts, setParts] = useState('');
  const [why, setWhy] = useState('');
  const [who, setWho] = useState<'board' | 'alone'>('alone');
  const [consulted, setConsulted] = useState<boolean | null>(null);
  const [told, setTold] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);

  const wholly = Object.values(state.board.takeovers).filter(({ whole }) => whole);
  const committees = plan.committees.filter(
    ({ id, kind }) => kind === 'namnd' && !wholly.some((takeover) => takeover.committee === id),
  );
  const name = committee === null ? null : committeeName(plan, committee);
  const isUnread = told.value === null && told.text.trim() !== '';
  const faults = {
    committee: committee === null,
    extent: extent === null,
    parts: extent === 'parts' && parts.trim() === '',
    why: why.trim() === '',
    told: isUnread,
  };
  const decision = useDecision({
    plan,
    subject: { kind: 'takeover', takeover: '' },
    incident: state.incident,
    wording:
      name === null
        ? boardOfCrisisTexts.takeOverWordingOpen
        : boardOfCrisisTexts.takeOverWording(name, extent !== 'parts'),
  });
  const fault = (key: keyof typeof faults, text: string) => (isTried && faults[key] ? text : undefined);

  function handleSubmit() {
    if (committee === null || name === null || extent === null) return;
    const forum = who === 'board' ? plan.board.forum : null;
    const whole = extent === 'whole';
    give(
      'TakeOverArea',
      stream,
      { committee, whole, consulted, toldAt: told.value, decision: { ...decision.data(), forum } },
      { ...(whole ? {} : { parts: parts.trim() }), why: why.trim(), decision: decision.content() },
      { occurredAt: decision.occurredAt, done: boardOfCrisisTexts.takeOverDone(name) },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={boardOfCrisisTexts.takeOverTitle}
      plan={plan}
      decision={decision}
      hasForum={false}
      isEdited={committee !== null || extent !== null || why !== ''}
      check={() => {
        setTried(true);
        return !Object.values(faults).includes(true);
      }}
      submitLabel={boardOfCrisisTexts.takeOverSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
      more={
        <>
          <YesNoField
            label={boardOfCrisisTexts.consulted}
            value={consulted}
            onChange={setConsulted}
            open={boardOfCrisisTexts.notSaid}
          />
          <TimeField
            label={boardOfCrisisTexts.toldAt}
            description={boardOfCrisisTexts.toldAtHelp}
            value={told.value}
            onChange={(value, text) => setTold({ value, text })}
            getNow={serverNow}
            errorMessage={fault('told', boardOfCrisisTexts.timeUnreadable)}
          />
        </>
      }
    >
      <Select
        label={boardOfCrisisTexts.committee}
        description={committees.length > 0 ? boardOfCrisisTexts.committeeHelp : boardOfCrisisTexts.nothingToTakeOver}
        value={committee}
        onChange={setCommittee}
        options={committees.map(({ id, name: label }) => ({ value: id, label }))}
        isRequired
        errorMessage={fault('committee', boardOfCrisisTexts.committeeMissing)}
      />
      <RadioCards
        label={boardOfCrisisTexts.extent}
        value={extent}
        onChange={setExtent}
        isRequired
        errorMessage={fault('extent', boardOfCrisisTexts.extentMissing)}
        options={[
          { value: 'whole', title: boardOfCrisisTexts.extentWhole },
          { value: 'parts', title: boardOfCrisisTexts.extentParts },
        ]}
      />
      {extent === 'parts' && (
        <TextArea
          label={boardOfCrisisTexts.partsField}
          value={parts}
          onChange={setParts}
          maxLength={2000}
          minRows={1}
          isRequired
          errorMessage={fault('parts', boardOfCrisisTexts.partsMissing)}
        />
      )}
      <TextArea
        label={boardOfCrisisTexts.why}
        description={boardOfCrisisTexts.whyHelp}
        value={why}
        onChange={setWhy}
        maxLength={2000}
        minRows={1}
        isRequired
        errorMessage={fault('why', boardOfCrisisTexts.whyMissing)}
      />
      <RadioCards
        label={boardOfCrisisTexts.who}
        value={who}
        onChange={setWho}
        options={[
          { value: 'alone', title: boardOfCrisisTexts.whoAlone, explanation: boardOfCrisisTexts.whoAloneHelp },
          { value: 'board', title: boardOfCrisisTexts.whoBoard, explanation: boardOfCrisisTexts.whoBoardHelp },
        ]}
      />
    </DecisionDialog>
  );
}
