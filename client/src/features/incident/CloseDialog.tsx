import type { IncidentState } from '@ledningsplats/shared/core/incident-state.ts';
import type { OpenItem } from '@ledningsplats/shared/incident/events.ts';
import { openItems } from '@ledningsplats/shared/incident/open-items.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useMemo, useState } from 'react';
import { DecisionDialog } from '../../forms/DecisionDialog.tsx';
import { useDecision } from '../../forms/use-decision.ts';
import { useGive } from '../../forms/use-give.ts';
import { decisionTexts } from '../../i18n/decisions.ts';
import { incidentTexts } from '../../i18n/incident.ts';
import { committeeName } from '../../i18n/plan-words.ts';
import { paths } from '../../paths.ts';
import { usePeople } from '../../sync/react.ts';
import { Link } from '../../ui/Link.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './CloseDialog.module.css';
import {
  functionChoice,
  handoversOf,
  itemKey,
  likelyOwner,
  type OwnerChoice,
  personChoice,
} from './close-handovers.ts';
import type { IncidentDialogProps } from './incident-dialog.ts';

const KINDS = ['board', 'takeover', 'decision', 'task'] as const;

/** Lists what is open; each thing gets a named owner or is closed first [LA9]. */
export function CloseDialog({ stream, state, plan, onClose }: IncidentDialogProps) {
  const give = useGive();
  const [choices, setChoices] = useState<Readonly<Record<string, OwnerChoice>>>({});
  const [all, setAll] = useState<OwnerChoice | null>(null);
  const [summary, setSummary] = useState('');
  const [isTried, setTried] = useState(false);
  const owners = useOwners(plan);
  // Live: what others close meanwhile leaves the list, and what they open appears in it.
  const open = openItems(state);
  const handovers = handoversOf(open, choices, state);
  const decision = useDecision({
    plan,
    subject: { kind: 'closing' },
    incident: state.incident,
    wording: incidentTexts.closeWording,
  });

  function handleAll(choice: OwnerChoice) {
    setAll(choice);
    setChoices(Object.fromEntries(open.map((item) => [itemKey(item), choice])));
  }

  function handleSubmit() {
    const text = summary.trim();
    give(
      'CloseIncident',
      stream,
      { decision: decision.data(), handovers },
      { decision: decision.content(), ...(text !== '' && { summary: text }) },
      { occurredAt: decision.occurredAt, done: incidentTexts.closeDone },
    );
    onClose();
  }

  return (
    <DecisionDialog
      title={incidentTexts.closeTitle}
      plan={plan}
      decision={decision}
      isEdited={summary !== '' || Object.keys(choices).length > 0}
      check={() => {
        setTried(true);
        return handovers.length === open.length;
      }}
      submitLabel={incidentTexts.closeSubmit}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      {open.length === 0 ? (
        <p>{incidentTexts.closeNothingOpen}</p>
      ) : (
        <section className={styles.open}>
          <div>
            <h3 className={styles.heading}>{incidentTexts.closeOpenTitle}</h3>
            <p className={styles.help}>{incidentTexts.closeOpenHelp}</p>
          </div>
          {open.length > 1 && (
            <Select label={incidentTexts.closeAll} value={all} onChange={handleAll} options={owners} />
          )}
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
              onChoose={(item, choice) => setChoices({ ...choices, [itemKey(item)]: choice })}
            />
          ))}
        </section>
      )}
      <TextArea
        label={incidentTexts.summary}
        description={incidentTexts.summaryHelp}
        value={summary}
        onChange={setSummary}
        maxLength={2000}
        minRows={2}
      />
    </DecisionDialog>
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
        {kind === 'task' && <Link href={paths.tasks(id)}>{incidentTexts.closeToTasks}</Link>}
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
              <Select
                label={incidentTexts.closeOwner(what)}
                isLabelHidden
                value={owner}
                placeholder={incidentTexts.closeOwnerMissing}
                onChange={(choice) => onChoose(item, choice)}
                options={owners}
                errorMessage={isTried && owner === null ? incidentTexts.closeOwnerMissing : undefined}
              />
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
    case 'task': {
      const task = state.tasks.open[item.id];
      return task ? `${incidentTexts.taskNumber(task.number)} ${task.title ?? decisionTexts.removed}` : item.id;
    }
    default:
      return item satisfies never;
  }
}

function useOwners(plan: Plan): readonly SelectOption<string>[] {
  const { byId } = usePeople();
  return useMemo(
    () => [
      ...plan.functions.map(({ id, name }) => ({
        value: functionChoice(id),
        label: name,
        group: incidentTexts.closeOwners.functions,
      })),
      ...Object.values(byId)
        .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'))
        .map(({ id, name, title }) => ({
          value: personChoice(id),
          label: title === '' ? name : `${name}, ${title}`,
          group: incidentTexts.closeOwners.people,
        })),
    ],
    [plan, byId],
  );
}
