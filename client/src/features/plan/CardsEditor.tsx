import type { ActionCard, Level, Plan } from '@ledningsplats/shared/plan/plan.ts';
import { planTexts } from '../../i18n/plan-editor.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { IconDelete, IconPlus } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { EditingProps } from './editing.ts';
import styles from './editor.module.css';
import { newId, withLevel } from './plan-edits.ts';

/** The action cards by level: whose, and the steps one to a row [LA10]. */
export function CardsEditor({ plan, edit }: EditingProps) {
  const levels = plan.levels.toSorted((one, other) => one.rank - other.rank);
  return (
    <div className={styles.part}>
      {levels.map((level) => (
        <section key={level.id} className={styles.group} aria-label={planTexts.level(level.rank, level.name)}>
          <h3 className={styles.heading}>{planTexts.level(level.rank, level.name)}</h3>
          {level.cards.map((card) => (
            <Disclosure key={card.id} level={4} title={`${functionName(plan, card.function)} – ${card.title}`}>
              <CardFields card={card} level={level} plan={plan} edit={edit} />
            </Disclosure>
          ))}
          <Button size="small" icon={<IconPlus aria-hidden />} onPress={() => edit(withNewCard(plan, level))}>
            {planTexts.addCard}
          </Button>
        </section>
      ))}
    </div>
  );
}

function CardFields({ card, level, plan, edit }: EditingProps & { card: ActionCard; level: Level }) {
  const cards = (next: ActionCard[]) => edit(withLevel(plan, level.rank, { cards: next }));
  const change = (part: Partial<ActionCard>) =>
    cards(level.cards.map((other) => (other.id === card.id ? { ...other, ...part } : other)));
  return (
    <>
      <TextField
        label={planTexts.cardTitle}
        value={card.title}
        maxLength={200}
        onChange={(title) => change({ title })}
      />
      <Select
        label={planTexts.cardFunction}
        value={card.function}
        options={plan.functions.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(owner) => change({ function: owner })}
      />
      <TextArea
        label={planTexts.steps}
        description={planTexts.stepsHelp}
        value={card.steps.join('\n')}
        minRows={4}
        maxRows={16}
        onChange={(text) => change({ steps: text.split('\n') })}
      />
      <div>
        <Button
          size="small"
          icon={<IconDelete aria-hidden />}
          onPress={() => cards(level.cards.filter(({ id }) => id !== card.id))}
        >
          {planTexts.removeCard}
        </Button>
      </div>
    </>
  );
}

function withNewCard(plan: Plan, level: Level): Plan {
  const taken = plan.levels.flatMap(({ cards }) => cards.map(({ id }) => id));
  const card: ActionCard = {
    id: newId(`${level.id} kort`, taken),
    title: planTexts.newCard,
    function: plan.functions[0]?.id ?? '',
    steps: [planTexts.firstStep],
  };
  return withLevel(plan, level.rank, { cards: [...level.cards, card] });
}
