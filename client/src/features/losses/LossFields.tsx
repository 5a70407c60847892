import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { lossTexts as texts } from '../../i18n/losses.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import { paths } from '../../paths.ts';
import { useSync } from '../../sync/react.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Link } from '../../ui/Link.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { TimeField } from '../../ui/TimeField.tsx';
import { type LossDraft, type lossFaults, withPrognosis } from './loss-form.ts';
import styles from './losses.module.css';

export interface LossFieldsProps {
  incident: string;
  state: IncidentState;
  plan: Plan;
  draft: LossDraft;
  faults: ReturnType<typeof lossFaults>;
  onChange: (draft: LossDraft) => void;
}

const PROGNOSES = (['none', 'time', 'unknown'] as const).map((value) => ({ value, label: texts.prognoses[value] }));

/** In the order in which it is told on the telephone: what, where, since when, until when. */
export function LossFields({ incident, state, plan, draft, faults, onChange }: LossFieldsProps) {
  const { serverNow } = useSync();
  const change = (part: Partial<LossDraft>) => onChange({ ...draft, ...part });
  const areas = Object.values(state.shapes.at).filter(
    ({ id, content, removed }) => content?.geometry.form === 'area' && (removed === null || draft.shapes.includes(id)),
  );
  const toggled = (ids: readonly string[], id: string, isChosen: boolean) =>
    isChosen ? [...ids, id] : ids.filter((one) => one !== id);
  return (
    <>
      <fieldset className={styles.needs} aria-describedby={faults.needs === undefined ? undefined : 'loss-needs-fault'}>
        <legend>{texts.what}</legend>
        {plan.continuity.needs.map(({ id, name }, index) => (
          <Checkbox
            key={id}
            autoFocus={index === 0}
            isSelected={draft.needs.includes(id)}
            onChange={(isChosen) => change({ needs: toggled(draft.needs, id, isChosen) })}
          >
            {name}
          </Checkbox>
        ))}
      </fieldset>
      {faults.needs !== undefined && (
        <p id="loss-needs-fault" className={styles.fault} role="alert">
          {faults.needs}
        </p>
      )}
      <TextField
        label={texts.where}
        description={texts.whereHelp}
        value={draft.where}
        onChange={(where) => change({ where })}
        maxLength={200}
        isRequired={!draft.isWholeMunicipality}
        {...(faults.where !== undefined && { errorMessage: faults.where })}
      />
      <Checkbox
        isSelected={draft.isWholeMunicipality}
        onChange={(isWholeMunicipality) => change({ isWholeMunicipality })}
      >
        {texts.whole}
      </Checkbox>
      {!draft.isWholeMunicipality && areas.length > 0 && (
        <fieldset className={styles.areas}>
          <legend>
            {texts.shapes} <span className={styles.quiet}>{texts.shapesHelp}</span>
          </legend>
          {areas.map(({ id, kind, content }) => (
            <Checkbox
              key={id}
              isSelected={draft.shapes.includes(id)}
              onChange={(isChosen) => change({ shapes: toggled(draft.shapes, id, isChosen) })}
            >
              {shapeTexts.named(kind, content?.label ?? null)}
            </Checkbox>
          ))}
        </fieldset>
      )}
      {!draft.isWholeMunicipality && areas.length === 0 && (
        <p className={styles.quiet}>
          {texts.noShapes} <Link href={paths.map(incident)}>{texts.toMap}</Link>
        </p>
      )}
      <TimeField
        label={texts.sinceField}
        description={texts.sinceHelp}
        value={draft.since}
        onChange={(since) => change({ since })}
        getNow={serverNow}
        {...(faults.since !== undefined && { errorMessage: faults.since })}
      />
      <Select
        label={texts.hasPrognosis}
        value={draft.prognosis}
        options={PROGNOSES}
        onChange={(prognosis) => onChange(withPrognosis(draft, { prognosis }))}
      />
      {draft.prognosis !== 'none' && (
        <div className={styles.prognosis}>
          {draft.prognosis === 'time' && (
            <TimeField
              label={texts.expected}
              value={draft.expected}
              onChange={(expected) => onChange(withPrognosis(draft, { expected }))}
              getNow={serverNow}
              direction="future"
              isRequired
              {...(faults.expected !== undefined && { errorMessage: faults.expected })}
            />
          )}
          <TextField
            label={texts.source}
            value={draft.source}
            onChange={(source) => change({ source })}
            maxLength={200}
          />
          <TimeField
            label={texts.saidAtField}
            description={texts.sinceHelp}
            value={draft.saidAt}
            onChange={(saidAt) => change({ saidAt })}
            getNow={serverNow}
            {...(faults.saidAt !== undefined && { errorMessage: faults.saidAt })}
          />
        </div>
      )}
      <TextArea label={texts.note} value={draft.note} onChange={(note) => change({ note })} maxLength={2_000} />
    </>
  );
}
