import type { Level } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { withAsks, withLevel, withNewLevel, withoutLevel } from './plan-edits.ts';

const ASKS = (['nothing', 'coordination', 'criteria'] as const).map((value) => ({
  value,
  label: planTexts.asksOptions[value],
}));
/** A ladder of more is no ladder that anybody climbs; the plan's own limit. */
const MOST = 9;
const DEFAULT_HOURS = 3;

/** The ladder: names, what a level asks, and the rhythm of its reports. */
export function LevelsEditor({ plan, edit }: EditingProps) {
  const levels = plan.levels.toSorted((one, other) => one.rank - other.rank);
  return (
    <div className={styles.part}>
      {levels.map((level) => (
        <Disclosure key={level.id} title={planTexts.level(level.rank, level.name)}>
          <LevelFields level={level} plan={plan} edit={edit} />
          {levels.length > 1 && (
            <div>
              <Button
                size="small"
                icon={<IconDelete aria-hidden />}
                onPress={() => edit(withoutLevel(plan, level.rank))}
              >
                {planTexts.removeLevel}
              </Button>
            </div>
          )}
        </Disclosure>
      ))}
      {levels.length < MOST && (
        <Button icon={<IconPlus aria-hidden />} onPress={() => edit(withNewLevel(plan))}>
          {planTexts.addLevel}
        </Button>
      )}
    </div>
  );
}

function LevelFields({ level, plan, edit }: EditingProps & { level: Level }) {
  const change = (part: Partial<Level>) => edit(withLevel(plan, level.rank, part));
  const { report } = level;
  return (
    <>
      <TextField label={planTexts.levelName} value={level.name} maxLength={200} onChange={(name) => change({ name })} />
      <TextArea
        label={planTexts.explanation}
        description={planTexts.explanationHelp}
        value={level.explanation}
        maxLength={2_000}
        onChange={(explanation) => change({ explanation })}
      />
      <Select
        label={planTexts.asks}
        value={level.asks}
        options={ASKS}
        onChange={(asks) => edit(withAsks(plan, level.rank, asks))}
      />
      <div className={styles.pair}>
        <TextField
          label={planTexts.reportTo}
          description={planTexts.reportToHelp}
          value={report?.to ?? ''}
          maxLength={200}
          onChange={(to) => change({ report: to === '' ? null : { everyHours: DEFAULT_HOURS, ...report, to } })}
        />
        {report !== null && (
          <TextField
            label={planTexts.reportEvery}
            type="number"
            inputMode="decimal"
            value={String(report.everyHours)}
            onChange={(hours) => change({ report: { ...report, everyHours: Number(hours) } })}
          />
        )}
      </div>
    </>
  );
}
