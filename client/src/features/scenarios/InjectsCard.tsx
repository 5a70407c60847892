import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import type { Mark } from '@ledningsplats/shared/scenarios/events.ts';
import { INJECT_CHANNELS, type InjectChannel } from '@ledningsplats/shared/scenarios/scenario.ts';
import { CHANNEL_WORDS } from '@ledningsplats/shared/scenarios/scenario-file.ts';
import type { Script } from '@ledningsplats/shared/scenarios/script.ts';
import { type ComponentType, useState } from 'react';
import { scenarioTexts as texts } from '../../i18n/scenarios.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconPlus } from '../../ui/icons.ts';
import rows from '../../ui/rows.module.css';
import { Select } from '../../ui/Select.tsx';
import { InjectDialog, type InjectPositionProps } from './InjectDialog.tsx';
import { InjectRow } from './InjectRow.tsx';
import { newKey } from './new-key.ts';
import styles from './scenarios.module.css';

export interface InjectsCardProps {
  stream: string;
  script: Script;
  plan: Plan;
  marks: Readonly<Record<string, Mark>>;
  /** Ids of those that the players have had, which stay as they had them. */
  sent: ReadonlySet<string>;
  mayWrite: boolean;
  PositionField: ComponentType<InjectPositionProps>;
}

/** The injects by time [OV3]: moved where they stand, the rest changed in a dialog. */
export function InjectsCard({ stream, script, plan, marks, sent, mayWrite, PositionField }: InjectsCardProps) {
  const [channel, setChannel] = useState<InjectChannel | 'all'>('all');
  const [open, setOpen] = useState<string | null>(null);
  const shown = script.injects.filter((inject) => channel === 'all' || inject.channel === channel);
  return (
    <Card
      title={texts.injects}
      note={<span role="status">{texts.count(shown.length, script.injects.length)}</span>}
      aside={
        mayWrite && (
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => setOpen(newKey())}>
            {texts.newInject}
          </Button>
        )
      }
    >
      <div className={styles.filter}>
        <Select
          label={texts.channel}
          value={channel}
          options={[
            { value: 'all', label: texts.all },
            ...INJECT_CHANNELS.map((value) => ({ value, label: CHANNEL_WORDS[value] })),
          ]}
          onChange={setChannel}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.muted}>{script.injects.length === 0 ? texts.noInjects : texts.noneOfChannel}</p>
      ) : (
        <table className={`${rows.table} ${styles.injects}`}>
          <thead>
            <tr>
              <th scope="col">{texts.clockColumn}</th>
              <th scope="col">{texts.minute}</th>
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.inject}</th>
              <th scope="col">{texts.expected}</th>
              {mayWrite && <th scope="col">{texts.deeds}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((inject) => (
              <InjectRow
                key={inject.id}
                stream={stream}
                inject={inject}
                script={script}
                plan={plan}
                seen={marks[inject.id]?.seq ?? null}
                mayWrite={mayWrite}
                isSent={sent.has(inject.id)}
                onChange={() => setOpen(inject.id)}
              />
            ))}
          </tbody>
        </table>
      )}
      {open !== null && (
        <InjectDialog
          key={open}
          stream={stream}
          script={script}
          plan={plan}
          id={open}
          mark={marks[open] ?? null}
          PositionField={PositionField}
          onClose={() => setOpen(null)}
          onReopen={() => setOpen(open)}
        />
      )}
    </Card>
  );
}
