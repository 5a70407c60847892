import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { conductTexts as texts } from '../../i18n/conduct.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './conduct.module.css';
import { isSame } from './parties.ts';

export interface PlayedCardProps {
  stream: string;
  /** Whom one can be. */
  parties: readonly string[];
  /** Whom one answers as now. */
  own: readonly string[];
}

/** Whom in the play a counter-player answers as. */
export function PlayedCard({ stream, parties, own }: PlayedCardProps) {
  const give = useGive();
  const [other, setOther] = useState('');
  const play = (next: readonly string[]) =>
    give('PlayParties', stream, {}, { parties: [...next] }, { done: texts.playDone });
  const isOwn = (party: string) => own.some((one) => isSame(one, party));
  return (
    <Card title={texts.play}>
      <p className={styles.muted}>{texts.playHelp}</p>
      <fieldset className={styles.parties}>
        <legend className="visually-hidden">{texts.play}</legend>
        {parties.map((party) => (
          <Checkbox
            key={party}
            isSelected={isOwn(party)}
            onChange={(isIn) => play(isIn ? [...own, party] : own.filter((one) => !isSame(one, party)))}
          >
            {party}
          </Checkbox>
        ))}
      </fieldset>
      <form
        className={styles.noteForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (other.trim() === '' || isOwn(other)) return;
          play([...own, other.trim()]);
          setOther('');
        }}
      >
        <TextField label={texts.playOther} value={other} maxLength={200} onChange={setOther} />
        <Button type="submit">{texts.playAdd}</Button>
      </form>
    </Card>
  );
}
