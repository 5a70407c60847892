import { calledBy, MOST_WAYS, WAY_KINDS, WAY_LABELS, type Way, wayFault } from '@ledningsplats/shared/people/ways.ts';
import { contactTexts } from '../../i18n/contacts.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconArrowUp, IconClose, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { WayForm } from './person-form.ts';
import styles from './WaysFields.module.css';

export interface WaysFieldsProps {
  ways: readonly WayForm[];
  /** What stood there, and may be left though it cannot be read. */
  before: readonly Way[];
  /** By the way's key. */
  faults: ReadonlyMap<number, string>;
  onChange: (ways: WayForm[]) => void;
}

/** No mark: what a Select can hold has a value. */
const NONE = '';

/** How somebody is reached, in the order it is tried: numbers and addresses, and which of them a call-out goes to [LM5]. */
export function WaysFields({ ways, before, faults, onChange }: WaysFieldsProps) {
  const called = calledBy(ways.filter(({ value }) => value.trim() !== ''));
  const nextKey = Math.max(-1, ...ways.map(({ key }) => key)) + 1;
  const change = (key: number, part: Partial<WayForm>) =>
    onChange(ways.map((way) => (way.key === key ? { ...way, ...part } : way)));
  const moveUp = (index: number) => {
    const moved = [...ways];
    moved.splice(index - 1, 0, ...moved.splice(index, 1));
    onChange(moved);
    announce(contactTexts.movedTo(index));
  };

  return (
    <fieldset className={styles.ways}>
      <legend className={styles.legend}>{contactTexts.ways}</legend>
      <p className={styles.help}>{contactTexts.waysHelp}</p>
      {ways.map(({ key, kind, value, label }, index) => (
        <div key={key} className={styles.row}>
          <Select
            label={contactTexts.wayKind(index + 1)}
            value={kind}
            options={WAY_KINDS.map((one) => ({ value: one, label: contactTexts.wayKinds[one] }))}
            onChange={(next) => change(key, { kind: next })}
          />
          <div className={styles.value}>
            <TextField
              label={contactTexts.wayValue(index + 1, kind)}
              type={kind === 'email' ? 'email' : 'tel'}
              value={value}
              onChange={(next) => change(key, { value: next })}
              autoComplete="off"
              maxLength={200}
              description={helpOf({ kind, value: value.trim(), label }, before, called)}
              errorMessage={faults.get(key)}
            />
          </div>
          <Select
            label={contactTexts.wayLabel(index + 1)}
            value={label ?? NONE}
            options={[
              { value: NONE, label: contactTexts.noLabel },
              ...WAY_LABELS.map((one) => ({ value: one, label: contactTexts.wayLabels[one] })),
            ]}
            onChange={(next) => change(key, { label: next === NONE ? null : next })}
          />
          <span className={styles.tools}>
            <IconButton
              label={contactTexts.moveUp(index + 1)}
              icon={<IconArrowUp aria-hidden />}
              isDisabled={index === 0}
              onPress={() => moveUp(index)}
            />
            <IconButton
              label={contactTexts.removeWay(index + 1)}
              icon={<IconClose aria-hidden />}
              onPress={() => onChange(ways.filter((way) => way.key !== key))}
            />
          </span>
        </div>
      ))}
      {ways.length < MOST_WAYS && (
        <div>
          <Button
            size="small"
            icon={<IconPlus aria-hidden />}
            onPress={() => onChange([...ways, { key: nextKey, kind: 'mobile', value: '', label: null }])}
          >
            {contactTexts.addWay}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** What the way is good for; a text message goes to no fixed telephone. */
function helpOf(way: Way, before: readonly Way[], called: ReturnType<typeof calledBy>): string | undefined {
  const { kind, value } = way;
  if (value === '' || kind === 'phone') return undefined;
  if (wayFault(way) !== null) return wayFault(way, before) === null ? contactTexts.stillUnread : undefined;
  return value === (kind === 'email' ? called.email : called.phone)?.trim() ? contactTexts.isCalledBy : undefined;
}
