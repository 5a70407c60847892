import type { BriefingKind, BriefingRules } from '@ledningsplats/shared/plan/plan.ts';
import { planBriefingTexts as texts } from '../../i18n/plan-briefings.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import { AgendaEditor } from './AgendaEditor.tsx';
import { withKind, withNewKind, withoutKind } from './briefing-edits.ts';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { RhythmsEditor } from './RhythmsEditor.tsx';
import { SpeakersEditor } from './SpeakersEditor.tsx';

/** The staff's briefings: what each goes through, who speaks, and how often at which level [ST5] [LA10]. */
export function BriefingsEditor({ plan, edit }: EditingProps) {
  const { briefings } = plan;
  const change = (next: BriefingRules) => edit({ ...plan, briefings: next });
  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      <section className={styles.group} aria-label={texts.kinds}>
        <h3 className={styles.heading}>{texts.kinds}</h3>
        {briefings.kinds.length === 0 && <p className={styles.muted}>{texts.none}</p>}
        {briefings.kinds.map((kind) => (
          <Disclosure key={kind.id} level={4} title={kind.name} note={summary(kind)}>
            <div className={styles.part}>
              <TextField
                label={texts.name}
                value={kind.name}
                maxLength={200}
                onChange={(name) => change(withKind(briefings, { ...kind, name }))}
              />
              <AgendaEditor
                agenda={kind.agenda}
                onChange={(agenda) => change(withKind(briefings, { ...kind, agenda }))}
              />
              <SpeakersEditor
                plan={plan}
                speakers={kind.speakers}
                onChange={(speakers) => change(withKind(briefings, { ...kind, speakers }))}
              />
              <Button
                size="small"
                icon={<IconDelete aria-hidden />}
                onPress={() => change(withoutKind(briefings, kind.id))}
              >
                {texts.removeKind(kind.name)}
              </Button>
            </div>
          </Disclosure>
        ))}
        <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => change(withNewKind(briefings))}>
          {texts.addKind}
        </Button>
      </section>
      <RhythmsEditor plan={plan} onChange={change} />
    </div>
  );
}

function summary({ agenda }: BriefingKind): string {
  return texts.summary(
    agenda.length,
    agenda.reduce((sum, { minutes }) => sum + minutes, 0),
  );
}
