import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { OpenItem } from '@ledningsplats/shared/incident/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo, useState } from 'react';
import { choiceWords, useChoosable } from '../../forms/use-choosable.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { krisstodTexts } from '../../i18n/krisstod.ts';
import { operationTexts } from '../../i18n/place-operations.ts';
import { committeeName } from '../../i18n/plan-words.ts';
import { vmaTexts } from '../../i18n/vma.ts';
import { paths } from '../../paths.ts';
import { Link } from '../../ui/Link.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { functionChoice, itemKey, likelyOwner, type OwnerChoice, personChoice } from './close-handovers.ts';
import styles from './HandoverFields.module.css';

const KINDS = ['vma', 'board', 'takeover', 'place', 'krisstod', 'decision', 'task'] as const;

export interface HandoverFieldsProps {
  state: IncidentState;
  plan: Plan;
  /** What is open now: what others close meanwhile leaves the list, and what they open appears in it. */
  open: readonly OpenItem[];
  choices: Readonly<Record<string, OwnerChoice>>;
  isTried: boolean;
  onChange: (choices: Readonly<Record<string, OwnerChoice>>) => void;
}

/** Lists what is open when an incident is closed; each thing gets a named owner or is closed first [LA9]. */
export function HandoverFields({ state, plan, open, choices, isTried, onChange }: HandoverFieldsProps) {
  const [all, setAll] = useState<OwnerChoice | null>(null);
  const owners = useOwners(plan);
  if (open.length === 0) return <p>{incidentTexts.closeNothingOpen}</p>;

  function handleAll(choice: OwnerChoice) {
    setAll(choice);
    onChange(Object.fromEntries(open.map((item) => [itemKey(item), choice])));
  }

  return (
    <section className={styles.open}>
      <div>
        <h3 className={styles.heading}>{incidentTexts.closeOpenTitle}</h3>
        <p className={styles.help}>{incidentTexts.closeOpenHelp}</p>
      </div>
      {open.length > 1 && <Select label={incidentTexts.closeAll} value={all} onChange={handleAll} options={owners} />}
      {KINDS.map((kind) => (
        <OpenOfKind
          key={kind}
          kind={kind}
          items={open.filter((item) => item.kind === kind)}
          state={state}
          plan={plan}
          owners={owners}
          choices={choices}
          isTried={isTried}
          onChoose={(item, choice) => onChange({ ...choices, [itemKey(item)]: choice })}
        />
      ))}
    </section>
  );
}

interface OpenOfKindProps {
  kind: (typeof KINDS)[number];
  items: readonly OpenItem[];
  state: IncidentState;
  plan: Plan;
  owners: readonly SelectOption<string>[];
  choices: Readonly<Record<string, OwnerChoice>>;
  isTried: boolean;
  onChoose: (item: OpenItem, choice: OwnerChoice) => void;
}

function OpenOfKind({ kind, items, state, plan, owners, choices, isTried, onChoose }: OpenOfKindProps) {
  if (items.length === 0) return null;
  const { id } = state.incident;
  return (
    <div className={styles.kind}>
      <div className={styles.kindHead}>
        <h4>{incidentTexts.closeKinds[kind]}</h4>
        {kind === 'vma' && <Link href={paths.vma(id)}>{vmaTexts.closeTo}</Link>}
        {kind === 'task' && <Link href={paths.tasks(id)}>{incidentTexts.closeToTasks}</Link>}
        {kind === 'place' && <Link href={paths.incidentPlaces(id)}>{incidentTexts.closeToPlaces}</Link>}
        {kind === 'krisstod' && <Link href={paths.krisstod(id)}>{incidentTexts.closeToKrisstod}</Link>}
        {kind === 'decision' && <Link href={paths.decisions(id)}>{incidentTexts.closeToDecisions}</Link>}
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.items}>
        {items.map((item) => {
          const what = itemWords(item, state, plan);
          const owner = choices[itemKey(item)] ?? likelyOwner(item, state);
          return (
            <li key={itemKey(item)} className={styles.item}>
              <span>{what}</span>
              {kind === 'vma' ? (
                <span>{vmaTexts.closeBlocks}</span>
              ) : (
                <Select
                  label={incidentTexts.closeOwner(what)}
                  isLabelHidden
                  value={owner}
                  placeholder={incidentTexts.closeOwnerPlaceholder}
                  onChange={(choice) => onChoose(item, choice)}
                  options={owners}
                  errorMessage={isTried && owner === null ? incidentTexts.closeOwnerMissing : undefined}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function itemWords(item: OpenItem, state: IncidentState, plan: Plan): string {
  switch (item.kind) {
    case 'board':
      return incidentTexts.closeBoardActive(plan.board.name);
    case 'takeover': {
      const takeover = state.board.takeovers[item.id];
      return takeover ? committeeName(plan, takeover.committee) : item.id;
    }
    case 'decision': {
      const wording = state.decisions.open[Number(item.id)]?.content?.wording ?? decisionTexts.removed;
      return `${decisionTexts.number(Number(item.id))}: ${wording}`;
    }
    case 'place': {
      const place = state.places.at[item.id];
      return place ? `${place.name}: ${operationTexts.states[place.state].toLocaleLowerCase('sv')}` : item.id;
    }
    case 'vma':
      return vmaTexts.openItem(state.vma.known[item.id]?.number ?? 0);
    case 'krisstod':
      return krisstodTexts.openItem[state.krisstod.status];
    case 'task': {
      const task = state.tasks.open[item.id];
      return task ? `${incidentTexts.taskNumber(task.number)} ${task.title ?? decisionTexts.removed}` : item.id;
    }
    default:
      return item satisfies never;
  }
}

function useOwners(plan: Plan): readonly SelectOption<string>[] {
  const people = useChoosable();
  return useMemo(
    () => [
      ...plan.functions.map(({ id, name }) => ({
        value: functionChoice(id),
        label: name,
        group: incidentTexts.closeOwners.functions,
      })),
      ...people.map((person) => ({
        value: personChoice(person.id),
        label: choiceWords(person),
        group: incidentTexts.closeOwners.people,
      })),
    ],
    [plan, people],
  );
}
