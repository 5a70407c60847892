import { mainText } from '../../features/warnings/quote-warning.ts';
import { useWarningsHere } from '../../features/warnings/use-warnings-here.ts';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import styles from './WallVma.module.css';

/** That a VMA holds here, and where: on the wall as on every screen, beside an exercise too [WA1] [OV8]. */
export function WallVma({ isExercise }: { isExercise: boolean }) {
  const { list } = useWarningsHere();
  const loud = (list ?? []).filter(({ loudness }) => loudness === 'loud');
  const first = loud[0];
  if (!first) return null;
  const where = loud.map(({ warning }) => {
    const main = mainText(warning);
    return main?.area || main?.headline || texts.removed;
  });
  return (
    <p className={styles.band} role="alert" data-wall="vma">
      <b>{texts.banner(isExercise, first.reach, loud.length)}</b>
      <span className={styles.where}>{where.join(' · ')}</span>
    </p>
  );
}
