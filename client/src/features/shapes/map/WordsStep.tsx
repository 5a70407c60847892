import { LABEL_LIMIT } from '@ledningsplats/shared/shapes/shape-schema.ts';
import { type FormEvent, useRef, useState } from 'react';
import { useGive } from '../../../forms/use-give.ts';
import { shapeMapTexts } from '../../../i18n/shape-map.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconCheck } from '../../../ui/icons.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import type { CornerActions } from './CornerButtons.tsx';
import { useMapTools } from './MapTools.tsx';
import { canFinish, contentOf, type ShapeDraft } from './map-tool.ts';
import { OutlineNotes } from './OutlineNotes.tsx';
import { nameOf } from './shown-shapes.ts';
import styles from './ToolBar.module.css';
import { ToolBar } from './ToolBar.tsx';
import { toolTitle } from './tool-title.ts';
import { useOutlineInSight } from './use-outline-in-sight.ts';

const FORM = 'shape-words';

/** What it is called and what is to be known of it; its corners can still be moved. */
export function WordsStep({ draft, size, onCancel }: Pick<CornerActions, 'size' | 'onCancel'> & { draft: ShapeDraft }) {
  const { stream, change, stop, select } = useMapTools();
  const give = useGive();
  const [error, setError] = useState<string | undefined>();
  const { shape, kind, label, note } = draft;
  const isText = kind === 'text';
  const bar = useRef<HTMLElement>(null);
  useOutlineInSight(draft.outline, bar);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (!canFinish(draft)) return;
    if (isText && label.trim() === '') return setError(shapeMapTexts.labelMissing);
    const done = shapeMapTexts.saved(nameOf({ kind, label: label.trim() === '' ? null : label.trim() }));
    give('DrawShape', stream, { shape, kind }, contentOf(draft), { done });
    stop();
    select(shape);
  }

  return (
    <ToolBar
      title={toolTitle(draft)}
      size={size}
      onCancel={onCancel}
      bar={bar}
      buttons={
        <>
          <Button
            type="submit"
            form={FORM}
            variant="primary"
            icon={<IconCheck aria-hidden />}
            isDisabled={!canFinish(draft)}
          >
            {shapeMapTexts.save}
          </Button>
          <Button onPress={() => change({ step: 'outline' })}>{shapeMapTexts.back}</Button>
          <Button onPress={onCancel}>{shapeMapTexts.cancel}</Button>
        </>
      }
    >
      <OutlineNotes draft={draft} />
      <form id={FORM} className={styles.fields} onSubmit={handleSubmit} autoComplete="off" noValidate>
        <TextField
          label={isText ? shapeMapTexts.labelText : shapeMapTexts.label}
          value={label}
          maxLength={LABEL_LIMIT}
          isRequired={isText}
          autoFocus
          {...(error !== undefined && { errorMessage: error })}
          onChange={(next) => {
            setError(undefined);
            change({ label: next });
          }}
        />
        <TextArea
          label={shapeMapTexts.note}
          value={note}
          minRows={1}
          maxRows={4}
          onChange={(next) => change({ note: next })}
        />
      </form>
    </ToolBar>
  );
}
