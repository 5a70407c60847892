import '../../styles/siren-sign.css';
import type { Position } from '@ledningsplats/shared/geo/position.ts';
import type { Place } from '@ledningsplats/shared/places/events.ts';
import { SIREN_RESULTS, type SirenResult } from '@ledningsplats/shared/sirens/events.ts';
import { nearestSirens } from '@ledningsplats/shared/sirens/siren-places.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { IconTarget } from '../../ui/icons.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { ResultSign } from './ResultSign.tsx';
import { sirenName } from './siren-words.ts';
import styles from './sirens.module.css';
import type { ShownReport } from './use-sirens.ts';

export interface ReportCardProps {
  test: string;
  sirens: readonly Place[];
  reports: Readonly<Record<string, ShownReport>>;
}

/** Standing at a siren with a telephone: which one, and one of four buttons [PL8]. Works without network. */
export function ReportCard({ test, sirens, reports }: ReportCardProps) {
  const give = useGive();
  const [chosen, setChosen] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const [here, setHere] = useState<Position | null>(null);
  const [said, setSaid] = useState('');
  const listed = here === null ? sirens.map((siren) => ({ siren, metres: null })) : nearestSirens(sirens, here);
  const siren = sirens.find(({ id }) => id === chosen) ?? null;

  function handleNearest() {
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => {
        setHere({ latitude, longitude });
        setChosen(nearestSirens(sirens, { latitude, longitude })[0]?.siren.id ?? null);
        setSaid('');
      },
      () => setSaid(texts.nearestFailed),
    );
  }

  function handleResult(result: SirenResult) {
    if (siren === null) return setSaid(texts.chooseFirst);
    const words = texts.reported(sirenName(siren), texts.results[result]);
    const content = comment.trim() === '' ? {} : { comment };
    give('ReportSiren', 'sirens', { siren: siren.id, test, result }, content, { done: words });
    setComment('');
    setSaid(words);
  }

  return (
    <Card title={texts.report} accent="action">
      <div className={styles.report}>
        <Select
          label={texts.which}
          value={chosen}
          placeholder={texts.choose}
          options={listed.map(({ siren: one, metres }) => ({
            value: one.id,
            label: metres === null ? sirenName(one) : `${sirenName(one)}, ${texts.metres(metres)}`,
          }))}
          onChange={(id) => {
            setChosen(id);
            setSaid('');
          }}
        />
        {'geolocation' in navigator && (
          <Button icon={<IconTarget aria-hidden />} onPress={handleNearest}>
            {texts.nearest}
          </Button>
        )}
        {siren !== null && <ResultSign result={reports[siren.id]?.result ?? 'unsaid'} />}
        <TextField label={texts.comment} value={comment} maxLength={200} onChange={setComment} />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be the grid that the four buttons stand in */}
        <div className={styles.buttons} role="group" aria-label={texts.how}>
          {SIREN_RESULTS.map((result) => (
            <Button key={result} size="huge" onPress={() => handleResult(result)}>
              <span className="siren-sign" data-result={result} aria-hidden>
                {texts.signs[result]}
              </span>
              {texts.results[result]}
            </Button>
          ))}
        </div>
        <p role="status">{said}</p>
      </div>
    </Card>
  );
}
