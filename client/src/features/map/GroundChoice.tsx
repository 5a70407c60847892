import { mapTexts } from '../../i18n/map.ts';
import { Button } from '../../ui/Button.tsx';
import { IconMap } from '../../ui/icons.ts';
import type { Ground } from './use-ground.ts';

/** Between the municipality's own map and the pictures from elsewhere, where there are both. */
export function GroundChoice({ ground: { choose, shown, hasRasterFailed } }: { ground: Ground }) {
  if (choose === null || hasRasterFailed) return null;
  const isRaster = shown === 'raster';
  return (
    <Button variant="quiet" icon={<IconMap aria-hidden />} onPress={() => choose(isRaster ? 'vector' : 'raster')}>
      {isRaster ? mapTexts.useOwn : mapTexts.useRaster}
    </Button>
  );
}
