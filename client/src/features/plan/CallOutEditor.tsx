import { CALL_OUT_TEXT_LIMIT } from '@ledningsplats/shared/plan/call-out-schema.ts';
import type { CallOutRules } from '@ledningsplats/shared/plan/plan.ts';
import { planCallOutTexts as texts } from '../../i18n/plan-call-out.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { paths } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CallOutListsEditor } from './CallOutListsEditor.tsx';
import { CallOutStepsEditor } from './CallOutStepsEditor.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

/** Who is called out together, what is tried for each, with which words, and what holds when nothing can be called [LM1] [LM3] [LM6]. */
export function CallOutEditor({ plan, edit }: EditingProps) {
  const { callOut } = plan;
  const change = (part: Partial<CallOutRules>) => edit({ ...plan, callOut: { ...callOut, ...part } });
  const levels = plan.levels.toSorted((one, other) => one.rank - other.rank);
  const textOf = (level: number) => callOut.texts.find((text) => text.level === level)?.text ?? '';

  function handleText(level: number, text: string) {
    const others = callOut.texts.filter((other) => other.level !== level);
    const all = text === '' ? others : [...others, { level, text }];
    change({ texts: all.toSorted((one, other) => one.level - other.level) });
  }

  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      <Link href={paths.phoneList} variant="alone">
        {texts.toPhoneList}
      </Link>
      <CallOutListsEditor plan={plan} edit={edit} />
      <section className={styles.group} aria-label={texts.textsTitle}>
        <h3 className={styles.heading}>{texts.textsTitle}</h3>
        <p className={styles.muted}>{texts.textsHelp}</p>
        {levels.map(({ rank, name }) => (
          <TextArea
            key={rank}
            label={planTexts.level(rank, name)}
            value={textOf(rank)}
            maxLength={CALL_OUT_TEXT_LIMIT}
            onChange={(text) => handleText(rank, text)}
          />
        ))}
      </section>
      <CallOutStepsEditor steps={callOut.steps} onChange={(steps) => change({ steps })} />
      <TextField
        label={texts.lastsHours}
        description={texts.lastsHoursHelp}
        value={String(callOut.lastsHours)}
        inputMode="numeric"
        onChange={(text) => change({ lastsHours: Number(text.replace(/\D/g, '')) })}
      />
      <TextArea
        label={texts.selfMustering}
        description={texts.selfMusteringHelp}
        value={callOut.selfMustering ?? ''}
        maxLength={2_000}
        minRows={3}
        onChange={(text) => change({ selfMustering: text.trim() === '' ? null : text })}
      />
    </div>
  );
}
