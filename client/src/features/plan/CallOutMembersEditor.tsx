import type { CallOutList, CallOutPost, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planCallOutTexts as texts } from '../../i18n/plan-call-out.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { IconArrowDown, IconArrowUp, IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import styles from './CallOutMembersEditor.module.css';
import editor from './editor.module.css';
import { moved } from './plan-edits.ts';

type Member = CallOutList['members'][number];

export interface CallOutMembersEditorProps {
  list: CallOutList;
  plan: Plan;
  onChange: (members: Member[]) => void;
}

/** Who is called, in order: a function, a capacity or another list, and who stands in when they do not come. */
export function CallOutMembersEditor({ list, plan, onChange }: CallOutMembersEditorProps) {
  const { members } = list;
  const posts = postOptions(plan);
  const lists = plan.callOut.lists
    .filter(({ id }) => id !== list.id)
    .map(({ id, name }) => ({ value: `list ${id}`, label: name, group: texts.groups.list }));
  const change = (at: number, part: Partial<Member>) =>
    onChange(members.map((member, index) => (index === at ? { ...member, ...part } : member)));
  const first = posts[0]?.value;
  return (
    <fieldset className={editor.group}>
      <legend className={styles.legend}>{texts.membersTitle}</legend>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ol role="list" className={styles.list}>
        {members.map((member, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same post may stand on two rows
          <li key={index} className={styles.member}>
            <div className={styles.fields}>
              <Select
                label={texts.member(index + 1)}
                value={optionOf(member.who)}
                options={[...posts, ...lists]}
                onChange={(value) => change(index, { who: whoOf(value) })}
              />
              <Select
                label={texts.substitute}
                value={member.substitute === null ? 'none' : optionOf(member.substitute)}
                options={[{ value: 'none', label: texts.noSubstitute }, ...posts]}
                onChange={(value) => change(index, { substitute: value === 'none' ? null : postOf(value) })}
              />
            </div>
            <div className={styles.tools}>
              <IconButton
                label={texts.earlier(index + 1)}
                icon={<IconArrowUp aria-hidden />}
                isDisabled={index === 0}
                onPress={() => onChange(moved(members, index, -1))}
              />
              <IconButton
                label={texts.later(index + 1)}
                icon={<IconArrowDown aria-hidden />}
                isDisabled={index === members.length - 1}
                onPress={() => onChange(moved(members, index, 1))}
              />
              {members.length > 1 && (
                <IconButton
                  label={texts.removeMember(index + 1)}
                  icon={<IconDelete aria-hidden />}
                  onPress={() => onChange(members.filter((_, other) => other !== index))}
                />
              )}
            </div>
          </li>
        ))}
      </ol>
      {first !== undefined && (
        <Button
          size="small"
          icon={<IconPlus aria-hidden />}
          onPress={() => onChange([...members, { who: postOf(first), substitute: null }])}
        >
          {texts.addMember}
        </Button>
      )}
    </fieldset>
  );
}

function postOptions({ functions, capacities }: Plan): SelectOption<string>[] {
  return [
    ...functions.map(({ id, name }) => ({ value: `function ${id}`, label: name, group: texts.groups.function })),
    ...capacities.map(({ id, name }) => ({ value: `capacity ${id}`, label: name, group: texts.groups.capacity })),
  ];
}

function optionOf(who: Member['who']): string {
  switch (who.kind) {
    case 'function':
      return `function ${who.function}`;
    case 'capacity':
      return `capacity ${who.capacity}`;
    case 'list':
      return `list ${who.list}`;
    default:
      throw new Error(who satisfies never);
  }
}

function whoOf(value: string): Member['who'] {
  return value.startsWith('list ') ? { kind: 'list', list: value.slice(5) } : postOf(value);
}

function postOf(value: string): CallOutPost {
  return value.startsWith('function ')
    ? { kind: 'function', function: value.slice(9) }
    : { kind: 'capacity', capacity: value.slice(9) };
}
