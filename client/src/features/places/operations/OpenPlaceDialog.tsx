import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { DecisionDialog } from '../../../forms/DecisionDialog.tsx';
import { Note } from '../../../forms/Note.tsx';
import { useDecision } from '../../../forms/use-decision.ts';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { inSentence } from '../../../i18n/plan-words.ts';
import { RadioCards } from '../../../ui/RadioCards.tsx';
import { Select } from '../../../ui/Select.tsx';
import { usePlaceRegister } from '../use-places.ts';
import { HoursFields, hoursFaults, NO_HOURS, type PlannedHours } from './HoursFields.tsx';
import { openablePlaces } from './openable-places.ts';

export interface OpenPlaceDialogProps {
  stream: string;
  state: IncidentState;
  plan: Plan;
  /** The place that it is about; null: chosen here. */
  place: string | null;
  onClose: () => void;
}

/** The decision to open a place [PL3], by whoever has the mandate or on behalf of who has it [LA4]. */
export function OpenPlaceDialog({ stream, state, plan, place, onClose }: OpenPlaceDialogProps) {
  const give = useGive();
  const register = usePlaceRegister();
  const openable = openablePlaces(register, state, plan);
  const [chosen, setChosen] = useState(place);
  const [to, setTo] = useState<'open' | 'preparing'>('open');
  const [hours, setHours] = useState<PlannedHours>(NO_HOURS);
  const [isTried, setTried] = useState(false);
  const found = openable.find(({ id }) => id === chosen) ?? null;
  const [from] = useState(state.places.at[place ?? '']?.state ?? 'closed');
  const placeKind = found?.kind ?? openable[0]?.kind ?? plan.places.kinds[0]?.id ?? '';
  const kind = plan.places.kinds.find(({ id }) => id === placeKind);
  const lacksBoard = kind?.needsBoard && state.board.status !== 'active' && state.incident.heightenedAlert === null;
  const decision = useDecision({
    plan,
    subject: { kind: 'place_opening', place: found?.id ?? '', name: found?.name ?? '', placeKind, to },
    incident: state.incident,
    wording: found === null ? '' : operationTexts.openWording(found.name, to),
  });
  const faults = hoursFaults(hours);

  function handleSubmit() {
    if (found === null) return;
    const { opensAt, closesAt } = hours;
    const seen = place === null ? (state.places.at[found.id]?.state ?? 'closed') : from;
    give(
      'OpenPlace',
      stream,
      { place: found.id, from: seen, to, opensAt, closesAt, decision: decision.data() },
      { decision: decision.content() },
      { occurredAt: decision.occurredAt, done: operationTexts.openDone(found.name) },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={place !== null && found !== null ? operationTexts.openTitleOf(found.name) : operationTexts.openTitle}
      plan={plan}
      decision={decision}
      isEdited={(chosen !== null && place === null) || hours !== NO_HOURS}
      check={() => {
        setTried(true);
        return found !== null && faults.opens === undefined && faults.closes === undefined;
      }}
      submitLabel={to === 'open' ? operationTexts.openSubmit : operationTexts.prepareSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {place === null && openable.every(({ usedBy }) => usedBy !== null) && (
        <Note tone="info">{operationTexts.whichNone}</Note>
      )}
      {place === null && (
        <Select
          label={operationTexts.which}
          value={chosen}
          placeholder={operationTexts.which}
          onChange={setChosen}
          options={openable.map(({ id, name, kindName, usedBy }) => ({
            value: id,
            label: usedBy === null ? name : `${name} (${operationTexts.taken(usedBy)})`,
            group: kindName,
            isDisabled: usedBy !== null,
          }))}
          isRequired
          errorMessage={isTried && found === null ? operationTexts.whichMissing : undefined}
        />
      )}
      {lacksBoard && <Note tone="warn">{operationTexts.boardNeeded(inSentence(plan.board.name))}</Note>}
      <RadioCards
        label={operationTexts.how}
        value={to}
        onChange={setTo}
        options={[
          { value: 'open', title: operationTexts.openNow, explanation: operationTexts.openNowText },
          { value: 'preparing', title: operationTexts.prepare, explanation: operationTexts.prepareText },
        ]}
      />
      <HoursFields hours={hours} isTried={isTried} onChange={setHours} />
    </DecisionDialog>
  );
}
