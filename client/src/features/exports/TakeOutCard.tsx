import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { ExportKind } from '@ledningsplats/shared/exports/export-readings.ts';
import { useState } from 'react';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { refusalText } from '../../i18n/refusals.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import styles from './Exports.module.css';
import type { Wanted } from './use-exports.ts';

const KINDS: readonly ExportKind[] = ['pdf', 'archive', 'log_csv', 'decisions_csv', 'tasks_csv', 'chain'];
/** The others hold nothing of the secret parts. */
const WITH_PARTS: ReadonlySet<ExportKind> = new Set(['pdf', 'archive', 'chain']);

export interface TakeOutCardProps {
  failure: ReadFailure | null;
  onAsk: (wanted: Wanted) => Promise<unknown>;
}

/** What is taken out, and with which of the parts that not everybody reads: each by a choice of its own [SE3]. */
export function TakeOutCard({ failure, onAsk }: TakeOutCardProps) {
  const permissions = usePermissions();
  const [kind, setKind] = useState<ExportKind>('pdf');
  const [secret, setSecret] = useState(false);
  const [krisstod, setKrisstod] = useState(false);
  const [continuity, setContinuity] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const hasParts = WITH_PARTS.has(kind);

  async function ask() {
    setAsking(true);
    const parts = { secret: hasParts && secret, krisstod: hasParts && krisstod, continuity: hasParts && continuity };
    await onAsk({ kind, ...parts, maskedCopy: null });
    setAsking(false);
  }

  return (
    <Card title={texts.takeOut}>
      <div className={form.fields}>
        <RadioCards
          label={texts.what}
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({
            value,
            title: texts.kinds[value].title,
            explanation: texts.kinds[value].text,
          }))}
        />
        {hasParts && mayOpen(permissions, 'secret') && (
          <Checkbox isSelected={secret} onChange={setSecret} description={texts.withSecretText}>
            {texts.withSecret}
          </Checkbox>
        )}
        {hasParts && mayOpen(permissions, 'krisstod') && (
          <Checkbox isSelected={krisstod} onChange={setKrisstod} description={texts.withKrisstodText}>
            {texts.withKrisstod}
          </Checkbox>
        )}
        {hasParts && mayOpen(permissions, 'continuity') && (
          <Checkbox isSelected={continuity} onChange={setContinuity} description={texts.withContinuityText}>
            {texts.withContinuity}
          </Checkbox>
        )}
        {failure !== null && (
          <Note tone="alarm" role="alert" title={texts.notAsked}>
            {failure.code === 'rate_limited' ? texts.tooMany : refusalText(failure.code).what}
          </Note>
        )}
        <div className={styles.actions}>
          <WorkingButton variant="primary" isWorking={isAsking} workingText={texts.asking} onPress={() => void ask()}>
            {texts.make}
          </WorkingButton>
          <span className={styles.quiet}>{texts.noted}</span>
        </div>
      </div>
    </Card>
  );
}
