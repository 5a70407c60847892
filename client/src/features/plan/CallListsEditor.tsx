import type { CallEntry, CallParty, Level, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { partyName } from '../../i18n/plan-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconArrowDown, IconArrowUp, IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { moved, newId, withLevel } from './plan-edits.ts';

/** Whom to ring by level, in order: who, what to say, and whether it must be done [LA10]. */
export function CallListsEditor({ plan, edit }: EditingProps) {
  const levels = plan.levels.toSorted((one, other) => one.rank - other.rank);
  return (
    <div className={styles.part}>
      <p>{planTexts.callListHelp}</p>
      {levels.map((level) => (
        <section key={level.id} className={styles.group} aria-label={planTexts.level(level.rank, level.name)}>
          <h3 className={styles.heading}>{planTexts.level(level.rank, level.name)}</h3>
          {level.callList.length === 0 && <p className={styles.muted}>{planTexts.callListEmpty}</p>}
          {level.callList.map((entry, index) => (
            <Disclosure
              key={entry.id}
              level={4}
              title={planTexts.callPlace(index + 1, partyName(plan, entry.who))}
              note={entry.isCompulsory ? planTexts.callMust : planTexts.callNeeded}
            >
              <EntryFields entry={entry} level={level} plan={plan} edit={edit} />
            </Disclosure>
          ))}
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => edit(withNewEntry(plan, level))}>
            {planTexts.addCall}
          </Button>
        </section>
      ))}
    </div>
  );
}

function EntryFields({ entry, level, plan, edit }: EditingProps & { entry: CallEntry; level: Level }) {
  const list = (callList: CallEntry[]) => edit(withLevel(plan, level.rank, { callList }));
  const change = (part: Partial<CallEntry>) =>
    list(level.callList.map((other) => (other.id === entry.id ? { ...other, ...part } : other)));
  const place = level.callList.indexOf(entry);
  return (
    <>
      <PartyFields who={entry.who} plan={plan} onChange={(who) => change({ who })} />
      <TextArea
        label={planTexts.callSay}
        description={planTexts.callSayHelp}
        value={entry.say}
        maxLength={400}
        onChange={(say) => change({ say })}
      />
      <Checkbox isSelected={entry.isCompulsory} onChange={(isCompulsory) => change({ isCompulsory })}>
        {planTexts.callMust}
      </Checkbox>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<IconArrowUp aria-hidden />}
          isDisabled={place === 0}
          onPress={() => list(moved(level.callList, place, -1))}
        >
          {planTexts.callEarlier}
        </Button>
        <Button
          size="small"
          icon={<IconArrowDown aria-hidden />}
          isDisabled={place === level.callList.length - 1}
          onPress={() => list(moved(level.callList, place, 1))}
        >
          {planTexts.callLater}
        </Button>
        <Button
          size="small"
          icon={<IconDelete aria-hidden />}
          onPress={() => list(level.callList.filter(({ id }) => id !== entry.id))}
        >
          {planTexts.removeCall}
        </Button>
      </div>
    </>
  );
}

const KINDS = (['function', 'capacity', 'outside'] as const).map((value) => ({
  value,
  label: planTexts.callKinds[value],
}));

function PartyFields({ who, plan, onChange }: { who: CallParty; plan: Plan; onChange: (who: CallParty) => void }) {
  return (
    <div className={styles.pair}>
      <Select
        label={planTexts.callKind}
        value={who.kind}
        options={KINDS}
        onChange={(kind) => onChange(partyOf(kind, plan))}
      />
      {who.kind === 'function' && (
        <Select
          label={planTexts.functionOne}
          value={who.function}
          options={plan.functions.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => onChange({ ...who, function: id })}
        />
      )}
      {who.kind === 'capacity' && (
        <Select
          label={planTexts.capacityOne}
          value={who.capacity}
          options={plan.capacities.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(capacity) => onChange({ ...who, capacity })}
        />
      )}
      {who.kind === 'outside' && (
        <>
          <TextField
            label={planTexts.callName}
            value={who.name}
            maxLength={200}
            onChange={(name) => onChange({ ...who, name })}
          />
          <TextField
            label={planTexts.callPhone}
            description={planTexts.callPhoneHelp}
            type="tel"
            value={who.phone}
            maxLength={200}
            onChange={(phone) => onChange({ ...who, phone })}
          />
        </>
      )}
    </div>
  );
}

function partyOf(kind: CallParty['kind'], plan: Plan): CallParty {
  switch (kind) {
    case 'function':
      return { kind, function: plan.functions[0]?.id ?? '' };
    case 'capacity':
      return { kind, capacity: plan.capacities[0]?.id ?? '' };
    case 'outside':
      return { kind, name: planTexts.newCallName, phone: '' };
    default:
      throw new Error(kind satisfies never);
  }
}

function withNewEntry(plan: Plan, level: Level): Plan {
  const taken = plan.levels.flatMap(({ callList }) => callList.map(({ id }) => id));
  const entry: CallEntry = {
    id: newId(`${level.id} ring`, taken),
    who: partyOf('function', plan),
    say: planTexts.newCallSay,
    isCompulsory: true,
  };
  return withLevel(plan, level.rank, { callList: [...level.callList, entry] });
}
