import type { Bounds } from '@ledningsplats/shared/plan/bounds.ts';
import { useState } from 'react';
import { AreaFields } from '../../forms/AreaFields.tsx';
import { areaDraftOf, areaFaults, boundsOf } from '../../forms/area-draft.ts';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { areaTexts } from '../../i18n/area.ts';
import { Button } from '../../ui/Button.tsx';

export interface AreaDialogProps {
  bounds: Bounds | null;
  onSave: (bounds: Bounds) => void;
  onClose: () => void;
}

/** Nothing half-typed reaches the plan's draft: only an area that can be. */
export function AreaDialog({ bounds, onSave, onClose }: AreaDialogProps) {
  const [begun] = useState(() => areaDraftOf(bounds));
  const [draft, setDraft] = useState(begun);
  const [isTried, setTried] = useState(false);
  const faults = areaFaults(draft);
  const area = boundsOf(draft);
  return (
    <FormDialog
      title={areaTexts.area}
      isDirty={draft !== begun}
      check={() => {
        setTried(true);
        return area !== null;
      }}
      onSubmit={() => area && onSave(area)}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {areaTexts.save}
        </Button>
      }
    >
      <AreaFields
        draft={draft}
        edit={(key) => (value) => setDraft({ ...draft, [key]: value })}
        fault={(key) => (isTried ? faults[key] : undefined)}
      />
    </FormDialog>
  );
}
