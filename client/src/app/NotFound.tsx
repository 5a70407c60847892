import { appTexts } from '../i18n/app.ts';
import { paths } from '../paths.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Link } from '../ui/Link.tsx';

export function NotFound() {
  return (
    <EmptyState
      isPage
      title={appTexts.notFoundTitle}
      action={
        <Link href={paths.home} variant="button">
          {appTexts.toIncidents}
        </Link>
      }
    >
      {appTexts.notFoundText}
    </EmptyState>
  );
}
