import type { RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { accountFailureWords } from './account-failure.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { type PersonalLink, PersonalLinkDialog } from './PersonalLinkDialog.tsx';

export interface InviteDialogProps {
  plan: Plan;
  person: RegisteredPerson;
  /** What an earlier invitation, which this one replaces, would have given. */
  roles: readonly string[];
  onInvited: () => void;
  onClose: () => void;
}

/** First what the account may do, then the link that makes it. */
export function InviteDialog({ plan, person, roles: before, onInvited, onClose }: InviteDialogProps) {
  const { request } = useSync();
  const [roles, setRoles] = useState([...before]);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [link, setLink] = useState<PersonalLink | null>(null);

  async function send() {
    if (isPending) return;
    setPending(true);
    const answer = await request<PersonalLink>('POST', '/api/invitations', { person: person.id, roles });
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    setLink(answer.value);
    onInvited();
  }

  if (link !== null) {
    const { name, phone, email } = person;
    const title = administrationTexts.invitationLinkTitle(name);
    return <PersonalLinkDialog title={title} link={link} name={name} phone={phone} email={email} onClose={onClose} />;
  }
  return (
    <FormDialog
      title={administrationTexts.inviteTitle(person.name)}
      check={() => {
        setTried(true);
        return roles.length > 0;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isPending} workingText={administrationTexts.working}>
          {administrationTexts.makeLink}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <p>{administrationTexts.inviteText}</p>
      <ChoiceList
        label={accessTexts.roles}
        description={accessTexts.rolesHelp}
        items={plan.roles}
        chosen={roles}
        onChange={setRoles}
        errorMessage={isTried && roles.length === 0 ? accessTexts.rolesMissing : undefined}
      />
      {failure !== null && (
        <Note tone="alarm" role="alert" title={accessTexts.notDone}>
          {accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}
