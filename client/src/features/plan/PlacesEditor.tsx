import type { PlaceKind } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { checklistOf, withNewPlaceKind, withoutPlaceKind, withPlaceKind } from './plan-edits.ts';

const NOBODY = '';

/** Which kinds of places there are, and what is asked when one is opened [PL1] [PL4]. */
export function PlacesEditor({ plan, edit }: EditingProps) {
  const { kinds, needsTo, fuelWarnHours, sheetCall } = plan.places;
  const call = (name: string, phone: string) =>
    change({ sheetCall: name === '' && phone === '' ? null : { name, phone } });
  const change = (part: Partial<typeof plan.places>) => edit({ ...plan, places: { ...plan.places, ...part } });
  const checklist = (list: 'openingChecklist' | 'overnightChecklist') => (
    <TextArea
      label={planTexts[list]}
      description={planTexts.checklistHelp}
      value={plan.places[list].map(({ text }) => text).join('\n')}
      minRows={4}
      maxRows={16}
      onChange={(text) => change({ [list]: checklistOf(text.split('\n'), plan.places[list]) })}
    />
  );
  return (
    <div className={styles.part}>
      {kinds.map((kind) => (
        <Disclosure key={kind.id} title={`${kind.symbol} · ${kind.name}`}>
          <KindFields kind={kind} plan={plan} edit={edit} />
        </Disclosure>
      ))}
      <Button icon={<IconPlus aria-hidden />} onPress={() => edit(withNewPlaceKind(plan, planTexts.placeKindNew))}>
        {planTexts.placeKindNew}
      </Button>
      {checklist('openingChecklist')}
      {checklist('overnightChecklist')}
      <Select
        label={planTexts.needsTo}
        value={needsTo ?? NOBODY}
        options={[
          { value: NOBODY, label: planTexts.needsToNobody },
          ...plan.functions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(id) => change({ needsTo: id === NOBODY ? null : id })}
      />
      <TextField
        label={planTexts.fuelWarnHours}
        value={String(fuelWarnHours)}
        inputMode="numeric"
        onChange={(text) => change({ fuelWarnHours: Number(text.replace(/\D/g, '')) })}
      />
      <TextField
        label={planTexts.sheetCall}
        description={planTexts.sheetCallHelp}
        value={sheetCall?.name ?? ''}
        maxLength={200}
        onChange={(name) => call(name, sheetCall?.phone ?? '')}
      />
      <TextField
        label={planTexts.sheetCallPhone}
        value={sheetCall?.phone ?? ''}
        inputMode="tel"
        maxLength={200}
        onChange={(phone) => call(sheetCall?.name ?? '', phone)}
      />
    </div>
  );
}

function KindFields({ kind, plan, edit }: EditingProps & { kind: PlaceKind }) {
  const change = (part: Partial<PlaceKind>) => edit(withPlaceKind(plan, kind.id, part));
  return (
    <>
      <TextField label={planTexts.placeKind} value={kind.name} maxLength={200} onChange={(name) => change({ name })} />
      <TextField
        label={planTexts.placeSymbol}
        description={planTexts.placeSymbolHelp}
        value={kind.symbol}
        maxLength={2}
        onChange={(symbol) => change({ symbol })}
      />
      <Checkbox isSelected={kind.opens} onChange={(opens) => change({ opens, needsBoard: opens && kind.needsBoard })}>
        {planTexts.placeOpens}
      </Checkbox>
      {kind.opens && (
        <Checkbox
          isSelected={kind.needsBoard}
          onChange={(needsBoard) => change({ needsBoard })}
          description={planTexts.placeBoardHelp}
        >
          {planTexts.placeBoard}
        </Checkbox>
      )}
      <div>
        <Button size="small" icon={<IconDelete aria-hidden />} onPress={() => edit(withoutPlaceKind(plan, kind.id))}>
          {planTexts.removePlaceKind}
        </Button>
      </div>
    </>
  );
}
