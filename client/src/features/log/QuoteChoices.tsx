import { removalTexts as texts } from '../../i18n/removal.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import styles from './LineDialog.module.css';
import { quoteKey } from './removal-draft.ts';
import type { ReadQuote } from './use-quotes.ts';

interface QuoteChoicesProps {
  /** Null until they are there. */
  quotes: readonly ReadQuote[] | null;
  isSecret: boolean;
  isChosen: (quote: ReadQuote) => boolean;
  onChoose: (key: string, isChosen: boolean) => void;
}

/** What was made of the line, with what each says: what goes along, and what is left. */
export function QuoteChoices({ quotes, isSecret, isChosen, onChoose }: QuoteChoicesProps) {
  if (isSecret) return <p className={styles.explanation}>{texts.quotesOpen}</p>;
  if (quotes === null) return <p role="status">{texts.quotesLoading}</p>;
  if (quotes.length === 0) return null;
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>{texts.quotes}</legend>
      <p className={styles.detail}>{texts.quotesHelp}</p>
      {quotes.map((quote) => (
        <Checkbox
          key={quoteKey(quote)}
          variant="card"
          isSelected={isChosen(quote)}
          isDisabled={quote.state === 'empty'}
          onChange={(chosen) => onChoose(quoteKey(quote), chosen)}
          description={textOf(quote)}
        >
          {quote.kind === 'task' ? texts.task(quote.number) : texts.decision(quote.number)}
        </Checkbox>
      ))}
    </fieldset>
  );
}

function textOf({ state, text }: ReadQuote): string {
  if (state === 'unread') return texts.quoteUnread;
  return text ?? texts.quoteEmpty;
}
