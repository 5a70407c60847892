import type { Contingency } from '@ledningsplats/shared/contingencies/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { useSelf } from '../../forms/use-self.ts';
import { contingencyTexts } from '../../i18n/contingencies.ts';
import { formTexts } from '../../i18n/forms.ts';
import { useDraft, usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './ContingenciesCard.module.css';
import { ContingencyWords } from './ContingencyWords.tsx';
import { type ContingencyDraft, contentOf, contingencyFaults } from './contingency-form.ts';

export interface ContingencyDialogProps {
  stream: string;
  plan: Plan;
  /** Changed when given, else a new one. As it is now: what somebody else does to it meanwhile is told. */
  contingency?: Contingency;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

/** What may come, what tells that it has, and what is then done by whom [ST11]. */
export function ContingencyDialog({ stream, plan, contingency, onClose, onCompare }: ContingencyDialogProps) {
  const give = useGiveCompared();
  const { function: seat } = useSelf();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [empty] = useState<ContingencyDraft>(() => ({
    title: contingency?.content?.title ?? '',
    trigger: contingency?.content?.trigger ?? '',
    actions: contingency?.content?.actions.join('\n') ?? '',
    owner: contingency?.function ?? (plan.functions.some(({ id }) => id === seat) ? seat : null),
    from: contingency?.seq ?? 0,
  }));
  const draft = useDraft(`${stream}#contingency-${contingency?.id ?? 'new'}`, empty);
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const faults = contingencyFaults(value);
  const shown = isTried ? faults : {};
  const isMovedOn = contingency !== undefined && contingency.seq !== value.from;
  const change = (part: Partial<ContingencyDraft>) => draft.write({ ...value, ...part });

  function handleSubmit() {
    const { owner } = value;
    if (owner === null) return;
    const content = contentOf(value);
    const kept = { onDone: draft.sent(), onCompare };
    if (contingency === undefined)
      give('PrepareContingency', stream, { function: owner }, content, { ...kept, done: contingencyTexts.createDone });
    else {
      const data = { contingency: contingency.id, function: owner, from: contingency.seq };
      give('ChangeContingency', stream, data, content, { ...kept, done: contingencyTexts.saveDone });
    }
    onClose();
  }

  return (
    <FormDialog
      title={contingency === undefined ? contingencyTexts.newTitle : contingencyTexts.changeTitle(contingency.number)}
      check={() => {
        setTried(true);
        return Object.keys(faults).length === 0;
      }}
      submit={
        <Button type="submit" variant="primary">
          {submitWords(contingency, isMovedOn)}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {isMovedOn && (
        <>
          <Note
            tone="warn"
            role="status"
            title={formTexts.staleBy(
              personName(byId, contingency.changed?.by ?? null),
              formatWhen(contingency.changed?.at ?? now, now),
            )}
            actions={
              <Button
                size="small"
                onPress={() => {
                  draft.clear();
                  onClose();
                }}
              >
                {formTexts.staleKeep}
              </Button>
            }
          >
            {formTexts.staleBeside}
          </Note>
          <div className={styles.theirs}>
            <b>
              {contingencyTexts.theirs}: {contingency.content?.title ?? contingencyTexts.removed}
            </b>
            <ContingencyWords content={contingency.content} />
          </div>
        </>
      )}
      <TextField
        label={contingencyTexts.what}
        value={value.title}
        onChange={(title) => change({ title })}
        maxLength={200}
        isRequired
        autoFocus
        {...(shown.title !== undefined && { errorMessage: shown.title })}
      />
      <TextArea
        label={contingencyTexts.triggerLabel}
        description={contingencyTexts.triggerHelp}
        value={value.trigger}
        onChange={(trigger) => change({ trigger })}
        maxLength={2_000}
        minRows={2}
        isRequired
        errorMessage={shown.trigger}
      />
      <TextArea
        label={contingencyTexts.actionsLabel}
        description={contingencyTexts.actionsHelp}
        value={value.actions}
        onChange={(actions) => change({ actions })}
        minRows={3}
        errorMessage={shown.actions}
      />
      <Select
        label={contingencyTexts.owner}
        value={value.owner}
        placeholder={contingencyTexts.ownerPlaceholder}
        options={plan.functions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(owner) => change({ owner })}
        isRequired
        {...(shown.owner !== undefined && { errorMessage: shown.owner })}
      />
    </FormDialog>
  );
}

function submitWords(contingency: Contingency | undefined, isMovedOn: boolean): string {
  if (contingency === undefined) return contingencyTexts.create;
  return isMovedOn ? formTexts.saveMine : contingencyTexts.save;
}
