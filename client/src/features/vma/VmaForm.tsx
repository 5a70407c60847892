import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { VMA_ALREADY, VMA_WANTED } from '@ledningsplats/shared/vma/events.ts';
import { Note } from '../../forms/Note.tsx';
import { YesNoField } from '../../forms/YesNoField.tsx';
import { capacityName } from '../../i18n/plan-words.ts';
import { shapeTexts } from '../../i18n/shapes.ts';
import { vmaTexts as texts } from '../../i18n/vma.ts';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './vma.module.css';
import { isTestMet, type RequesterOption, type VmaDraft, type VmaFault, withPhrase } from './vma-draft.ts';

export interface VmaFormProps {
  plan: Plan;
  state: IncidentState;
  draft: VmaDraft;
  /** Those to show: none before somebody has tried to read it aloud. */
  faults: Partial<Record<VmaFault, string>>;
  /** Null in an update: who asked first still does. */
  requesters: readonly RequesterOption[] | null;
  onChange: (part: Partial<VmaDraft>) => void;
}

const WORDS_LIMIT = 2_000;

/** All that is asked for when one rings, in the order in which it is said; nothing is compulsory before it is read aloud [VM1]. */
export function VmaForm({ plan, state, draft, faults, requesters, onChange }: VmaFormProps) {
  const isMet = isTestMet(draft);
  const drawn = Object.values(state.shapes.at).filter(
    ({ content, removed }) => content !== null && removed === null && content.geometry.form !== 'line',
  );
  const channels = plan.vma.channels.filter(({ isVmaOnly }) => draft.wanted === 'vma' || !isVmaOnly);
  const chosen = requesters?.find(({ key }) => key === draft.requester) ?? requesters?.[0];
  const toggled = (ids: readonly string[], id: string, isChosen: boolean) =>
    isChosen ? [...ids, id] : ids.filter((one) => one !== id);
  const text = (key: 'area' | 'happened' | 'threat' | 'instruction' | 'reasons', description?: string) => (
    <TextArea
      label={texts[key]}
      description={description}
      value={draft[key]}
      onChange={(value) => onChange({ [key]: value })}
      maxLength={WORDS_LIMIT}
      minRows={2}
      isRequired
      errorMessage={faults[key]}
    />
  );
  const question = (key: 'lifeOrHealth' | 'damage' | 'urgent') => (
    <YesNoField
      label={texts[key]}
      value={draft[key]}
      onChange={(value) => onChange({ [key]: value })}
      errorMessage={faults[key]}
    />
  );

  return (
    <div className={styles.form}>
      <Card title={texts.testTitle} level={3}>
        <div className={styles.fields}>
          <RadioCards
            label={texts.wanted}
            value={draft.wanted}
            onChange={(wanted) => onChange({ wanted })}
            options={VMA_WANTED.map((value) => ({
              value,
              title: texts.wantedNames[value],
              explanation: texts.wantedHelp[value],
            }))}
          />
          {question('lifeOrHealth')}
          {question('damage')}
          {question('urgent')}
          <div role="status" className={styles.screen}>
            <p className={styles.quiet}>{texts.testLaw}</p>
            {isMet === true && draft.wanted === 'vma' && <Note tone="info">{texts.testMet}</Note>}
            {isMet === false && draft.wanted === 'vma' && <Note tone="warn">{texts.testNotMet}</Note>}
          </div>
          {text('reasons')}
        </div>
      </Card>
      <Card title={texts.says.happened} level={3}>
        <div className={styles.fields}>
          <Select
            label={texts.event}
            value={draft.event}
            placeholder=""
            options={plan.vma.events.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(event) => onChange({ event })}
            isRequired
            errorMessage={faults.event}
          />
          {text('area', texts.areaHelp)}
          <Checkbox
            isSelected={draft.isWholeMunicipality}
            onChange={(isWholeMunicipality) => onChange({ isWholeMunicipality })}
          >
            {texts.whole}
          </Checkbox>
          {drawn.length > 0 && (
            <fieldset className={styles.choices}>
              <legend>{texts.shapes}</legend>
              {drawn.map(({ id, kind, content }) => (
                <Checkbox
                  key={id}
                  isSelected={draft.shapes.includes(id)}
                  onChange={(isChosen) => onChange({ shapes: toggled(draft.shapes, id, isChosen) })}
                >
                  {shapeTexts.named(kind, content?.label ?? null)}
                </Checkbox>
              ))}
            </fieldset>
          )}
          <YesNoField
            label={texts.hasHappened}
            value={draft.hasHappened}
            open={texts.hasHappenedOpen}
            onChange={(hasHappened) => onChange({ hasHappened })}
          />
          {text('happened')}
          {text('threat')}
        </div>
      </Card>
      <Card title={texts.says.instruction} level={3}>
        <div className={styles.fields}>
          <fieldset className={styles.choices}>
            <legend>
              {texts.phrases} <span className={styles.quiet}>{texts.phrasesHelp}</span>
            </legend>
            {plan.vma.phrases.map((phrase) => (
              <Checkbox
                key={phrase.id}
                isSelected={draft.instruction.includes(phrase.text)}
                onChange={() => onChange({ instruction: withPhrase(draft.instruction, phrase.text) })}
              >
                {phrase.text}
              </Checkbox>
            ))}
          </fieldset>
          {text('instruction')}
        </div>
      </Card>
      <Card title={texts.says.channels} level={3}>
        <div className={styles.fields}>
          <fieldset className={styles.choices}>
            <legend>{texts.channels}</legend>
            {channels.map(({ id, name }) => (
              <Checkbox
                key={id}
                isSelected={draft.channels.includes(id)}
                onChange={(isChosen) => onChange({ channels: toggled(draft.channels, id, isChosen) })}
              >
                {name}
              </Checkbox>
            ))}
            {faults.channels !== undefined && <p className={styles.fault}>{faults.channels}</p>}
          </fieldset>
          <Select
            label={texts.already}
            value={draft.already}
            options={VMA_ALREADY.map((value) => ({ value, label: texts.alreadyNames[value] }))}
            onChange={(already) => onChange({ already })}
          />
          {(draft.already === 'rescue_leader' || draft.already === 'police') && (
            <Note tone="warn" role="status">
              {texts.alreadyNote}
            </Note>
          )}
          {requesters !== null && (
            <Select
              label={texts.requester}
              value={chosen?.key ?? null}
              options={requesters.map(({ key, name, capacity }) => ({
                value: key,
                label: [name, capacityName(plan, capacity)].filter(Boolean).join(', '),
              }))}
              onChange={(requester) => onChange({ requester })}
              errorMessage={chosen === undefined ? faults.requester : undefined}
            />
          )}
          {chosen?.person === null && (
            <TextField
              label={texts.requesterName}
              value={draft.requesterName}
              onChange={(requesterName) => onChange({ requesterName })}
              maxLength={200}
              autoComplete="off"
              isRequired
              errorMessage={faults.requester}
            />
          )}
        </div>
      </Card>
    </div>
  );
}
