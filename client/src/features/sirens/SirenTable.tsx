import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { SirenFault } from '@ledningsplats/shared/sirens/events.ts';
import { useState } from 'react';
import { useGive } from '../../forms/use-give.ts';
import { useMay, useSelf } from '../../forms/use-self.ts';
import { sirenTexts as texts } from '../../i18n/sirens.ts';
import { usePeople } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import rows from '../../ui/rows.module.css';
import { ResultSign } from './ResultSign.tsx';
import { SirenHistory } from './SirenHistory.tsx';
import { reporterWords, sirenName } from './siren-words.ts';
import styles from './sirens.module.css';
import type { ShownReport } from './use-sirens.ts';

export interface SirenTableProps {
  test: string;
  sirens: readonly Place[];
  reports: Readonly<Record<string, ShownReport>>;
  faults: readonly SirenFault[];
  now: number;
  /** By the wall: when a fault that is handed over now is to be whole. */
  due: string;
}

/** Every siren with what was heard; a weak or silent one is handed over in one press [PL8]. */
export function SirenTable({ test, sirens, reports, faults, now, due }: SirenTableProps) {
  const may = useMay();
  const give = useGive();
  const { person } = useSelf();
  const { byId } = usePeople();
  const [history, setHistory] = useState<Place | null>(null);

  function handleFault(siren: Place, what: 'weak' | 'silent') {
    const to = operatorOf(siren);
    const data = { siren: siren.id, test, what, owner: person, due };
    give('ReportSirenFault', 'sirens', data, { to }, { done: texts.faultDone(sirenName(siren)) });
  }

  return (
    <>
      <table className={rows.table}>
        <caption className="visually-hidden">{texts.all}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.siren}</th>
            <th scope="col">{texts.result}</th>
            <th scope="col">{texts.reporter}</th>
            <th scope="col">{texts.operator}</th>
          </tr>
        </thead>
        <tbody>
          {sirens.map((siren) => {
            const report = reports[siren.id];
            const name = sirenName(siren);
            const result = report?.result ?? 'unsaid';
            const isFaulty = result === 'weak' || result === 'silent';
            const isGiven = faults.some((fault) => fault.siren === siren.id && fault.repaired === null);
            return (
              <tr key={siren.id}>
                <th scope="row" data-label={texts.siren}>
                  {name}
                </th>
                <td data-label={texts.result}>
                  <ResultSign result={result} />
                  {report?.comment != null && <p className={styles.muted}>{report.comment}</p>}
                </td>
                <td data-label={texts.reporter}>
                  {report !== undefined &&
                    (report.isUnsent ? (
                      <Chip tone="neutral">{texts.unsent}</Chip>
                    ) : (
                      `${reporterWords(byId, report)}, ${formatWhen(report.at, now)}`
                    ))}
                </td>
                <td data-label={texts.operator}>
                  <div className={styles.actions}>
                    {siren.texts?.operator ?? siren.texts?.owner ?? '–'}
                    {isFaulty && !isGiven && may('ReportSirenFault') && (
                      <Button
                        size="small"
                        variant="primary"
                        aria-label={texts.giveFaultOf(name, operatorOf(siren))}
                        onPress={() => handleFault(siren, result)}
                      >
                        {texts.giveFault}
                      </Button>
                    )}
                    <Button size="small" aria-label={texts.historyOf(name)} onPress={() => setHistory(siren)}>
                      {texts.history}
                    </Button>
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {history !== null && <SirenHistory siren={history} onClose={() => setHistory(null)} />}
    </>
  );
}

function operatorOf({ texts: said }: Place): string {
  return said?.operator ?? said?.owner ?? texts.unknownOperator;
}
