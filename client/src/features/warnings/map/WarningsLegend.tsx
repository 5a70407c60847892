import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import type { WeighedWarning } from '@ledningsplats/shared/warnings/loudness.ts';
import { warningTexts } from '../../../i18n/warnings.ts';
import { warningMapTexts as texts } from '../../../i18n/warnings-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { PHONE_QUERY, useMediaQuery } from '../../../ui/use-media-query.ts';
import { mainText } from '../quote-warning.ts';
import type { DrawnWarning } from './drawn-warnings.ts';
import styles from './WarningsLegend.module.css';

export interface WarningsLegendProps {
  warnings: readonly WeighedWarning[];
  drawn: readonly DrawnWarning[];
  /** Shown in an exercise: they are real all the same [OV8]. */
  isInExercise: boolean;
  onShow: (around: Bounds) => void;
}

/** The words of the areas on the map, by number; those without an area are told too [WA1]. */
export function WarningsLegend({ warnings, drawn, isInExercise, onShow }: WarningsLegendProps) {
  // on a phone it would lie over the map that it explains
  const isPhone = useMediaQuery(PHONE_QUERY);
  if (warnings.length === 0) return null;
  const without = warnings.filter(({ warning }) => drawn.every((one) => one.warning.warning !== warning.warning));
  return (
    <Disclosure
      key={String(isPhone)}
      title={texts.title(warnings.length)}
      defaultExpanded={drawn.length > 0 && !isPhone}
    >
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {drawn.map((one) => (
          <li key={one.warning.warning} className={styles.row}>
            <span className={styles.number}>{one.number}</span>
            <Words {...one} isInExercise={isInExercise} />
            <Button size="small" aria-label={texts.showOf(headlineOf(one))} onPress={() => onShow(one.bounds)}>
              {texts.show}
            </Button>
          </li>
        ))}
        {without.map((one) => (
          <li key={one.warning.warning} className={styles.row}>
            <span className={styles.number} aria-hidden>
              –
            </span>
            <Words {...one} isInExercise={isInExercise} note={texts.noArea} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Words({
  warning,
  reach,
  isInExercise,
  note,
}: Pick<WeighedWarning, 'warning' | 'reach'> & { isInExercise: boolean; note?: string }) {
  const { kind, level, source } = warning;
  const of = [level !== null && warningTexts.levels[level], warningTexts.sources[source]].filter(Boolean).join(', ');
  return (
    <span className={styles.words}>
      <b>{headlineOf({ warning })}</b>
      <span>{of}</span>
      <span className={styles.muted}>
        {[mainText(warning)?.area || warningTexts.areaNotSaid, warningTexts.reaches[reach], note]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {kind !== 'actual' && <Chip tone="exercise">{warningTexts.kinds[kind]}</Chip>}
      {isInExercise && kind === 'actual' && <Chip tone="alarm">{warningTexts.live}</Chip>}
    </span>
  );
}

function headlineOf({ warning }: Pick<WeighedWarning, 'warning'>): string {
  return mainText(warning)?.headline ?? warningTexts.removed;
}
