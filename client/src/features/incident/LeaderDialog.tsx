import { useState } from 'react';
import { CapacityField } from '../../forms/CapacityField.tsx';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { NO_PERSON, namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { personName } from '../../forms/person-words.ts';
import { useGive } from '../../forms/use-give.ts';
import { type Self, useSelf } from '../../forms/use-self.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { formTexts } from '../../i18n/forms.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { capacityName } from '../../i18n/plan-words.ts';
import { usePeople, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { TimeField } from '../../ui/TimeField.tsx';
import type { IncidentDialogProps } from './incident-dialog.ts';

/** Relief: one named leader with capacity and since when [LA13]. Whoever asks stands prefilled, unless they lead. */
export function LeaderDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const self = useSelf();
  const { byId } = usePeople();
  const { serverNow } = useSync();
  const { leader } = state.incident;
  const suggestsSelf = self.person !== null && leader?.person !== self.person && self.capacities.length > 0;
  const [person, setPerson] = useState(suggestsSelf ? { text: self.name, id: self.person } : NO_PERSON);
  const [chosen, setChosen] = useState<string | null>(null);
  const [at, setAt] = useState<{ value: number | null; text: string }>({ value: null, text: '' });
  const [isTried, setTried] = useState(false);
  const [isLeaving, setLeaving] = useState(false);

  const capacity = chosen ?? capacitiesOf(person.id, self, byId)[0] ?? null;
  const { person: id, name } = namedPerson(person);
  const isNamed = id !== null || name !== undefined;
  const isUnread = at.value === null && at.text.trim() !== '';
  const isSelf = id !== null && id === self.person;

  function handleSubmit() {
    if (capacity === null) return;
    give('AppointLeader', stream, { person: id, capacity }, name === undefined ? {} : { name }, {
      occurredAt: at.value ?? undefined,
      done: incidentTexts.leaderDone(person.text),
    });
    onClose();
  }

  function handleLeave() {
    give('LeaveLeadership', stream, {}, {}, { done: incidentTexts.leaveDone });
    onClose();
  }

  function labelFor(): string {
    if (isSelf) return incidentTexts.leaderSubmitSelf;
    return leader ? incidentTexts.leaderSubmit : incidentTexts.leaderSubmitFirst;
  }

  const leaderName = leader ? personName(byId, leader.person, leader.name) : '';
  return (
    <>
      <FormDialog
        title={incidentTexts.leaderTitle}
        isDirty={chosen !== null || at.text !== ''}
        check={() => {
          setTried(true);
          return isNamed && capacity !== null && !isUnread;
        }}
        extra={
          leader && (
            <Button variant="quiet" onPress={() => setLeaving(true)}>
              {incidentTexts.leave}
            </Button>
          )
        }
        submit={
          <Button type="submit" variant="primary">
            {labelFor()}
          </Button>
        }
        onSubmit={handleSubmit}
        onClose={onClose}
      >
        <p>
          {leader
            ? incidentTexts.leaderNow(
                leaderName,
                capacityName(plan, leader.capacity),
                formatWhen(leader.since, serverNow()),
              )
            : incidentTexts.leaderNobody}
          {leader?.capacityHeld === false && ` (${formTexts.capacityNotHeld})`}
        </p>
        <PersonField
          label={leader ? incidentTexts.leaderPerson : incidentTexts.leaderPersonFirst}
          value={person}
          onChange={(value) => {
            setPerson(value);
            setChosen(null);
          }}
          isRequired
          errorMessage={isTried && !isNamed ? incidentTexts.leaderPersonMissing : undefined}
        />
        <div className={form.row}>
          <CapacityField
            plan={plan}
            value={capacity}
            onChange={setChosen}
            isRequired
            errorMessage={isTried && capacity === null ? incidentTexts.leaderCapacityMissing : undefined}
          />
          <TimeField
            label={incidentTexts.leaderTime}
            value={at.value}
            onChange={(value, text) => setAt({ value, text })}
            getNow={serverNow}
            placeholder={decisionTexts.timeNow}
            errorMessage={isTried && isUnread ? incidentTexts.timeUnreadable : undefined}
          />
        </div>
      </FormDialog>
      <ConfirmDialog
        isOpen={isLeaving}
        title={incidentTexts.leaveQuestion}
        confirmLabel={incidentTexts.leaveConfirm}
        tone="alarm"
        onCancel={() => setLeaving(false)}
        onConfirm={handleLeave}
      >
        {incidentTexts.leaveText(leaderName)}
      </ConfirmDialog>
    </>
  );
}

function capacitiesOf(
  person: string | null,
  self: Self,
  people: Readonly<Record<string, { capacities: readonly string[] }>>,
): readonly string[] {
  if (person === null) return [];
  return person === self.person ? self.capacities : (people[person]?.capacities ?? []);
}
