import type { ReportRules, ReportRulesHeading } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { planReportTexts as texts } from '../../i18n/situation-report.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconArrowUp, IconDelete, IconPlus } from '../../ui/icons.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { NamesEditor } from './NamesEditor.tsx';
import { newId, renamed } from './plan-edits.ts';

/** The receiver's form: its headings in order, and what of the lägesbild stands under each [ST7]. */
export function ReportsEditor({ plan, edit }: EditingProps) {
  const { reports, picture } = plan;
  const { headings } = reports;
  const change = (part: Partial<ReportRules>) => edit({ ...plan, reports: { ...reports, ...part } });
  const put = (id: string, from: string[]) =>
    change({ headings: headings.map((heading) => (heading.id === id ? { ...heading, from } : heading)) });
  const placed = new Set(headings.flatMap(({ from }) => from));
  const left = picture.headings.filter(({ id }) => !placed.has(id));

  function handleAdd() {
    const [first] = left.length > 0 ? left : picture.headings;
    if (first === undefined) return;
    const id = newId(
      texts.newHeading,
      headings.map((heading) => heading.id),
    );
    change({ headings: [...headings, { id, name: texts.newHeading, from: [first.id] }] });
  }

  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      <h3>{texts.headings}</h3>
      {headings.length === 0 && <p>{texts.none}</p>}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.names}>
        {headings.map(({ id, name, from }, index) => (
          <li key={id}>
            <div className={styles.name}>
              <TextField
                label={planTexts.numbered(texts.heading, index + 1)}
                isLabelHidden
                value={name}
                maxLength={200}
                onChange={(next) => change({ headings: renamed(headings, id, next) })}
              />
              {index > 0 && (
                <IconButton
                  label={texts.up(name)}
                  icon={<IconArrowUp aria-hidden />}
                  onPress={() => change({ headings: movedUp(headings, index) })}
                />
              )}
              <IconButton
                label={planTexts.remove(name)}
                icon={<IconDelete aria-hidden />}
                onPress={() => change({ headings: headings.filter((heading) => heading.id !== id) })}
              />
            </div>
            <fieldset className={styles.choices}>
              <legend>{texts.from(name)}</legend>
              {picture.headings.map((heading) => {
                const isChosen = from.includes(heading.id);
                return (
                  <Checkbox
                    key={heading.id}
                    isSelected={isChosen}
                    isDisabled={isChosen && from.length === 1}
                    onChange={(isTaken) =>
                      put(id, isTaken ? [...from, heading.id] : from.filter((one) => one !== heading.id))
                    }
                  >
                    {heading.name}
                  </Checkbox>
                );
              })}
            </fieldset>
          </li>
        ))}
      </ul>
      {headings.length > 0 && left.length > 0 && <p>{texts.left(left.map(({ name }) => name).join(', '))}</p>}
      <Button icon={<IconPlus aria-hidden />} onPress={handleAdd}>
        {texts.add}
      </Button>
      <h3>{texts.channels}</h3>
      <NamesEditor
        one={texts.channel}
        items={reports.channels}
        make={(item) => item}
        onChange={(channels) => change({ channels })}
      />
    </div>
  );
}

function movedUp(headings: readonly ReportRulesHeading[], index: number): ReportRulesHeading[] {
  const moved = headings.slice(index, index + 1);
  return headings.toSpliced(index, 1).toSpliced(index - 1, 0, ...moved);
}
