import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import {
  FORMS_OF,
  SHAPE_KINDS,
  type Shape,
  type ShapeContent,
  type ShapeKind,
} from '@ledningsplats/shared/shapes/events.ts';
import { LEAST_POINTS } from '@ledningsplats/shared/shapes/geometry.ts';
import { LABEL_LIMIT } from '@ledningsplats/shared/shapes/shape-schema.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { shapePanelTexts } from '../../i18n/shape-panel.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import { usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { wireContent } from './shape-command.ts';
import { asKind, contentOf, positionFaults, readRows, rowsOutside, type ShapeDraft, shapeDraft } from './shape-form.ts';
import { pointWords, shapeName, sizeWords, whereWords } from './shape-words.ts';

export interface ShapeDialogProps {
  /** The incident's open stream. */
  stream: string;
  plan: Plan;
  /** Changed when given, else a new one is drawn. As it is now: what somebody does to it meanwhile is told. */
  shape?: Shape | undefined;
  /** What the form begins with, where that is not the shape as it is. */
  start?: { kind: ShapeKind; content: ShapeContent } | undefined;
  /** When it has been given; before `onClose`. */
  onGiven?: () => void;
  onClose: () => void;
}

/** A shape by its words and its coordinates: the keyboard's whole way to draw and to change what is drawn [PL9]. */
export function ShapeDialog({ stream, plan, shape, start, onGiven, onClose }: ShapeDialogProps) {
  const give = useGive();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const [before] = useState(shape ?? null);
  const [typed, setTyped] = useState<ShapeDraft>(() =>
    shapeDraft(start?.kind ?? before?.kind ?? null, start?.content ?? before?.content ?? null),
  );
  const [isEdited, setEdited] = useState(false);
  const [isTried, setTried] = useState(false);
  const { kind } = typed;
  const read = readRows(typed);
  const { geometry } = read;
  const faults = kind === null ? [] : positionFaults(kind, read);
  const isLabelMissing = kind === 'text' && typed.label.trim() === '';
  const outside = rowsOutside(read, plan.municipality.bounds);
  const isMovedOn = shape !== undefined && before !== null && (shape.seq !== before.seq || shape.removed !== null);

  function edit(part: Partial<ShapeDraft>) {
    setTyped((draft) => ({ ...draft, ...part }));
    setEdited(true);
  }

  function handleSubmit() {
    if (kind === null) return;
    const content = contentOf(typed, geometry);
    const done = { done: shapePanelTexts.saved };
    if (before === null) give('DrawShape', stream, { shape: crypto.randomUUID(), kind }, wireContent(content), done);
    else give('ChangeShape', stream, { shape: before.id, kind, from: before.seq }, wireContent(content), done);
    onGiven?.();
    onClose();
  }

  return (
    <FormDialog
      title={before === null ? shapePanelTexts.newTitle : shapePanelTexts.changeTitle(shapeName(before))}
      isDirty={isEdited}
      check={() => {
        setTried(true);
        return kind !== null && faults.length === 0 && !isLabelMissing;
      }}
      submit={
        <Button type="submit" variant="primary">
          {shapePanelTexts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {isMovedOn && (
        <Note tone="warn" role="status">
          {shapePanelTexts.changedMeanwhile(
            personName(byId, shape.removed?.by ?? shape.changedBy),
            formatWhen(shape.removed?.at ?? shape.changedAt, now),
          )}
        </Note>
      )}
      <div className={form.row}>
        <Select
          label={shapePanelTexts.kind}
          value={kind}
          placeholder={shapePanelTexts.kindPlaceholder}
          options={SHAPE_KINDS.map((value) => ({ value, label: shapeTexts.kinds[value] }))}
          onChange={(chosen) => edit(asKind(typed, chosen))}
          isRequired
          errorMessage={isTried && kind === null ? shapePanelTexts.kindMissing : undefined}
        />
        {kind !== null && FORMS_OF[kind].length > 1 && (
          <Select
            label={shapePanelTexts.form}
            value={typed.form}
            options={FORMS_OF[kind].map((value) => ({ value, label: shapeTexts.forms[value] }))}
            onChange={(chosen) => edit({ form: chosen })}
          />
        )}
      </div>
      <TextField
        label={kind === 'text' ? shapePanelTexts.labelText : shapePanelTexts.label}
        value={typed.label}
        onChange={(label) => edit({ label })}
        maxLength={LABEL_LIMIT}
        isRequired={kind === 'text'}
        errorMessage={isTried && isLabelMissing ? shapeTexts.faults.no_label : undefined}
      />
      <TextArea
        label={shapePanelTexts.positions}
        description={
          geometry.points.length > 0 && faults.length === 0
            ? saidOf(geometry)
            : shapePanelTexts.positionsHelp[typed.form]
        }
        value={typed.rows}
        onChange={(rows) => edit({ rows })}
        minRows={LEAST_POINTS[typed.form]}
        spellCheck="false"
        isRequired
        errorMessage={isTried && faults.length > 0 ? faults.join(' ') : undefined}
      />
      {outside.length > 0 && (
        <Note tone="warn" role="status">
          {shapePanelTexts.outside(outside.map(shapePanelTexts.row).join(', '))}
        </Note>
      )}
      <TextArea
        label={shapePanelTexts.note}
        description={shapePanelTexts.openToAll}
        value={typed.note}
        onChange={(note) => edit({ note })}
        maxLength={2000}
        minRows={1}
      />
    </FormDialog>
  );
}

/** «4 hörn · 12,4 ha · 62,02 N, 17,28 Ö · N 6880123, E 671234» */
function saidOf(geometry: ShapeContent['geometry']): string {
  const isPoint = geometry.form === 'point';
  return [...(isPoint ? [] : [pointWords(geometry), sizeWords(geometry)]), whereWords(geometry)].join(' · ');
}
