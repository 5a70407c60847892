import { mayOpen, type Reading } from '@ledningsplats/shared/access/stream-access.ts';
import type { ReactNode } from 'react';
import { appTexts } from '../i18n/app.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';

/**
 * The page inside for whoever may open what it reads, by the matrix that the server guards it with; for others one calm
 * sentence, and not an alarm with a button that can never help [SE1].
 */
export function ReadingGate({ reading, children }: { reading: Reading; children: ReactNode }) {
  if (mayOpen(usePermissions(), reading)) return children;
  return (
    <EmptyState
      isPage
      title={appTexts.mayNotTitle}
      action={
        <Link href={paths.home} variant="button">
          {appTexts.toIncidents}
        </Link>
      }
    >
      {appTexts.mayNotText}
    </EmptyState>
  );
}
