import { useGive } from '../../../forms/use-give.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconCheck, IconClose } from '../../../ui/icons.ts';
import type { CornerActions } from './CornerButtons.tsx';
import { useMapTools } from './MapTools.tsx';
import { MeanwhileNote } from './MeanwhileNote.tsx';
import { canFinish, contentOf, type ShapeDraft } from './map-tool.ts';
import { OutlineNotes } from './OutlineNotes.tsx';
import { nameOf } from './shown-shapes.ts';
import styles from './ToolBar.module.css';
import { ToolBar } from './ToolBar.tsx';
import { toolTitle } from './tool-title.ts';

/** The corners of one that is on the map are moved; its words stay as they are. */
export function ReshapeStep({
  draft,
  size,
  onCancel,
}: Pick<CornerActions, 'size' | 'onCancel'> & { draft: ShapeDraft }) {
  const { stream, stop, select } = useMapTools();
  const give = useGive();
  const { shape, kind, from, outline, label } = draft;

  function handleSave() {
    if (from === null) return;
    const done = shapeMapTexts.changed(nameOf({ kind, label: label === '' ? null : label }));
    give('ChangeShape', stream, { shape, kind, from }, contentOf(draft), { done });
    stop();
    select(shape);
  }

  return (
    <ToolBar
      title={toolTitle(draft)}
      size={size}
      onCancel={onCancel}
      buttons={
        <>
          <Button
            variant="primary"
            icon={<IconCheck aria-hidden />}
            isDisabled={!canFinish(draft)}
            onPress={handleSave}
          >
            {shapeMapTexts.saveForm}
          </Button>
          <Button icon={<IconClose aria-hidden />} onPress={onCancel}>
            {shapeMapTexts.cancel}
          </Button>
        </>
      }
    >
      <p className={styles.how}>
        {outline.form === 'point' ? shapeMapTexts.howMove : shapeMapTexts.howReshape}{' '}
        <span className={styles.keys}>{shapeMapTexts.keysReshape}</span>
      </p>
      <MeanwhileNote draft={draft} />
      <OutlineNotes draft={draft} />
    </ToolBar>
  );
}
