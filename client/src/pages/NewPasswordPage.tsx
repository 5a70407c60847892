import { useLocation } from 'wouter';
import { OwnAccountForm } from '../features/access/OwnAccountForm.tsx';
import { administrationTexts } from '../i18n/administration.ts';
import { paths } from '../paths.ts';
import { PersonalLinkPage } from './PersonalLinkPage.tsx';

/** `GET /api/new-password/:token` */
interface NewPasswordReading {
  username: string;
  name: string;
}

/** Where a link for a new password leads. */
export function NewPasswordPage({ token }: { token: string }) {
  const [, navigate] = useLocation();
  const path = `/api/new-password/${token}`;
  return (
    <PersonalLinkPage<NewPasswordReading> path={path} title={() => administrationTexts.newPasswordTitle}>
      {({ username, name }) => (
        <>
          <p>{administrationTexts.newPasswordText(name, username)}</p>
          <OwnAccountForm
            path={path}
            username={username}
            submit={administrationTexts.setPassword}
            onDone={() => navigate(paths.home)}
          />
        </>
      )}
    </PersonalLinkPage>
  );
}
