import type { PersonReading } from '@ledningsplats/shared/core/protocol.ts';
import { isPerson } from '@ledningsplats/shared/people/somebody.ts';
import { useMemo } from 'react';
import { usePeople } from '../sync/react.ts';

/**
 * Whom one can choose in the register, by name: the people, and the organisations too where somebody is merely rung or
 * called out. Nobody who has been erased is anything new [SE4].
 */
export function useChoosable({ hasOrganisations = false } = {}): readonly PersonReading[] {
  const { byId } = usePeople();
  return useMemo(
    () =>
      Object.values(byId)
        .filter((one) => !one.erased && (hasOrganisations || isPerson(one)))
        .sort((one, other) => one.name.localeCompare(other.name, 'sv')),
    [byId, hasOrganisations],
  );
}

/** «Anna Ek, Stabschef», for a list to choose from. */
export function choiceWords({ name, title }: PersonReading): string {
  return title === '' ? name : `${name}, ${title}`;
}
