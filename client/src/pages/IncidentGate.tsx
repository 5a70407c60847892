import type { ReactNode } from 'react';
import { appTexts } from '../i18n/app.ts';
import { boardTexts } from '../i18n/board.ts';
import { paths } from '../paths.ts';
import { ReloadButton } from '../program/ReloadButton.tsx';
import { ShownTime, useConnection, useIncident, useSelected, useWorldNow } from '../sync/react.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { formatWhen } from '../ui/format-time.ts';
import { Link } from '../ui/Link.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

/** Opens an incident for the page inside, or says why it cannot be shown. */
export function IncidentGate({ id, children }: { id: string; children: ReactNode }) {
  const { status, state } = useIncident(id);
  const erased = useSelected(({ incidents }) => incidents.rows.find((row) => row.id === id)?.erased ?? null);
  const now = useWorldNow(60_000);
  const isOffline = useConnection().state === 'offline';
  if (state !== null || status === 'local') {
    return <ShownTime clock={state?.exercised?.clock ?? null}>{children}</ShownTime>;
  }
  switch (status) {
    case 'forbidden':
      return <Closed title={boardTexts.forbiddenTitle} text={boardTexts.forbiddenText} />;
    case 'not_found':
      if (erased)
        return <Closed title={boardTexts.erasedTitle} text={boardTexts.erasedText(formatWhen(erased.at, now))} />;
      return <Closed title={boardTexts.notFoundTitle} text={boardTexts.notFoundText} />;
    case 'outdated':
      return (
        <EmptyState title={boardTexts.outdatedTitle} action={<ReloadButton variant="primary" />}>
          {boardTexts.outdatedText}
        </EmptyState>
      );
    default:
      if (isOffline) return <EmptyState title={boardTexts.notKeptTitle}>{boardTexts.notKeptText}</EmptyState>;
      return (
        <div role="status">
          <VisuallyHidden>{boardTexts.loading}</VisuallyHidden>
          <Skeleton lines={10} />
        </div>
      );
  }
}

function Closed({ title, text }: { title: string; text: string }) {
  return (
    <EmptyState
      title={title}
      action={
        <Link href={paths.home} variant="button">
          {appTexts.toIncidents}
        </Link>
      }
    >
      {text}
    </EmptyState>
  );
}
