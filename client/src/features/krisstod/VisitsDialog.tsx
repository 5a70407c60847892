import { type PublicSite, VISIT_WAYS, type VisitWay } from '@ledningsplats/shared/krisstod/events.ts';
import { CAPACITY_LIMIT } from '@ledningsplats/shared/places/headcount.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { SinceField, useSince } from '../../forms/SinceField.tsx';
import { typedCount } from '../../forms/typed-number.ts';
import { useGive } from '../../forms/use-give.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './krisstod.module.css';
import { siteName } from './site-words.ts';

export interface SiteDialogOf {
  stream: string;
  site: PublicSite;
  onClose: () => void;
}

/** Visits that were counted on paper or told by phone, with their own time; never who [KR5]. */
export function VisitsDialog({ stream, site, onClose }: SiteDialogOf) {
  const give = useGive();
  const [how, setHow] = useState<VisitWay>('in');
  const [adults, setAdults] = useState('');
  const [young, setYoung] = useState('');
  const [since, setSince] = useSince();
  const [isTried, setTried] = useState(false);
  const count = (text: string) => (text.trim() === '' ? 0 : typedCount(text, CAPACITY_LIMIT));
  const [grown, children] = [count(adults), count(young)];
  const isNothing = adults.trim() === '' && young.trim() === '';
  const isNobody = how === 'in' && grown === 0 && children === 0;
  const name = siteName(site);

  function handleSubmit() {
    if (grown === null || children === null) return;
    const more = { occurredAt: since.at ?? undefined, done: texts.countDone(name) };
    give('CountKrisstodVisits', stream, { site: site.id, how, adults: grown, young: children }, {}, more);
    onClose();
  }

  return (
    <FormDialog
      title={texts.visitsAt(name)}
      size="narrow"
      isDirty={!isNothing}
      check={() => {
        setTried(true);
        return grown !== null && children !== null && !isNothing && !isNobody && since.isRead;
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.countSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <p className={styles.muted}>{texts.countNote}</p>
      <Select
        label={texts.countWay}
        value={how}
        options={VISIT_WAYS.map((value) => ({ value, label: texts.countWays[value] }))}
        onChange={setHow}
      />
      <TextField
        label={texts.adults}
        value={adults}
        onChange={setAdults}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        errorMessage={isTried && (grown === null || isNothing || isNobody) ? texts.countMissing : undefined}
      />
      <TextField
        label={texts.young}
        value={young}
        onChange={setYoung}
        inputMode="numeric"
        autoComplete="off"
        errorMessage={isTried && children === null ? texts.countMissing : undefined}
      />
      <SinceField
        label={texts.countAt}
        description={texts.countAtHelp}
        since={since}
        isTried={isTried}
        onChange={setSince}
      />
    </FormDialog>
  );
}
