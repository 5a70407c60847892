import type { Seat } from '@ledningsplats/shared/seats/events.ts';
import { reliefsAhead } from '@ledningsplats/shared/seats/seat-reading.ts';
import { useState } from 'react';
import { FormDialog } from '../../forms/FormDialog.tsx';
import { namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { useGiveCompared } from '../../forms/use-give-compared.ts';
import { functionName } from '../../i18n/plan-words.ts';
import { seatTexts as texts } from '../../i18n/seats.ts';
import { useDraft, usePeople, useServerNow } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { occupantName, type SeatsProps } from './seat-words.ts';

/** A function is handed over with its note; whoever is planned next is chosen beforehand [ST1]. */
export function ReliefDialog({ stream, state, plan, seat, onClose }: SeatsProps & { seat: Seat; onClose: () => void }) {
  const give = useGiveCompared();
  const { byId } = usePeople();
  const now = useServerNow(60_000);
  const waiting = state.seats.reliefs[seat.id];
  const planned = reliefsAhead(state.seats, now).find(({ shift }) => shift.function === seat.function)?.shift;
  const next = waiting?.to ?? planned;
  const [empty] = useState(() => ({
    who: { text: next ? occupantName(next, byId) : '', id: next?.person ?? null },
    isRemote: waiting?.isRemote ?? false,
    underWay: waiting?.note?.underWay ?? '',
    decided: waiting?.note?.decided ?? '',
    toCome: waiting?.note?.toCome ?? '',
  }));
  const draft = useDraft(`${stream}#relief-${seat.id}`, empty);
  const [isTried, setTried] = useState(false);
  const { value } = draft;
  const change = (part: Partial<typeof value>) => draft.write({ ...value, ...part });
  const { person, name } = namedPerson(value.who);
  const isNobody = person === null && name === undefined;
  const isSame = person !== null && person === seat.person;
  const words = (text: string) => text.trim();
  const isSilent = words(value.underWay) === '';
  const whoFault = isNobody ? texts.whoMissing : texts.toSame;

  function handleSubmit() {
    const decided = words(value.decided);
    const toCome = words(value.toCome);
    const content = {
      underWay: words(value.underWay),
      ...(decided !== '' && { decided }),
      ...(toCome !== '' && { toCome }),
      ...(name !== undefined && { toName: name }),
    };
    give('OfferRelief', stream, { seat: seat.id, to: person, isRemote: value.isRemote }, content, {
      done: texts.offered,
      onDone: draft.sent(),
      onCompare: () => {},
    });
    onClose();
  }

  return (
    <FormDialog
      title={texts.reliefTitle(functionName(plan, seat.function))}
      check={() => {
        setTried(true);
        return !isNobody && !isSame && !isSilent;
      }}
      onSubmit={handleSubmit}
      onClose={onClose}
      submit={
        <Button type="submit" variant="primary">
          {texts.offer}
        </Button>
      }
    >
      <p>{texts.reliefHelp}</p>
      <PersonField
        label={texts.to}
        value={value.who}
        onChange={(who) => change({ who })}
        except={[seat.person]}
        isRequired
        errorMessage={isTried && (isNobody || isSame) ? whoFault : undefined}
      />
      <TextArea
        label={texts.underWay}
        value={value.underWay}
        onChange={(underWay) => change({ underWay })}
        maxLength={2_000}
        minRows={3}
        isRequired
        autoFocus
        errorMessage={isTried && isSilent ? texts.underWayMissing : undefined}
      />
      <TextArea
        label={texts.decided}
        value={value.decided}
        onChange={(decided) => change({ decided })}
        maxLength={2_000}
        minRows={2}
      />
      <TextArea
        label={texts.toCome}
        value={value.toCome}
        onChange={(toCome) => change({ toCome })}
        maxLength={2_000}
        minRows={2}
      />
      <Checkbox isSelected={value.isRemote} onChange={(isRemote) => change({ isRemote })}>
        {texts.isRemote}
      </Checkbox>
    </FormDialog>
  );
}
