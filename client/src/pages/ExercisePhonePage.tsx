import { CallCard } from '../features/conduct/CallCard.tsx';
import { StreamNotes } from '../forms/StreamNotes.tsx';
import { conductTexts as texts } from '../i18n/conduct.ts';
import { paths } from '../paths.ts';
import { useIncident } from '../sync/react.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconPhone } from '../ui/icons.ts';
import { Link } from '../ui/Link.tsx';
import page from '../ui/page.module.css';
import { IncidentGate } from './IncidentGate.tsx';

/** The players' telephone in an exercise: what rings in the play comes here and nowhere else [OV3]. */
export function ExercisePhonePage({ incident }: { incident: string }) {
  return (
    <IncidentGate id={incident}>
      <Phone incident={incident} />
    </IncidentGate>
  );
}

function Phone({ incident }: { incident: string }) {
  const { stream, state } = useIncident(incident);
  const calls = state?.exercised?.calls ?? [];
  return (
    <div className={page.page} data-width="narrow">
      <header className={page.header}>
        <h2 className={page.title}>{texts.phoneTitle}</h2>
        <div className={page.tools}>
          <Link href={paths.board(incident)} variant="button">
            {texts.toBoard}
          </Link>
        </div>
      </header>
      <StreamNotes stream={stream} />
      <div role="status">
        {calls.length === 0 && (
          <EmptyState title={texts.phoneNone} icon={<IconPhone aria-hidden />}>
            {texts.phoneNoneText}
          </EmptyState>
        )}
      </div>
      {calls.map((call) => (
        <CallCard key={call.id} stream={stream} call={call} />
      ))}
    </div>
  );
}
