import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { readTimes, SpanFields, timeFaults } from '../../../forms/SpanFields.tsx';
import { useGive } from '../../../forms/use-give.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { siteName, sitesOf } from '../site-words.ts';
import type { ShiftsProps } from './shift-words.ts';

const MOST = 200;

/** How many a site needs for a time, and as what; gaps are seen against it [KR3]. */
export function NeedDialog({ stream, state, plan, onClose }: ShiftsProps & { onClose: () => void }) {
  const give = useGive();
  const { open } = sitesOf(state.krisstod);
  const [site, setSite] = useState(open.length === 1 ? (open[0]?.id ?? null) : null);
  const [text, setText] = useState('');
  const [as, setAs] = useState('');
  const [typed, setTyped] = useState<{ from: number | null; until: number | null }>({ from: null, until: null });
  const [isTried, setTried] = useState(false);
  const times = readTimes(typed);
  const faults = timeFaults(times, false);
  const count = /^\d{1,3}$/.test(text.trim()) && Number(text) <= MOST ? Number(text) : null;

  function handleSubmit() {
    const { from, until } = times;
    if (site === null || count === null || from === null || until === null) return;
    const need = { site, from, until, count, competence: as === '' ? null : as };
    give('NeedKrisstodHelpers', stream, need, {}, { done: texts.needDone });
    onClose();
  }

  return (
    <FormDialog
      title={texts.needTitle}
      isDirty={text !== ''}
      check={() => {
        setTried(true);
        return site !== null && count !== null && Object.keys(faults).length === 0;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.needSubmit}
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
        errorMessage={isTried && site === null ? texts.chooseMissing : undefined}
      />
      <TextField
        label={texts.count}
        description={texts.needHelp}
        value={text}
        onChange={setText}
        inputMode="numeric"
        autoComplete="off"
        isRequired
        errorMessage={isTried && count === null ? texts.countMissing : undefined}
      />
      <SpanFields times={typed} onChange={setTyped} faults={isTried ? faults : {}} />
      {plan.krisstod.competences.length > 0 && (
        <Select
          label={texts.as}
          value={as}
          options={[
            { value: '', label: texts.asAnybody },
            ...plan.krisstod.competences.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={setAs}
        />
      )}
    </FormDialog>
  );
}
