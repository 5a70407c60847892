import { type Place, type PlaceText, RESERVE_POWER } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ComponentType, useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { placeTexts } from '../../i18n/places.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ContactFields } from './ContactFields.tsx';
import { type ChooserMapProps, PositionField } from './PositionField.tsx';
import { type PlaceForm, placeFaults, placeForm, placeInput, positionIn } from './place-form.ts';

export interface PlaceDialogProps {
  plan: Plan;
  /** Changed when given, else a new one. */
  place?: Place;
  ChooserMap: ComponentType<ChooserMapProps>;
  onClose: () => void;
}

/** Everything that is known of a place [PL1]: a name and a kind are enough to begin with. */
export function PlaceDialog({ plan, place, ChooserMap, onClose }: PlaceDialogProps) {
  const give = useGive();
  const { byId } = usePeople();
  const [before] = useState(place ?? null);
  const [typed, setTyped] = useState<PlaceForm>(() => placeForm(before, (id) => personName(byId, id)));
  const [isEdited, setEdited] = useState(false);
  const [isTried, setTried] = useState(false);
  const found = placeFaults(typed, before);
  const faults = isTried ? found : new Set<string>();
  const kind = plan.places.kinds.find(({ id }) => id === typed.kind);
  const position = positionIn(typed, before);

  function edit(part: Partial<PlaceForm>) {
    setTyped((now) => ({ ...now, ...part }));
    setEdited(true);
  }

  function handleSubmit() {
    const { facts, texts } = placeInput(typed, before);
    const done = { done: placeTexts.saved };
    if (before === null) give('RegisterPlace', 'places', facts, texts, done);
    else give('ChangePlace', 'places', { place: before.id, from: before.seq, ...facts }, texts, done);
    onClose();
  }

  const text = (field: PlaceText, isLong = false) => {
    const props = {
      label: placeTexts.fields[field],
      value: typed.texts[field],
      onChange: (value: string) => edit({ texts: { ...typed.texts, [field]: value } }),
    };
    return isLong ? <TextArea {...props} maxLength={500} minRows={1} /> : <TextField {...props} maxLength={200} />;
  };

  return (
    <FormDialog
      title={before === null ? placeTexts.newTitle : placeTexts.changeTitle(before.texts?.name ?? '')}
      size="wide"
      isDirty={isEdited}
      check={() => {
        setTried(true);
        return found.size === 0;
      }}
      submit={
        <Button type="submit" variant="primary">
          {placeTexts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <div className={form.row}>
        <TextField
          label={placeTexts.fields.name}
          value={typed.texts.name}
          onChange={(name) => edit({ texts: { ...typed.texts, name } })}
          maxLength={200}
          isRequired
          autoFocus
          errorMessage={faults.has('name') ? placeTexts.nameMissing : undefined}
        />
        <Select
          label={placeTexts.kind}
          value={typed.kind}
          placeholder={placeTexts.kindPlaceholder}
          options={plan.places.kinds.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => edit({ kind: chosen })}
          isRequired
          errorMessage={faults.has('kind') ? placeTexts.kindMissing : undefined}
        />
      </div>
      {text('address')}
      <PositionField
        plan={plan}
        name={typed.texts.name}
        kind={typed.kind}
        text={typed.position}
        position={position}
        isFaulty={faults.has('position')}
        ChooserMap={ChooserMap}
        onChange={(value) => edit({ position: value })}
      />
      {kind?.opens !== false && (
        <div className={form.row}>
          <TextField
            label={placeTexts.capacityLabel}
            value={typed.capacity}
            onChange={(capacity) => edit({ capacity })}
            inputMode="numeric"
            autoComplete="off"
            errorMessage={faults.has('capacity') ? placeTexts.capacityUnreadable : undefined}
          />
          {text('staffedBy')}
        </div>
      )}
      {kind?.opens === false && (
        <div className={form.row}>
          {text('owner')}
          {text('operator')}
        </div>
      )}
      <div className={form.row}>
        <Select
          label={placeTexts.reservePower}
          value={typed.power}
          options={RESERVE_POWER.map((value) => ({ value, label: placeTexts.power[value] }))}
          onChange={(power) => edit({ power })}
        />
        {typed.power !== 'no' && (
          <TextField
            label={placeTexts.hoursLabel}
            value={typed.hours}
            onChange={(hours) => edit({ hours })}
            inputMode="decimal"
            autoComplete="off"
            errorMessage={faults.has('hours') ? placeTexts.hoursUnreadable : undefined}
          />
        )}
      </div>
      <ContactFields contacts={typed.contacts} faults={faults} onChange={(contacts) => edit({ contacts })} />
      <Disclosure title={placeTexts.more} defaultExpanded={before !== null}>
        <Note tone="info">{placeTexts.noNames}</Note>
        {text('services', true)}
        {text('accessibility', true)}
        <div className={form.row}>
          {text('water', true)}
          {text('power', true)}
        </div>
        <div className={form.row}>
          {text('keys', true)}
          {text('radio', true)}
        </div>
        {text('equipment', true)}
        {kind?.opens !== false && (
          <div className={form.row}>
            {text('owner')}
            {text('operator')}
          </div>
        )}
        {text('note', true)}
        <TextField
          label={placeTexts.reference}
          description={placeTexts.referenceHelp}
          value={typed.reference}
          onChange={(reference) => edit({ reference })}
          maxLength={200}
        />
      </Disclosure>
    </FormDialog>
  );
}
