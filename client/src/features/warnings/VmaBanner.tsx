import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { warningTexts as texts } from '../../i18n/warnings.ts';
import { paths } from '../../paths.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { mainText } from './quote-warning.ts';
import { useWarningsHere } from './use-warnings-here.ts';
import { soundFor } from './vma-sound.ts';

/** On every screen while a VMA holds here, an exercise's too [OV8]: seen before all else, read aloud, and heard once. */
export function VmaBanner({ isExercise }: { isExercise: boolean }) {
  const { list } = useWarningsHere();
  const [path, navigate] = useLocation();
  const loud = (list ?? []).filter(({ loudness }) => loudness === 'loud');
  const keys = loud.map(({ warning }) => warning.warning).join('\n');
  useEffect(() => soundFor(keys.split('\n').filter((key) => key !== '')), [keys]);
  const first = loud[0];
  const main = first && mainText(first.warning);
  if (!first) return null;
  return (
    <Banner
      tone="alarm"
      title={texts.banner(isExercise, first.reach, loud.length)}
      actions={
        path !== paths.warnings && (
          <Button size="small" onPress={() => navigate(paths.warnings)}>
            {texts.show}
          </Button>
        )
      }
    >
      {main?.area || main?.headline}
    </Banner>
  );
}
