import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { NO_PERSON, PersonField } from '../../forms/PersonField.tsx';
import { spanWords } from '../../forms/span-words.ts';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { useDraft, useServerNow, useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import type { SeatsProps } from './seat-words.ts';
import { countOf, hoursOf, shiftsOf, type TurnsDraft } from './shift-draft.ts';
import { WouldBe } from './WouldBe.tsx';

/** More than this take turns in two plans. */
const MOST_TURNS = 6;

/** Several shifts of one function at once: who take turns, from when, how long and how many [ST1]. */
export function PlanShiftsDialog({ stream, state, plan, onClose }: SeatsProps & { onClose: () => void }) {
  const give = useGiveCompared();
  const now = useServerNow(60_000);
  const { serverNow } = useSync();
  const [empty] = useState<TurnsDraft>(() => ({
    function: null,
    turns: [NO_PERSON, NO_PERSON],
    from: null,
    hours: String(plan.seats.shiftHours).replace('.', ','),
    count: '2',
  }));
  const draft = useDraft(`${stream}#seat-shifts`, empty);
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const change = (part: Partial<TurnsDraft>) => draft.write({ ...value, ...part });
  const shifts = shiftsOf(value);
  const [first, last] = [shifts?.[0], shifts?.at(-1)];
  const isNobody = value.turns.every(({ text }) => text.trim() === '');

  function handleSubmit() {
    if (shifts === null) return;
    const data = { shifts: shifts.map(({ name: _, ...shift }) => shift) };
    const names = shifts.map(({ name }) => name);
    const content = names.some((name) => name !== null) ? { names } : {};
    give('PlanSeatShifts', stream, data, content, { done: texts.planned, onDone: draft.sent(), onCompare: () => {} });
    onClose();
  }

  return (
    <FormDialog
      title={texts.shiftsTitle}
      check={() => {
        setTried(true);
        return shifts !== null;
      }}
      onSubmit={handleSubmit}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {texts.planShifts}
        </Button>
      }
    >
      <Select
        label={texts.function}
        value={value.function}
        placeholder={texts.choose}
        options={plan.functions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(of) => change({ function: of })}
        isRequired
        errorMessage={isTried && value.function === null ? texts.functionMissing : undefined}
      />
      {value.turns.map((turn, index) => (
        <PersonField
          // biome-ignore lint/suspicious/noArrayIndexKey: a turn is known by where it stands
          key={index}
          label={texts.turn(index + 1)}
          {...(index === 0 && { description: texts.turnHelp })}
          value={turn}
          onChange={(who) => change({ turns: value.turns.map((one, at) => (at === index ? who : one)) })}
          isRequired={index === 0}
          errorMessage={isTried && index === 0 && isNobody ? texts.whoMissing : undefined}
        />
      ))}
      {value.turns.length < MOST_TURNS && (
        <div>
          <Button
            size="small"
            variant="quiet"
            icon={<IconPlus aria-hidden />}
            onPress={() => change({ turns: [...value.turns, NO_PERSON] })}
          >
            {texts.addTurn}
          </Button>
        </div>
      )}
      <TimeField
        label={texts.from}
        description={texts.fromHelp}
        value={value.from}
        onChange={(from) => change({ from })}
        getNow={serverNow}
        direction="future"
        isRequired
        errorMessage={isTried && value.from === null ? texts.timeMissing : undefined}
      />
      <div className={form.row}>
        <TextField
          label={texts.hours}
          value={value.hours}
          inputMode="decimal"
          onChange={(hours) => change({ hours })}
          isRequired
          errorMessage={isTried && hoursOf(value.hours) === null ? texts.hoursWrong : undefined}
        />
        <TextField
          label={texts.count}
          value={value.count}
          inputMode="numeric"
          onChange={(count) => change({ count })}
          isRequired
          errorMessage={isTried && countOf(value.count) === null ? texts.countWrong : undefined}
        />
      </div>
      {shifts !== null && first && last && (
        <p role="status">{texts.makes(shifts.length, spanWords({ from: first.from, until: last.until }, now))}</p>
      )}
      {shifts !== null && <WouldBe slice={state.seats} plan={plan} wanted={shifts} now={now} />}
    </FormDialog>
  );
}
