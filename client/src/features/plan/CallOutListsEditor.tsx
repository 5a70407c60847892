import type { CallOutList, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planCallOutTexts as texts } from '../../i18n/plan-call-out.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { CallOutMembersEditor } from './CallOutMembersEditor.tsx';
import { withCallOutList, withNewCallOutList, withoutCallOutList } from './call-out-edits.ts';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';

const NEVER = 'never';
const NONE = 'none';

/** The lists: who stands on them, from which level they are chosen beforehand, and what comes when nobody does [LM1]. */
export function CallOutListsEditor({ plan, edit }: EditingProps) {
  const { lists } = plan.callOut;
  return (
    <section className={styles.group} aria-label={texts.listsTitle}>
      <h3 className={styles.heading}>{texts.listsTitle}</h3>
      {lists.length === 0 && <p className={styles.muted}>{texts.noLists}</p>}
      {lists.map((list) => (
        <Disclosure key={list.id} level={4} title={list.name} note={noteOf(list, plan)}>
          <ListFields list={list} plan={plan} edit={edit} />
        </Disclosure>
      ))}
      <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => edit(withNewCallOutList(plan))}>
        {texts.addList}
      </Button>
    </section>
  );
}

function ListFields({ list, plan, edit }: EditingProps & { list: CallOutList }) {
  const change = (part: Partial<CallOutList>) => edit(withCallOutList(plan, list.id, part));
  const others = plan.callOut.lists.filter(({ id }) => id !== list.id);
  return (
    <>
      <TextField label={planTexts.levelName} value={list.name} maxLength={200} onChange={(name) => change({ name })} />
      <div className={styles.pair}>
        <Select
          label={texts.fromLevel}
          value={list.fromLevel === null ? NEVER : String(list.fromLevel)}
          options={[
            { value: NEVER, label: texts.fromNoLevel },
            ...plan.levels.map(({ rank, name }) => ({ value: String(rank), label: planTexts.level(rank, name) })),
          ]}
          onChange={(level) => change({ fromLevel: level === NEVER ? null : Number(level) })}
        />
        <Select
          label={texts.way}
          value={list.way}
          options={(['all', 'in_order'] as const).map((value) => ({ value, label: texts.ways[value] }))}
          onChange={(way) => change({ way })}
        />
        <Select
          label={texts.next}
          value={list.next ?? NONE}
          options={[
            { value: NONE, label: texts.noNext },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(next) => change({ next: next === NONE ? null : next })}
        />
      </div>
      <CallOutMembersEditor list={list} plan={plan} onChange={(members) => change({ members })} />
      <Button
        size="small"
        icon={<IconDelete aria-hidden />}
        aria-label={texts.removeListNamed(list.name)}
        onPress={() => edit(withoutCallOutList(plan, list.id))}
      >
        {texts.removeList}
      </Button>
    </>
  );
}

function noteOf({ fromLevel, members }: CallOutList, plan: Plan): string {
  const level = plan.levels.find(({ rank }) => rank === fromLevel);
  const chosen = level ? texts.chosenFrom(planTexts.level(level.rank, level.name)) : texts.fromNoLevel;
  return `${texts.members(members.length)} · ${chosen}`;
}
