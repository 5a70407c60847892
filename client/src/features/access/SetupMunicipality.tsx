import { countyOf } from '@ledningsplats/shared/plan/county.ts';
import form from '../../forms/form.module.css';
import { accessTexts } from '../../i18n/access.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './SetupForm.module.css';
import type { SetupFields } from './setup-steps.ts';

/** Zones that a Swedish-speaking municipality lies in; another is set in the plan. */
const TIME_ZONES = ['Europe/Stockholm', 'Europe/Mariehamn', 'Europe/Helsinki'] as const;

/** The county stands beside the code, so that a figure in the wrong place is seen. */
export function SetupMunicipality({ values, edit, fault }: SetupFields) {
  const code = values.code.trim();
  const county = countyOf(code);
  return (
    <div className={styles.group}>
      <div className={form.row}>
        <TextField
          label={accessTexts.municipalityName}
          description={accessTexts.municipalityNameHelp}
          value={values.municipality}
          onChange={edit('municipality')}
          maxLength={200}
          errorMessage={fault('municipality')}
        />
        <TextField
          label={accessTexts.municipalityCode}
          description={accessTexts.municipalityCodeHelp}
          value={values.code}
          onChange={edit('code')}
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          errorMessage={fault('code')}
        />
      </div>
      <p role="status" className={styles.county}>
        {code.length === 4 && (county === null ? accessTexts.noCounty : accessTexts.inCounty(county))}
      </p>
      <Select
        label={accessTexts.timeZone}
        value={values.timeZone}
        onChange={edit('timeZone')}
        options={TIME_ZONES.map((value) => ({ value, label: accessTexts.timeZones[value] }))}
      />
    </div>
  );
}
