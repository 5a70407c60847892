import { FORMS_OF } from '@ledningsplats/shared/shapes/events.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconCheck } from '../../../ui/icons.ts';
import { type CornerActions, CornerButtons } from './CornerButtons.tsx';
import { useMapTools } from './MapTools.tsx';
import { canFinish, type ShapeDraft } from './map-tool.ts';
import { OutlineNotes } from './OutlineNotes.tsx';
import styles from './ToolBar.module.css';
import { ToolBar } from './ToolBar.tsx';
import { toolTitle } from './tool-title.ts';

/** Its corners are set, one after another. */
export function OutlineStep({
  draft,
  onFinish,
  ...actions
}: CornerActions & { draft: ShapeDraft; onFinish: () => void }) {
  const { draw } = useMapTools();
  const { kind, outline } = draft;
  const { form, points } = outline;
  const others = FORMS_OF[kind].filter((other) => other !== form);
  return (
    <ToolBar
      title={toolTitle(draft)}
      size={actions.size}
      onCancel={actions.onCancel}
      buttons={
        <>
          {form !== 'point' && (
            <Button
              variant="primary"
              icon={<IconCheck aria-hidden />}
              isDisabled={!canFinish(draft)}
              onPress={onFinish}
            >
              {shapeMapTexts.done}
            </Button>
          )}
          <CornerButtons {...actions} count={points.length} />
          {points.length === 0 &&
            others.map((other) => (
              <Button key={other} variant="quiet" onPress={() => draw(kind, other)}>
                {shapeMapTexts.asForm[other]}
              </Button>
            ))}
        </>
      }
    >
      <p className={styles.how}>
        {shapeMapTexts.how[form]} <span className={styles.keys}>{shapeMapTexts.keys}</span>
      </p>
      <OutlineNotes draft={draft} />
    </ToolBar>
  );
}
