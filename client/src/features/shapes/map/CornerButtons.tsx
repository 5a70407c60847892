import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconClose, IconTarget, IconUndo } from '../../../ui/icons.ts';

export interface CornerActions {
  onTakeBack: () => void;
  /** A corner under the cross. */
  onHere: () => void;
  onCancel: () => void;
  size: string | null;
}

/** What a thumb does while corners are set; the map itself is tapped. */
export function CornerButtons({ count, onTakeBack, onHere, onCancel }: CornerActions & { count: number }) {
  return (
    <>
      <Button icon={<IconTarget aria-hidden />} onPress={onHere}>
        {shapeMapTexts.setHere}
      </Button>
      <Button icon={<IconUndo aria-hidden />} isDisabled={count === 0} onPress={onTakeBack}>
        {shapeMapTexts.takeBack}
      </Button>
      <Button icon={<IconClose aria-hidden />} onPress={onCancel}>
        {shapeMapTexts.cancel}
      </Button>
    </>
  );
}
