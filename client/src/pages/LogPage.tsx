import { isAsking } from '@ledningsplats/shared/log/line-search.ts';
import type { ReactNode } from 'react';
import { COMPACT_QUERY } from '../app/compact-query.ts';
import { LogPanel } from '../features/log/LogPanel.tsx';
import { SearchBar } from '../features/log/search/SearchBar.tsx';
import { SearchHits } from '../features/log/search/SearchHits.tsx';
import { Surroundings } from '../features/log/search/Surroundings.tsx';
import { type SearchAddress, useSearchAddress } from '../features/log/search/use-search-address.ts';
import { useMay } from '../forms/use-self.ts';
import { paperTexts } from '../i18n/papers.ts';
import { paths } from '../paths.ts';
import { Link } from '../ui/Link.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { ComposerButton, ComposerPlace } from './ComposerPlace.tsx';
import { IncidentGate } from './IncidentGate.tsx';
import styles from './LogPage.module.css';
import { useLineWork } from './use-line-work.tsx';

/** The whole log, however long: as it grows, or what of it is searched for. */
export function LogPage({ incident }: { incident: string }) {
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const may = useMay();
  const address = useSearchAddress();
  const { typed, type, clear } = address;
  return (
    <IncidentGate id={incident}>
      <div className={styles.page} data-compact={isCompact || undefined}>
        <div className={styles.top}>
          <SearchBar incident={incident} search={typed} onChange={type} onClear={clear} isFolded={isCompact} />
          {may('WriteLine') && (
            <div className={styles.fromPaper}>
              <Link href={paths.paperEntry(incident)} variant="alone">
                {paperTexts.entryTitle}
              </Link>
            </div>
          )}
        </div>
        <div className={styles.log}>
          <Lines incident={incident} address={address} isCompact={isCompact} />
        </div>
      </div>
      {isCompact && <ComposerButton incident={incident} />}
    </IncidentGate>
  );
}

interface LinesProps {
  incident: string;
  address: SearchAddress;
  isCompact: boolean;
}

/** One line among those around it, what a search has found, or the log itself. */
function Lines({ incident, address: { asked, place, show, clear }, isCompact }: LinesProps) {
  const isSearching = isAsking(asked);
  const part = { incident, isFilling: !isCompact };
  const composer = !isCompact && <ComposerPlace incident={incident} />;
  if (place !== null) {
    const back = isSearching ? () => show(null) : null;
    return (
      <Surroundings key={`${place.part} ${place.seq}`} {...part} place={place} onBack={back} onLeave={clear}>
        {composer}
      </Surroundings>
    );
  }
  if (isSearching)
    return (
      <SearchHits {...part} search={asked} onShow={show}>
        {composer}
      </SearchHits>
    );
  return <WholeLog {...part}>{composer}</WholeLog>;
}

function WholeLog({ incident, isFilling, children }: { incident: string; isFilling: boolean; children: ReactNode }) {
  const { makeTask, makeDecision, dialog } = useLineWork(incident);
  return (
    <>
      <LogPanel
        incident={incident}
        scroll={isFilling ? 'box' : 'page'}
        onMakeTask={makeTask}
        onMakeDecision={makeDecision}
      >
        {children}
      </LogPanel>
      {dialog}
    </>
  );
}
