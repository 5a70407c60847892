import type { Shift } from '@ledningsplats/shared/krisstod/shifts/shift.ts';
import { workFaults } from '@ledningsplats/shared/krisstod/shifts/work-faults.ts';
import { overlap } from '@ledningsplats/shared/shifts/span.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { Note } from '../../../forms/Note.tsx';
import { readTimes, SpanFields, timeFaults } from '../../../forms/SpanFields.tsx';
import { spanWords } from '../../../forms/span-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { siteName, sitesOf } from '../site-words.ts';
import { competenceName, faultWords, helperLabel, nameOf, type ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

export interface ShiftDialogProps extends ShiftsProps {
  /** Altered when given, else a new one. */
  shift?: Shift;
  onClose: () => void;
}

/** Who is where from when until when; too long hours and too little rest are said before it is saved [KR3]. */
export function ShiftDialog({ stream, state, plan, work, shift, onClose }: ShiftDialogProps) {
  const give = useGive();
  const { byId: people } = usePeople();
  const now = useServerNow(60_000);
  const { open } = sitesOf(state.krisstod);
  const [site, setSite] = useState(shift?.site ?? (open.length === 1 ? (open[0]?.id ?? null) : null));
  const [helper, setHelper] = useState(shift?.helper ?? null);
  const [as, setAs] = useState(shift?.competence ?? '');
  const [typed, setTyped] = useState({ from: shift?.from ?? null, until: shift?.until ?? null });
  const [isTried, setTried] = useState(false);

  const times = readTimes(typed);
  const faults = timeFaults(times, true);
  const chosen = helper === null ? undefined : work.helpers[helper];
  const competence = chosen?.competences.includes(as) ? as : null;
  const others = Object.values(work.shifts).filter((one) => one.id !== shift?.id && one.helper === helper);
  const { from, until } = times;
  const isTimed = from !== null && until !== null && Object.keys(faults).length === 0;
  const busy = isTimed ? others.find((one) => one.checkedOut === null && overlap(one, { from, until })) : undefined;
  const isWhole = isTimed && site !== null && helper !== null && busy === undefined;
  const would = isWhole
    ? workFaults(
        [...others, { id: 'this', site, helper, competence, from, until, checkedIn: null, checkedOut: null }],
        plan.krisstod,
      ).filter((fault) => fault.from <= until && fault.until >= from)
    : [];
  const helpers = Object.values(work.helpers)
    .filter(({ isRemoved }) => !isRemoved)
    .map((one) => ({ value: one.id, label: helperLabel(one, plan, people) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));

  function handleSubmit() {
    if (site === null || helper === null || from === null || until === null) return;
    const wanted = { site, helper, from, until, competence };
    if (shift === undefined) give('PlanKrisstodShift', stream, wanted, {}, { done: texts.planned });
    else give('AlterKrisstodShift', stream, { shift: shift.id, ...wanted }, {}, { done: texts.altered });
    onClose();
  }

  const missing = (value: string | null) => (isTried && value === null ? texts.chooseMissing : undefined);
  const busyText =
    busy && helper !== null ? texts.busy(nameOf(work, helper, people), spanWords(busy, now)) : missing(helper);
  return (
    <FormDialog
      title={shift === undefined ? texts.shiftTitle : texts.alterTitle}
      isDirty={helper !== (shift?.helper ?? null) || typed.from !== (shift?.from ?? null)}
      check={() => {
        setTried(true);
        return isWhole;
      }}
      submit={
        <Button type="submit" variant="primary">
          {shift === undefined ? texts.plan : texts.save}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <Select
        label={texts.site}
        value={site}
        placeholder={texts.choose}
        options={open.map((one) => ({ value: one.id, label: siteName(one) }))}
        onChange={setSite}
        isRequired
        errorMessage={missing(site)}
      />
      <Select
        label={texts.helper}
        value={helper}
        placeholder={texts.choose}
        options={helpers}
        onChange={setHelper}
        isRequired
        errorMessage={busyText}
      />
      <SpanFields times={typed} onChange={setTyped} faults={isTried ? faults : {}} />
      {chosen !== undefined && chosen.competences.length > 0 && (
        <Select
          label={texts.as}
          value={competence ?? ''}
          options={[
            { value: '', label: texts.asAnybody },
            ...chosen.competences.map((id) => ({ value: id, label: competenceName(plan, id) ?? id })),
          ]}
          onChange={setAs}
        />
      )}
      {would.length > 0 && (
        <Note tone="warn" role="status" title={texts.wouldBe}>
          <ul className={styles.list}>
            {would.map((fault) => (
              <li key={`${fault.kind} ${fault.from}`}>
                {faultWords(fault, { work, plan }, people)} ({spanWords(fault, now)})
              </li>
            ))}
          </ul>
        </Note>
      )}
    </FormDialog>
  );
}
