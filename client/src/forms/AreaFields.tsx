import { boundsSize } from '@ledningsplats/shared/plan/bounds.ts';
import { areaTexts } from '../i18n/area.ts';
import { RadioCards } from '../ui/RadioCards.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './AreaFields.module.css';
import { type AreaDraft, type AreaKey, boundsOf } from './area-draft.ts';

export interface AreaFieldsProps {
  draft: AreaDraft;
  edit: (key: AreaKey) => (value: string) => void;
  /** What is wrong with a field, once somebody has tried to go on. */
  fault: (key: AreaKey) => string | undefined;
}

/** Where the municipality lies: a point and a distance, or two corners; what comes of it is said as it is typed. */
export function AreaFields({ draft, edit, fault }: AreaFieldsProps) {
  const bounds = boundsOf(draft);
  const size = bounds && boundsSize(bounds);
  return (
    <div className={styles.fields}>
      <RadioCards
        label={areaTexts.way}
        value={draft.areaWay}
        onChange={edit('areaWay')}
        options={[
          { value: 'around', title: areaTexts.around, explanation: areaTexts.aroundText },
          { value: 'corners', title: areaTexts.corners2, explanation: areaTexts.corners2Text },
        ]}
      />
      {draft.areaWay === 'corners' ? (
        <>
          <Field name="southWest" help={areaTexts.southWestHelp} draft={draft} edit={edit} fault={fault} />
          <Field name="northEast" help={areaTexts.northEastHelp} draft={draft} edit={edit} fault={fault} />
        </>
      ) : (
        <>
          <Field name="centre" help={areaTexts.centreHelp} draft={draft} edit={edit} fault={fault} />
          <Field name="radius" help={areaTexts.radiusHelp} draft={draft} edit={edit} fault={fault} />
        </>
      )}
      <p role="status" className={styles.result}>
        {bounds && size && (
          <>
            {areaTexts.size(size.width, size.height)}{' '}
            <span className={styles.corners}>{areaTexts.corners(bounds)}</span>
          </>
        )}
      </p>
    </div>
  );
}

interface FieldProps extends AreaFieldsProps {
  name: Exclude<AreaKey, 'areaWay'>;
  help: string;
}

function Field({ name, help, draft, edit, fault }: FieldProps) {
  return (
    <TextField
      label={areaTexts[name]}
      description={help}
      value={draft[name]}
      onChange={edit(name)}
      maxLength={80}
      autoComplete="off"
      spellCheck="false"
      errorMessage={fault(name)}
    />
  );
}
