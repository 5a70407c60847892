import type { SessionListing } from '@ledningsplats/shared/core/administration.ts';
import { SessionList } from '../features/administration/SessionList.tsx';
import { ReadingState } from '../forms/ReadingState.tsx';
import { useReading } from '../forms/use-reading.ts';
import { administrationTexts } from '../i18n/administration.ts';
import { AdministrationFrame } from './AdministrationFrame.tsx';

/** Who is signed in now, and where. */
export function SessionsPage() {
  const reading = useReading<{ sessions: SessionListing[] }>('/api/sessions');
  const sessions = reading.value?.sessions ?? null;
  return (
    <AdministrationFrame
      title={administrationTexts.sessions}
      note={sessions !== null && administrationTexts.sessionsNote(sessions.length)}
    >
      <ReadingState reading={reading} title={administrationTexts.sessionsFailed} />
      {sessions !== null && <SessionList sessions={sessions} onChanged={reading.refresh} />}
    </AdministrationFrame>
  );
}
