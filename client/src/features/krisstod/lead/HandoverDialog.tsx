import { krisstodOpenWork } from '@ledningsplats/shared/krisstod/lead/open-work.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { identityFault } from '../../../forms/identity-fault.ts';
import { useGive } from '../../../forms/use-give.ts';
import { leadTexts as texts } from '../../../i18n/krisstod-lead.ts';
import { useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { LeaderField, ledBy, NO_LEADER } from '../LeaderField.tsx';
import { SayHint } from '../SayHint.tsx';
import type { LeadProps } from './lead-props.ts';
import { OpenWorkList } from './OpenWorkList.tsx';

/** The lead is offered to somebody with a note; what is open goes along of itself [TB3]. */
export function HandoverDialog({ stream, state, own, plan, onClose }: LeadProps & { onClose: () => void }) {
  const give = useGive();
  const now = useServerNow(60_000);
  const before = own.lead.handover?.note ?? null;
  const [who, setWho] = useState(NO_LEADER);
  const [ongoing, setOngoing] = useState(before?.ongoing ?? '');
  const [expected, setExpected] = useState(before?.expected ?? '');
  const [worries, setWorries] = useState(before?.worries ?? '');
  const [isTried, setTried] = useState(false);
  const { leader: to, said } = ledBy(who);
  const isNobody = to === null && said.leaderName === undefined;
  const isLeading = to !== null && to === own.leader?.person;
  const whoFault = isNobody ? texts.toMissing : texts.toLeader;

  function handleSubmit() {
    const more = { expected: expected.trim(), worries: worries.trim() };
    const note = {
      ongoing: ongoing.trim(),
      ...(more.expected !== '' && { expected: more.expected }),
      ...(more.worries !== '' && { worries: more.worries }),
      ...(said.leaderName !== undefined && { toName: said.leaderName }),
    };
    give('ProposeKrisstodHandover', stream, { to }, note, { done: texts.proposed });
    onClose();
  }

  return (
    <FormDialog
      title={texts.proposeTitle}
      isDirty={
        who.text !== '' ||
        ongoing !== (before?.ongoing ?? '') ||
        expected !== (before?.expected ?? '') ||
        worries !== (before?.worries ?? '')
      }
      check={() => {
        setTried(true);
        const isClean = [who.text, ongoing, expected, worries].every((text) => identityFault(text) === undefined);
        return !isNobody && !isLeading && ongoing.trim() !== '' && isClean;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.proposeSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <LeaderField
        plan={plan}
        label={texts.to}
        value={who}
        onChange={setWho}
        errorMessage={identityFault(who.text) ?? (isTried && (isNobody || isLeading) ? whoFault : undefined)}
      />
      <SayHint plan={plan} />
      <TextArea
        label={texts.ongoing}
        description={texts.ongoingHelp}
        value={ongoing}
        onChange={setOngoing}
        maxLength={2_000}
        minRows={3}
        isRequired
        errorMessage={identityFault(ongoing) ?? (isTried && ongoing.trim() === '' ? texts.ongoingMissing : undefined)}
      />
      <TextArea
        label={texts.expected}
        value={expected}
        onChange={setExpected}
        maxLength={2_000}
        minRows={2}
        errorMessage={identityFault(expected)}
      />
      <TextArea
        label={texts.worries}
        description={texts.worriesHelp}
        value={worries}
        onChange={setWorries}
        maxLength={2_000}
        minRows={2}
        errorMessage={identityFault(worries)}
      />
      <OpenWorkList title={texts.open} open={krisstodOpenWork(own, state, now)} state={state} own={own} plan={plan} />
    </FormDialog>
  );
}
