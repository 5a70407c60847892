import type { BoardArrangement } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { planBoardsTexts as texts } from '../../i18n/plan-boards.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { BoardCardsEditor } from './BoardCardsEditor.tsx';
import { ownedBy } from './board-edits.ts';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { newId } from './plan-edits.ts';

/** How the board stands for each role: whose it is, which cards and in which order, and when a fact is old [ST8]. */
export function BoardsEditor({ plan, edit }: EditingProps) {
  const { boards, functions, roles } = plan;
  const { arrangements } = boards;
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, arrangements.length - 1);
  const arrangement = arrangements[at];
  const put = (next: readonly BoardArrangement[]) => edit({ ...plan, boards: { ...boards, arrangements: [...next] } });
  if (arrangement === undefined) return null;
  const change = (next: BoardArrangement) => put(arrangements.with(at, next));

  function handleNew(from: BoardArrangement) {
    const id = newId(
      'tavla',
      arrangements.map((one) => one.id),
    );
    put([...arrangements, { ...from, id, name: texts.newName, functions: [], roles: [] }]);
    setChosen(arrangements.length);
  }

  const owners = (kind: 'functions' | 'roles', items: readonly { id: string; name: string }[]) => (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{texts.owners[kind]}</legend>
      <div className={styles.words}>
        {items.map(({ id, name }) => (
          <Checkbox
            key={id}
            isSelected={arrangement[kind].includes(id)}
            onChange={(isTheirs) => put(ownedBy(arrangements, at, kind, id, isTheirs))}
          >
            {name}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );

  return (
    <div className={styles.part}>
      <p>{texts.help}</p>
      <div className={styles.pair}>
        <Select
          label={texts.arrangement}
          value={arrangement.id}
          options={arrangements.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => setChosen(arrangements.findIndex((one) => one.id === id))}
        />
        <TextField label={texts.name} value={arrangement.name} onChange={(name) => change({ ...arrangement, name })} />
      </div>
      {at === 0 ? (
        <p className={styles.muted}>{texts.first}</p>
      ) : (
        <Disclosure title={texts.whose} note={whoseWords(arrangement)}>
          {owners('functions', functions)}
          {owners('roles', roles)}
        </Disclosure>
      )}
      <BoardCardsEditor arrangement={arrangement} onChange={change} />
      <div className={styles.buttons}>
        <Button icon={<IconPlus aria-hidden />} onPress={() => handleNew(arrangement)}>
          {texts.copy}
        </Button>
        {at > 0 && (
          <Button
            variant="quiet"
            icon={<IconDelete aria-hidden />}
            onPress={() => {
              put(arrangements.toSpliced(at, 1));
              setChosen(0);
            }}
          >
            {texts.remove}
          </Button>
        )}
      </div>
      <TextField
        label={texts.oldAfter}
        description={texts.oldAfterHelp}
        value={String(boards.oldAfterMinutes)}
        inputMode="numeric"
        maxLength={5}
        onChange={(text) =>
          edit({ ...plan, boards: { ...boards, oldAfterMinutes: Number(text.replaceAll(/\D/g, '')) } })
        }
      />
    </div>
  );

  function whoseWords({ functions: seats, roles: held }: BoardArrangement): string {
    const named = (ids: readonly string[], items: readonly { id: string; name: string }[]) =>
      items.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    return [...named(seats, functions), ...named(held, roles)].join(', ') || texts.nobody;
  }
}
