import type { Shape } from '@ledningsplats/shared/shapes/events.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { IconMap } from '../../ui/icons.ts';
import styles from './ShapeList.module.css';
import { type ShapeAction, ShapeRow } from './ShapeRow.tsx';

export interface ShapeListProps {
  shapes: readonly Shape[];
  /** Whether the reader may draw here now. */
  mayDraw: boolean;
  mayLose: boolean;
  onAction: (action: ShapeAction, shape: Shape) => void;
}

/** Everything that is drawn, with all that can be done to it on the map [PL9]. */
export function ShapeList({ shapes, mayDraw, mayLose, onAction }: ShapeListProps) {
  if (shapes.length === 0) {
    return (
      <EmptyState title={shapePanelTexts.none} icon={<IconMap aria-hidden />}>
        {mayDraw ? shapePanelTexts.noneText : shapePanelTexts.noneReader}
      </EmptyState>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers
    <ul role="list" className={styles.list}>
      {shapes.map((shape) => (
        <ShapeRow key={shape.id} shape={shape} mayDraw={mayDraw} mayLose={mayLose} onAction={onAction} />
      ))}
    </ul>
  );
}
