import type { Place } from '@ledningsplats/shared/places/events.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import {
  LISTENER_SIRENS_LIMIT,
  type ListenerLinkReading,
  type MadeListenerLink,
} from '@ledningsplats/shared/sirens/listener-link.ts';
import { useState } from 'react';
import { FormDialog } from '../../../forms/FormDialog.tsx';
import { Note } from '../../../forms/Note.tsx';
import { WorkingButton } from '../../../forms/WorkingButton.tsx';
import { refusalText } from '../../../i18n/refusals.ts';
import { listenerTexts as texts } from '../../../i18n/siren-listeners.ts';
import type { ReadFailure } from '../../../sync/sync.ts';
import { TextField } from '../../../ui/TextField.tsx';
import { holdersOf } from './holders.ts';
import { MadeListener } from './MadeListener.tsx';
import { SirenChoice } from './SirenChoice.tsx';
import type { ListenerLinksView } from './use-listener-links.ts';

export interface NewListenerDialogProps {
  plan: Plan;
  day: string;
  sirens: readonly Place[];
  links: readonly ListenerLinkReading[];
  make: ListenerLinksView['make'];
  onClose: () => void;
}

/** Who is to listen and to which sirens; then the link and its code, which are shown this once [PL8]. */
export function NewListenerDialog({ plan, day, sirens, links, make, onClose }: NewListenerDialogProps) {
  const [label, setLabel] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isTried, setTried] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);
  const [made, setMade] = useState<MadeListenerLink | null>(null);
  const isTooMany = chosen.size > LISTENER_SIRENS_LIMIT;
  const sirensFault = isTooMany ? texts.tooMany(LISTENER_SIRENS_LIMIT) : chosen.size === 0 && texts.sirensMissing;

  async function handleSubmit() {
    if (isMaking) return;
    setMaking(true);
    setFailure(null);
    const answer = await make(label.trim(), [...chosen]);
    setMaking(false);
    if (answer.ok) setMade(answer.value);
    else setFailure(answer);
  }

  if (made !== null) return <MadeListener {...{ made, label, day, plan }} onClose={onClose} />;
  return (
    <FormDialog
      title={texts.makeTitle(day)}
      isDirty={label !== '' || chosen.size > 0}
      check={() => {
        setTried(true);
        return label.trim() !== '' && sirensFault === false;
      }}
      submit={
        <WorkingButton type="submit" variant="primary" isWorking={isMaking} workingText={texts.making}>
          {texts.submit}
        </WorkingButton>
      }
      onSubmit={() => void handleSubmit()}
      onClose={onClose}
    >
      {failure !== null && (
        <Note tone="alarm" role="alert" title={texts.notMade}>
          {refusalText(failure.code).what} {refusalText(failure.code).next}
        </Note>
      )}
      <TextField
        label={texts.label}
        description={texts.labelHelp}
        value={label}
        onChange={setLabel}
        maxLength={200}
        autoComplete="off"
        autoFocus
        isRequired
        errorMessage={isTried && label.trim() === '' ? texts.labelMissing : undefined}
      />
      <SirenChoice
        sirens={sirens}
        holders={holdersOf(links)}
        chosen={chosen}
        fault={(isTried || isTooMany) && sirensFault !== false ? sirensFault : null}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
