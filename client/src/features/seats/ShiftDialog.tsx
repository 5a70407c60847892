import type { SeatShift } from '@ledningsplats/shared/seats/events.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { personName } from '../../forms/person-words.ts';
import { readTimes, SpanFields, timeFaults } from '../../forms/SpanFields.tsx';
import { spanWords } from '../../forms/span-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { formTexts } from '../../i18n/forms.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { useDraft, usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Select } from '../../ui/Select.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';
import { WouldBe } from './WouldBe.tsx';

export interface ShiftDialogProps extends SeatsProps {
  /** As it was when it was opened. */
  shift: SeatShift;
  onClose: () => void;
  /** Opens it again with what was written, when somebody was first. */
  onCompare: () => void;
}

/** A planned shift as it is to be; what somebody else does to it meanwhile stands beside one's own [ST1]. */
export function ShiftDialog({ stream, state, plan, shift: opened, onClose, onCompare }: ShiftDialogProps) {
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  // as it is now; one that has been struck is refused as such
  const shift = state.seats.shifts[opened.id] ?? opened;
  const [empty] = useState(() => ({
    function: shift.function,
    who: { text: occupantName(shift, byId), id: shift.person },
    from: shift.from as number | null,
    until: shift.until as number | null,
    seen: shift.seq,
  }));
  const draft = useDraft(`${stream}#seat-shift-${shift.id}`, empty);
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const change = (part: Partial<typeof value>) => draft.write({ ...value, ...part });
  const { person, name } = namedPerson(value.who);
  const times = readTimes(value);
  const faults = timeFaults(times, true);
  const isNobody = person === null && name === undefined;
  const isMovedOn = shift.seq !== value.seen;
  const { from, until } = times;
  const isTimed = from !== null && until !== null && Object.keys(faults).length === 0;
  const wanted = isTimed && !isNobody ? [{ function: value.function, person, name: name ?? null, from, until }] : [];

  function handleSubmit() {
    if (from === null || until === null) return;
    const data = { shift: shift.id, seen: shift.seq, function: value.function, person, from, until };
    give('ChangeSeatShift', stream, data, name === undefined ? {} : { name }, {
      done: texts.changed,
      onDone: draft.sent(),
      onCompare,
    });
    onClose();
  }

  return (
    <FormDialog
      title={texts.changeTitle}
      check={() => {
        setTried(true);
        return isTimed && !isNobody;
      }}
      onSubmit={handleSubmit}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {isMovedOn ? formTexts.saveMine : texts.save}
        </Button>
      }
    >
      {isMovedOn && (
        <Note
          tone="warn"
          role="status"
          title={formTexts.staleBy(personName(byId, shift.changedBy), formatWhen(shift.changedAt, now))}
          actions={
            <Button
              size="small"
              onPress={() => {
                draft.clear();
                onClose();
              }}
            >
              {formTexts.staleKeep}
            </Button>
          }
        >
          {texts.theirs}: {functionName(plan, shift.function)}, {occupantName(shift, byId)}, {spanWords(shift, now)}.
        </Note>
      )}
      <Select
        label={texts.function}
        value={value.function}
        options={plan.functions.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={(of) => change({ function: of })}
        isRequired
      />
      <PersonField
        label={texts.who}
        description={texts.whoHelp}
        value={value.who}
        onChange={(who) => change({ who })}
        isRequired
        errorMessage={isTried && isNobody ? texts.whoMissing : undefined}
      />
      <SpanFields times={value} onChange={(typed) => change(typed)} faults={isTried ? faults : {}} />
      <WouldBe slice={state.seats} plan={plan} wanted={wanted} without={shift.id} now={now} />
    </FormDialog>
  );
}
