import type { Position } from '@ledningsplats/shared/geo/position.ts';
import { readPosition } from '@ledningsplats/shared/geo/read-position.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { type ComponentType, useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { identityFault } from '../../forms/identity-fault.ts';
import { useGive } from '../../forms/use-give.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { LeaderField, ledBy, NO_LEADER } from './LeaderField.tsx';

/** A page's field for where a site lies, with its map. */
export interface SitePositionProps {
  plan: Plan;
  name: string;
  text: string;
  position: Position | null;
  isFaulty: boolean;
  onChange: (text: string) => void;
}

export interface SiteDialogProps {
  stream: string;
  plan: Plan;
  PositionField: ComponentType<SitePositionProps>;
  onClose: () => void;
}

/** A site where krisstöd meets people, planned or spontaneous [KR3]. */
export function SiteDialog({ stream, plan, PositionField, onClose }: SiteDialogProps) {
  const give = useGive();
  const { siteKinds } = plan.krisstod;
  const [name, setName] = useState('');
  const [kind, setKind] = useState(siteKinds[0]?.id ?? '');
  const [isSpontaneous, setSpontaneous] = useState(false);
  const [where, setWhere] = useState('');
  const [leader, setLeader] = useState(NO_LEADER);
  const [isTried, setTried] = useState(false);
  const said = name.trim();
  const position = readPosition(where);
  const isLost = where.trim() !== '' && position === null;

  function handleSubmit() {
    const { leader: person, said: led } = ledBy(leader);
    give(
      'OpenKrisstodSite',
      stream,
      { kind, isSpontaneous, leader: person },
      { name: said, ...(position !== null && { position }), ...led },
      { done: texts.siteDone(said) },
    );
    onClose();
  }

  return (
    <FormDialog
      title={texts.siteTitle}
      isDirty={[name, where, leader.text].some((text) => text !== '')}
      check={() => {
        setTried(true);
        return said !== '' && !isLost && [name, leader.text].every((text) => identityFault(text) === undefined);
      }}
      submit={
        <Button type="submit" variant="primary">
          {texts.siteSubmit}
        </Button>
      }
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        label={texts.siteName}
        description={texts.siteNameHelp}
        value={name}
        onChange={setName}
        maxLength={200}
        autoComplete="off"
        autoFocus
        isRequired
        errorMessage={identityFault(name) ?? (isTried && said === '' ? texts.siteNameMissing : undefined)}
      />
      <Select
        label={texts.siteKind}
        value={kind}
        options={siteKinds.map(({ id, name: label }) => ({ value: id, label }))}
        onChange={setKind}
      />
      <Checkbox isSelected={isSpontaneous} onChange={setSpontaneous} description={texts.siteSpontaneousHelp}>
        {texts.siteSpontaneous}
      </Checkbox>
      <PositionField
        plan={plan}
        name={name}
        text={where}
        position={position}
        isFaulty={isTried && isLost}
        onChange={setWhere}
      />
      <LeaderField
        plan={plan}
        label={texts.siteLeader}
        value={leader}
        onChange={setLeader}
        errorMessage={identityFault(leader.text)}
      />
    </FormDialog>
  );
}
