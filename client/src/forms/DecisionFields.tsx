import { GIVEN } from '@ledningsplats/shared/decisions/events.ts';
import type { DeciderOption } from '@ledningsplats/shared/decisions/mandate.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { ReactNode } from 'react';
import { decisionTexts } from '../i18n/decisions.ts';
import { capacityName } from '../i18n/plan-words.ts';
import { useSync } from '../sync/react.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import { TimeField } from '../ui/TimeField.tsx';
import { deciderKey } from './decision-draft.ts';
import styles from './form.module.css';
import { Note } from './Note.tsx';
import type { Decision } from './use-decision.ts';

export interface DecisionFieldsProps {
  plan: Plan;
  decision: Decision;
  /** More that can wait, in the fold. */
  more?: ReactNode;
  /** The dialog asks for the forum itself. */
  hasForum?: boolean;
}

/** The decision behind a change [LA2]: everything compulsory stands prefilled, the rest can wait in the fold. */
export function DecisionFields({ plan, decision, more, hasForum = true }: DecisionFieldsProps) {
  const { draft, edit, faults, guard } = decision;
  const { serverNow } = useSync();
  const { decider } = draft;
  const standsInFor = decider?.standsInFor ?? null;

  return (
    <>
      <TextArea
        label={decisionTexts.wording}
        value={draft.wording}
        onChange={(wording) => edit({ wording })}
        maxLength={2000}
        minRows={1}
        errorMessage={guard(draft.wording) ?? (faults.has('wording') ? decisionTexts.wordingMissing : undefined)}
      />
      {decider === null ? (
        <Note tone="alarm">{decisionTexts.noDecider}</Note>
      ) : (
        <div className={styles.deciderRow}>
          <Select
            label={decisionTexts.decider}
            value={deciderKey(decider)}
            onChange={(key) => edit({ decider: key })}
            options={draft.options.map((option) => ({ value: deciderKey(option), label: deciderLabel(option, plan) }))}
          />
          <TimeField
            label={decisionTexts.time}
            value={draft.at.value}
            onChange={(value, text) => edit({ at: { value, text } })}
            getNow={serverNow}
            placeholder={decisionTexts.timeNow}
            errorMessage={faults.has('at') ? decisionTexts.timeUnreadable : undefined}
          />
        </div>
      )}
      {decider?.person === null && (
        <TextField
          label={decisionTexts.deciderName}
          value={draft.deciderName}
          onChange={(deciderName) => edit({ deciderName })}
          maxLength={200}
          autoComplete="off"
          errorMessage={
            guard(draft.deciderName) ?? (faults.has('deciderName') ? decisionTexts.deciderNameMissing : undefined)
          }
        />
      )}
      {decider !== null && !decider.isOwn && (
        <Select
          label={decisionTexts.given}
          value={draft.given}
          onChange={(given) => edit({ given })}
          options={GIVEN.map((given) => ({ value: given, label: decisionTexts.givenWays[given] }))}
        />
      )}
      <Disclosure title={decisionTexts.more}>
        {more}
        <TextArea
          label={decisionTexts.basis}
          description={decisionTexts.basisHelp}
          value={draft.basis}
          onChange={(basis) => edit({ basis })}
          maxLength={2000}
          minRows={2}
          errorMessage={guard(draft.basis)}
        />
        <TextArea
          label={decisionTexts.legalGround}
          description={decisionTexts.legalGroundHelp}
          value={draft.legalGround}
          onChange={(legalGround) => edit({ legalGround })}
          maxLength={2000}
          minRows={1}
          errorMessage={guard(draft.legalGround)}
        />
        <TextArea
          label={decisionTexts.alternatives}
          description={decisionTexts.alternativesHelp}
          value={draft.alternatives}
          onChange={(alternatives) => edit({ alternatives })}
          maxLength={2000}
          minRows={1}
          errorMessage={guard(draft.alternatives)}
        />
        {standsInFor !== null && (
          <TextArea
            label={decisionTexts.prevented(capacityName(plan, standsInFor))}
            value={draft.prevented}
            onChange={(prevented) => edit({ prevented })}
            maxLength={2000}
            minRows={1}
            errorMessage={guard(draft.prevented)}
          />
        )}
        {hasForum && plan.forums.length > 0 && (
          <Select
            label={decisionTexts.forum}
            value={draft.forum ?? ''}
            onChange={(forum) => edit({ forum: forum === '' ? null : forum })}
            options={[
              { value: '', label: decisionTexts.noForum },
              ...plan.forums.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
      </Disclosure>
    </>
  );
}

/** That a decision recorded for somebody else holds at once and is shown as unconfirmed [LA4]; nothing for one's own. */
export function OnBehalfNote({ decision }: { decision: Decision }) {
  const { decider, deciderName } = decision.draft;
  if (decider === null || decider.isOwn) return null;
  const typed = deciderName.trim();
  const name = decider.name ?? (typed === '' ? decisionTexts.onBehalfUnnamed : typed);
  return (
    <Note tone="info" role="status">
      {decisionTexts.onBehalf(name)}
    </Note>
  );
}

export function deciderLabel(option: DeciderOption, plan: Plan): string {
  const capacity = capacityName(plan, option.capacity);
  if (option.name === null) return decisionTexts.deciderOther(capacity);
  return option.isOwn
    ? decisionTexts.deciderOwn(option.name, capacity)
    : decisionTexts.deciderNamed(option.name, capacity);
}
