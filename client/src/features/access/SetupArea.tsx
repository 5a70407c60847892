import { AreaFields } from '../../forms/AreaFields.tsx';
import { areaTexts } from '../../i18n/area.ts';
import styles from './SetupForm.module.css';
import type { SetupFields } from './setup-steps.ts';

/** Where the municipality lies, for whoever knows it now; it can be said later. */
export function SetupArea({ values, edit, fault }: SetupFields) {
  return (
    <div className={styles.group}>
      <p>
        {areaTexts.text} {areaTexts.skipText}
      </p>
      <AreaFields draft={values} edit={edit} fault={fault} />
    </div>
  );
}
