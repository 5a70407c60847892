import type { OpenDecision } from '@ledningsplats/shared/decisions/events.ts';
import { isDecisionOfKrisstod } from '@ledningsplats/shared/krisstod/lands-on-krisstod.ts';
import { guardOf } from '../../forms/identity-fault.ts';
import { NO_PERSON, namedPerson, PersonField } from '../../forms/PersonField.tsx';
import { decisionTexts } from '../../i18n/decisions.ts';
import { usePeople } from '../../sync/react.ts';
import type { ComboBoxValue } from '../../ui/ComboBox.tsx';
import { RadioCards } from '../../ui/RadioCards.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isParty, type WayOffer } from './answer-way.ts';

/** How the decider's answer was given, as it stands in the dialog. */
export interface GivenWay {
  way: WayOffer['way'] | null;
  reference: string;
  witness: ComboBoxValue;
}

export const NO_WAY: GivenWay = { way: null, reference: '', witness: NO_PERSON };

export interface WayFieldsProps {
  label: string;
  decision: OpenDecision;
  deciderName: string;
  offers: readonly WayOffer[];
  given: GivenWay;
  onChange: (given: GivenWay) => void;
  faults: ReturnType<typeof wayFaults> | null;
}

/** The ways of [LA4] in which somebody else records the answer. */
export function WayFields({ label, decision, deciderName, offers, given, onChange, faults }: WayFieldsProps) {
  const guard = guardOf(isDecisionOfKrisstod(decision.subject));
  return (
    <>
      <RadioCards
        label={label}
        value={given.way}
        onChange={(way) => onChange({ ...given, way })}
        isRequired
        errorMessage={faults?.way ? decisionTexts.wayMissing : undefined}
        options={offers.map((offer) => ({
          value: offer.way,
          title: decisionTexts.ways[offer.way],
          explanation: explanationOf(offer, deciderName),
          isDisabled: offer.obstacle !== null,
        }))}
      />
      {given.way === 'written' && (
        <TextField
          label={decisionTexts.reference}
          description={decisionTexts.referenceHelp}
          value={given.reference}
          onChange={(reference) => onChange({ ...given, reference })}
          maxLength={200}
          isRequired
          errorMessage={guard(given.reference) ?? (faults?.reference ? decisionTexts.referenceMissing : undefined)}
        />
      )}
      {given.way === 'witness' && (
        <PersonField
          label={decisionTexts.witness}
          value={given.witness}
          onChange={(witness) => onChange({ ...given, witness })}
          except={[decision.decider.person, decision.recordedBy]}
          isRequired
          errorMessage={guard(given.witness.text) ?? witnessFault()}
        />
      )}
    </>
  );

  function witnessFault(): string | undefined {
    if (faults?.witnessIsParty) return decisionTexts.witnessIsParty;
    return faults?.witness ? decisionTexts.witnessMissing : undefined;
  }
}

/** What is wrong with it as it stands. */
export function wayFaults(given: GivenWay, decision: OpenDecision, nameOf: (person: string) => string | null) {
  const { person, name } = namedPerson(given.witness);
  const isWitness = given.way === 'witness';
  const guard = guardOf(isDecisionOfKrisstod(decision.subject));
  const texts = Object.values(wayOnWire(given).content);
  return {
    way: given.way === null,
    reference: given.way === 'written' && given.reference.trim() === '',
    witness: isWitness && person === null && name === undefined,
    witnessIsParty: isWitness && isParty(given.witness, decision, nameOf),
    identityNumber: texts.some((text) => guard(text) !== undefined),
  };
}

/** The part of the command that says how it was given. */
export function wayOnWire(given: GivenWay) {
  const { person, name } = namedPerson(given.witness);
  const isWitness = given.way === 'witness';
  const reference = given.way === 'written' ? given.reference.trim() : '';
  return {
    witness: isWitness ? person : null,
    content: {
      ...(isWitness && name !== undefined && { witnessName: name }),
      ...(reference !== '' && { reference }),
    },
  };
}

/** Names by id, for comparing with what is typed. */
export function useNameOf(): (person: string) => string | null {
  const { byId } = usePeople();
  return (person) => byId[person]?.name ?? null;
}

function explanationOf({ way, obstacle }: WayOffer, deciderName: string): string {
  const { wayHelp } = decisionTexts;
  if (obstacle === 'strict') return wayHelp.witnessStrict;
  if (obstacle === 'not_registered') return wayHelp.linkNotRegistered;
  return way === 'link' ? wayHelp.link(deciderName) : wayHelp[way];
}
