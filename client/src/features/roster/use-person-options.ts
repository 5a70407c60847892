import { useMemo } from 'react';
import { usePeople } from '../../sync/react.ts';

/** Everybody of the register who can be put on duty, by name. */
export function usePersonOptions(): { value: string; label: string }[] {
  const { byId } = usePeople();
  return useMemo(
    () =>
      Object.values(byId)
        .filter(({ erased }) => !erased)
        .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
        .map(({ id, name, title }) => ({ value: id, label: title === '' ? name : `${name}, ${title}` })),
    [byId],
  );
}
