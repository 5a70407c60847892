import type { RegisteredPerson } from '@ledningsplats/shared/core/administration.ts';
import { CONTACT_KINDS } from '@ledningsplats/shared/people/ways.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import form from '../../forms/form.module.css';
import { Note } from '../../forms/Note.tsx';
import { WorkingButton } from '../../forms/WorkingButton.tsx';
import { accessTexts } from '../../i18n/access.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { contactTexts } from '../../i18n/contacts.ts';
import { useSync } from '../../sync/react.ts';
import type { ReadFailure } from '../../sync/sync.ts';
import { announce } from '../../ui/announcements.ts';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { accountFailureWords } from './account-failure.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { type PersonForm, personBody, personFaults, personForm } from './person-form.ts';
import { WaysFields } from './WaysFields.tsx';

export interface PersonDialogProps {
  plan: Plan;
  /** Null: somebody new. */
  person: RegisteredPerson | null;
  onDone: () => void;
  onClose: () => void;
}

/** Who somebody is, or an organisation, and how they are reached; an account is another thing. */
export function PersonDialog({ plan, person, onDone, onClose }: PersonDialogProps) {
  const { request } = useSync();
  const [before] = useState(() => personForm(person));
  const [values, setValues] = useState(before);
  const [isTried, setTried] = useState(false);
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  const edit = (part: Partial<PersonForm>) => {
    setValues({ ...values, ...part });
    setFailure(null);
  };
  const text = (key: 'name' | 'title' | 'organisation' | 'languages' | 'talkGroups') => ({
    value: values[key],
    onChange: (value: string) => edit({ [key]: value }),
    autoComplete: 'off',
    maxLength: 200,
  });
  const faults = personFaults(values, person?.ways ?? []);
  const isWhole = faults.name === undefined && faults.title === undefined && faults.ways.size === 0;
  const isOrganisation = values.kind === 'organisation';

  async function send() {
    if (isPending) return;
    setPending(true);
    const [method, path] = person === null ? (['POST', '/api/people'] as const) : (['PATCH', pathOf(person)] as const);
    const body = personBody(values);
    const answer = await request(method, path, body);
    setPending(false);
    if (!answer.ok) return setFailure(answer);
    announce(person === null ? administrationTexts.added(body.name) : administrationTexts.saved(body.name));
    onDone();
  }

  return (
    <FormDialog
      title={person === null ? administrationTexts.newPersonTitle : administrationTexts.changeTitle(person.name)}
      isDirty={JSON.stringify(values) !== JSON.stringify(before)}
      size="wide"
      check={() => {
        setTried(true);
        return isWhole;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isPending} workingText={administrationTexts.saving}>
          {person === null ? administrationTexts.addPerson : administrationTexts.save}
        </WorkingButton>
      }
      onSubmit={() => void send()}
      onClose={onClose}
    >
      <div className={form.row}>
        <TextField
          label={accessTexts.personName}
          {...text('name')}
          autoFocus
          errorMessage={isTried ? faults.name : undefined}
        />
        <Select
          label={contactTexts.kind}
          value={values.kind}
          options={CONTACT_KINDS.map((kind) => ({ value: kind, label: contactTexts.kinds[kind] }))}
          onChange={(kind) => edit({ kind })}
        />
        <TextField
          label={isOrganisation ? contactTexts.organisationTitle : accessTexts.title}
          description={isOrganisation ? contactTexts.organisationTitleHelp : undefined}
          {...text('title')}
          errorMessage={isTried ? faults.title : undefined}
        />
        <TextField
          label={contactTexts.organisation}
          description={contactTexts.organisationHelp}
          {...text('organisation')}
        />
      </div>
      <WaysFields
        ways={values.ways}
        before={person?.ways ?? []}
        faults={isTried ? faults.ways : NO_FAULTS}
        onChange={(ways) => edit({ ways })}
      />
      <div className={form.row}>
        <TextField label={contactTexts.languages} description={contactTexts.languagesHelp} {...text('languages')} />
        <TextField label={contactTexts.talkGroups} description={contactTexts.talkGroupsHelp} {...text('talkGroups')} />
      </div>
      {!isOrganisation && (
        <ChoiceList
          label={accessTexts.capacities}
          description={accessTexts.capacitiesHelp}
          items={plan.capacities}
          chosen={values.capacities}
          onChange={(capacities) => edit({ capacities })}
        />
      )}
      <Select
        label={accessTexts.function}
        value={values.function}
        onChange={(staffFunction) => edit({ function: staffFunction })}
        options={[
          { value: '', label: accessTexts.noFunction },
          ...plan.functions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      {failure !== null && (
        <Note tone="alarm" role="alert" title={accessTexts.notDone}>
          {accountFailureWords(failure)}
        </Note>
      )}
    </FormDialog>
  );
}

const NO_FAULTS = new Map<number, string>();

function pathOf({ id }: RegisteredPerson): string {
  return `/api/people/${id}`;
}
