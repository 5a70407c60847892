import type { DataOf } from '@ledningsplats/shared/core/registry.ts';
import {
  CHECK_ANSWERS,
  CHECKLISTS,
  type CheckAnswer,
  type Checklist,
  type OperatedPlace,
} from '@ledningsplats/shared/places/operation-events.ts';
import type { ChecklistItem, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { personName } from '../../../forms/person-words.ts';
import { useGive } from '../../../forms/use-give.ts';
import { operationTexts } from '../../../i18n/place-operations.ts';
import { usePeople, useServerNow } from '../../../sync/react.ts';
import type { OutboxItem } from '../../../sync/views.ts';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { formatWhen } from '../../../ui/format-time.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './Checklists.module.css';

export interface ChecklistsProps {
  stream: string;
  place: OperatedPlace;
  plan: Plan;
  pending: readonly OutboxItem[];
  mayAnswer: boolean;
}

/** The plan's lists for opening and for staying over night [PL4]: answers that block nothing. */
export function Checklists(props: ChecklistsProps) {
  const { place, plan } = props;
  return CHECKLISTS.map((list) => {
    const items = itemsOf(plan, list);
    if (items.length === 0) return null;
    const answered = items.filter(({ id }) => place.checks[`${list}/${id}`]).length;
    const isUnderWay = list === 'opening' && answered < items.length;
    return (
      <Disclosure
        key={list}
        title={`${operationTexts.checks[list]} · ${operationTexts.checkProgress(answered, items.length)}`}
        defaultExpanded={isUnderWay && place.state === 'preparing'}
      >
        <p className={styles.help}>{list === 'opening' ? operationTexts.checksHelp : operationTexts.overnightHelp}</p>
        <div className={styles.items}>
          {items.map((item) => (
            <Item key={item.id} {...props} list={list} item={item} />
          ))}
        </div>
      </Disclosure>
    );
  });
}

type Choice = CheckAnswer | '';

function Item({
  stream,
  place,
  pending,
  mayAnswer,
  list,
  item,
}: ChecklistsProps & { list: Checklist; item: ChecklistItem }) {
  const give = useGive();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const own = pending.findLast(({ type, state, data }) => {
    const asked = data as DataOf<'AnswerPlaceCheck'>;
    const isOfItem = asked.place === place.id && asked.list === list && asked.item === item.id;
    return type === 'AnswerPlaceCheck' && state !== 'refused' && isOfItem;
  });
  const check = place.checks[`${list}/${item.id}`];
  const shown: Choice = own ? ((own.data as DataOf<'AnswerPlaceCheck'>).answer ?? '') : (check?.answer ?? '');
  const by = check && `${formatWhen(check.at, now)} · ${personName(byId, check.by)}`;

  function handleChange(choice: Choice) {
    const answer = choice === '' ? null : choice;
    const done = {
      done: operationTexts.checkEntry(
        item.text,
        choice === '' ? operationTexts.checkNotAnswered : operationTexts.answers[choice],
      ),
    };
    give('AnswerPlaceCheck', stream, { place: place.id, list, item: item.id, answer }, {}, done);
  }

  return (
    <Select<Choice>
      label={item.text}
      value={shown}
      description={own ? operationTexts.checkUnsent : by}
      isDisabled={!mayAnswer}
      options={[
        { value: '', label: operationTexts.checkNotAnswered },
        ...CHECK_ANSWERS.map((value) => ({ value, label: operationTexts.answers[value] })),
      ]}
      onChange={handleChange}
    />
  );
}

function itemsOf({ places }: Plan, list: Checklist): readonly ChecklistItem[] {
  return list === 'opening' ? places.openingChecklist : places.overnightChecklist;
}
