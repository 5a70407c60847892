import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Select } from '../../ui/Select.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { holdersOf, type MandateKey, withMandate } from './plan-edits.ts';

const UNTIL = (['no', 'always', 'relieved'] as const).map((value) => ({ value, label: planTexts.until[value] }));

/** Who may decide what [LA3]: for each decision, every capacity and whether it holds the mandate. */
export function MandatesEditor({ plan, edit }: EditingProps) {
  return (
    <div className={styles.part}>
      {decisionsOf(plan).map(({ key, title }) => {
        const holders = holdersOf(plan, key);
        return (
          <Disclosure key={key} title={`${title} · ${planTexts.mandateNote(holders.length)}`}>
            {plan.capacities.map(({ id, name }) => (
              <Select
                key={id}
                label={name}
                value={holders.find(({ capacity }) => capacity === id)?.until ?? 'no'}
                options={UNTIL}
                onChange={(until) => edit(withMandate(plan, key, id, until))}
              />
            ))}
          </Disclosure>
        );
      })}
    </div>
  );
}

function decisionsOf(plan: Plan): { key: MandateKey; title: string }[] {
  const levels = plan.levels.toSorted((one, other) => one.rank - other.rank);
  return [
    ...levels.map(({ rank, name }) => ({
      key: `level ${rank}` as const,
      title: planTexts.mandateFor.level(rank, name),
    })),
    { key: 'posture', title: planTexts.mandateFor.posture },
    { key: 'board', title: planTexts.mandateFor.board },
    ...plan.places.kinds
      .filter(({ opens }) => opens)
      .map(({ id, name }) => ({ key: `place ${id}` as const, title: planTexts.mandateFor.place(name) })),
    { key: 'krisstod', title: planTexts.mandateFor.krisstod },
    { key: 'other', title: planTexts.mandateFor.other },
  ];
}
