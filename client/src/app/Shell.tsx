import { mayRead } from '@ledningsplats/shared/access/stream-access.ts';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { appTexts } from '../i18n/app.ts';
import { incidentIn, paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { ShownTime } from '../sync/react.ts';
import { IncidentPlan } from '../sync/use-plan.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { Banners } from './Banners.tsx';
import { BottomBar } from './BottomBar.tsx';
import { BriefingWatch } from './BriefingWatch.tsx';
import { CompactFacts } from './CompactFacts.tsx';
import { CompactHeader } from './CompactHeader.tsx';
import { COMPACT_QUERY } from './compact-query.ts';
import { DisturbanceWatch } from './DisturbanceWatch.tsx';
import { FuelWatch } from './FuelWatch.tsx';
import { OverdueWatch } from './OverdueWatch.tsx';
import { onShortcut } from './on-shortcut.ts';
import { PrintHead } from './PrintHead.tsx';
import { Rail } from './Rail.tsx';
import { ReportWatch } from './ReportWatch.tsx';
import styles from './Shell.module.css';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { useClockOf } from './use-clock-of.ts';
import { useExerciseMode } from './use-exercise-mode.ts';
import { useHeadingFocus } from './use-heading-focus.ts';
import { VmaWatch } from './VmaWatch.tsx';
import { WideHeader } from './WideHeader.tsx';

/** The frame of every page for whoever is signed in: banners, header, navigation. */
export function Shell({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const incident = incidentIn(path);
  const receives = mayRead(usePermissions(), 'disturbances');
  const isCompact = useMediaQuery(COMPACT_QUERY);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const clock = useClockOf(incident);
  useExerciseMode(incident, path);
  useHeadingFocus(path, incident !== null && path === paths.board(incident));
  useEffect(() => onShortcut('?', () => setHelpOpen(true)), []);
  return (
    <IncidentPlan incident={incident}>
      <ShownTime clock={clock}>
        <div className={styles.shell} data-compact={isCompact || undefined}>
          <a href="#innehall" className={styles.skip}>
            {appTexts.skipToContent}
          </a>
          <div className={styles.top}>
            <Banners incident={incident} />
            {isCompact ? <CompactHeader incident={incident} /> : <WideHeader incident={incident} />}
          </div>
          {!isCompact && <Rail incident={incident} />}
          <main id="innehall" tabIndex={-1} className={styles.main}>
            {incident !== null && <PrintHead incident={incident} />}
            {isCompact && incident !== null && <CompactFacts id={incident} />}
            {children}
          </main>
          {isCompact && <BottomBar incident={incident} />}
          {receives && <DisturbanceWatch />}
          {incident !== null && <OverdueWatch key={`late ${incident}`} incident={incident} />}
          {incident !== null && <ReportWatch key={`report ${incident}`} incident={incident} />}
          {incident !== null && <VmaWatch key={`vma ${incident}`} incident={incident} />}
          {incident !== null && <BriefingWatch key={`briefing ${incident}`} incident={incident} />}
          {incident !== null && <FuelWatch key={incident} incident={incident} />}
          <ShortcutsDialog isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
        </div>
      </ShownTime>
    </IncidentPlan>
  );
}
