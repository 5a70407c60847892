import { useLocation } from 'wouter';
import { OwnAccountForm } from '../features/access/OwnAccountForm.tsx';
import { administrationTexts } from '../i18n/administration.ts';
import { paths } from '../paths.ts';
import { PersonalLinkPage } from './PersonalLinkPage.tsx';

/** `GET /api/invited/:token` */
interface InvitedReading {
  name: string;
  municipality: string;
  roles: string[];
  by: string | null;
}

/** Where an invitation leads: whoever is invited sees whom it is for, and makes an account of their own. */
export function InvitationPage({ token }: { token: string }) {
  const [, navigate] = useLocation();
  const path = `/api/invited/${token}`;
  return (
    <PersonalLinkPage<InvitedReading> path={path} title={({ name }) => administrationTexts.welcome(name)}>
      {({ municipality, roles, by }) => (
        <>
          <p>{administrationTexts.invitedBy(municipality, by)}</p>
          <p>
            <b>{administrationTexts.yourRoles}:</b> {roles.join(', ')}
          </p>
          <OwnAccountForm
            path={path}
            username={null}
            submit={administrationTexts.createOwn}
            onDone={() => navigate(paths.home)}
          />
        </>
      )}
    </PersonalLinkPage>
  );
}
