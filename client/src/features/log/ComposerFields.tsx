import { LINE_KINDS } from '@ledningsplats/shared/log/events.ts';
import { memo, useState } from 'react';
import { logTexts } from '../../i18n/log.ts';
import { usePeople, useSync } from '../../sync/react.ts';
import { usePlan } from '../../sync/use-plan.ts';
import { ComboBox, type ComboBoxOption } from '../../ui/ComboBox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import styles from './Composer.module.css';
import type { ComposerDraft } from './composer-draft.ts';
import { correspondents } from './correspondents.ts';

const KINDS = LINE_KINDS.map((kind) => ({ value: kind, label: logTexts.kinds[kind] }));

/** A name, as the command's own limit. */
const NAME_LIMIT = 200;

export interface ComposerFieldsProps extends Pick<ComposerDraft, 'kind' | 'occurredAt' | 'from' | 'to'> {
  stream: string;
  timeError: string | undefined;
  onChange: (part: Partial<ComposerDraft>) => void;
}

/** Kind, time, from and to: drawn again when one of them changes, never at a key in the text. */
export const ComposerFields = memo(function ComposerFields({
  stream,
  kind,
  occurredAt,
  from,
  to,
  timeError,
  onChange,
}: ComposerFieldsProps) {
  const { serverNow, store } = useSync();
  const plan = usePlan().state?.plan ?? null;
  const people = usePeople();
  const [options, setOptions] = useState<readonly ComboBoxOption[]>([]);

  /** Gathered when a field is entered: what was used a moment ago is offered, and the log need not be followed. */
  function handleFocus() {
    const lines = store.getState().streams[stream]?.lines ?? [];
    setOptions(correspondents(plan, Object.values(people.byId), lines));
  }

  return (
    <div className={styles.fields}>
      <div className={styles.kind}>
        <Select
          label={logTexts.kind}
          isLabelHidden
          value={kind}
          options={KINDS}
          onChange={(value) => onChange({ kind: value })}
        />
      </div>
      <div className={styles.time}>
        <TimeField
          label={logTexts.time}
          isLabelHidden
          placeholder={logTexts.timePlaceholder}
          value={occurredAt}
          getNow={serverNow}
          errorMessage={timeError}
          onChange={(value, timeText) => onChange({ occurredAt: value, timeText })}
        />
      </div>
      <div className={styles.party}>
        <ComboBox
          label={logTexts.from}
          isLabelHidden
          placeholder={logTexts.from}
          value={{ text: from, id: null }}
          options={options}
          onFocus={handleFocus}
          onChange={({ text }) => onChange({ from: text.slice(0, NAME_LIMIT) })}
        />
      </div>
      <div className={styles.party}>
        <ComboBox
          label={logTexts.to}
          isLabelHidden
          placeholder={logTexts.to}
          value={{ text: to, id: null }}
          options={options}
          onFocus={handleFocus}
          onChange={({ text }) => onChange({ to: text.slice(0, NAME_LIMIT) })}
        />
      </div>
    </div>
  );
});
