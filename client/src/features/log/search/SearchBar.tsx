import { incidentStream } from '@ledningsplats/shared/core/stream-name.ts';
import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { onShortcut } from '../../../app/on-shortcut.ts';
import { searchTexts } from '../../../i18n/search.ts';
import { useSync } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconFilter } from '../../../ui/icons.ts';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './SearchBar.module.css';
import { SearchFilters } from './SearchFilters.tsx';
import { addressOf, NO_SEARCH } from './search-address.ts';

export interface SearchBarProps {
  incident: string;
  search: LineSearch;
  onChange: (search: LineSearch) => void;
  onClear: () => void;
  /** On a phone the filters are folded until they are asked for. */
  isFolded: boolean;
}

/** Where the log is searched: a field that `/` goes to, and what the search is narrowed by [LG7]. */
export function SearchBar({ incident, search, onChange, onClear, isFolded }: SearchBarProps) {
  const { readings } = useSync();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      onShortcut('/', () => {
        field.current?.focus();
        field.current?.select();
      }),
    [],
  );
  const inUse = filtersIn(search);
  const isShown = !isFolded || isOpen;

  function handleKey(event: KeyboardEvent) {
    if (event.key !== 'Escape' || addressOf(search) === '') return;
    event.preventDefault();
    onClear();
  }

  return (
    <search className={styles.bar} aria-label={searchTexts.bar}>
      <div className={styles.words}>
        <TextField
          label={searchTexts.words}
          isLabelHidden={isFolded}
          placeholder={isFolded ? searchTexts.words : searchTexts.placeholder}
          value={search.words}
          onChange={(words) => onChange({ ...search, words })}
          onKeyDown={handleKey}
          // the server reads a long log for the first search of it; the person has yet to type
          onFocus={() => void readings.search(incidentStream(incident), NO_SEARCH, 1)}
          type="search"
          autoComplete="off"
          maxLength={200}
          ref={field}
        />
        {isFolded && (
          <Button
            icon={<IconFilter aria-hidden />}
            aria-expanded={isOpen}
            aria-controls={id}
            onPress={() => setOpen(!isOpen)}
          >
            {inUse === 0 ? searchTexts.filters : searchTexts.filtersInUse(inUse)}
          </Button>
        )}
      </div>
      <div id={id} hidden={!isShown}>
        {isShown && <SearchFilters search={search} onChange={onChange} />}
      </div>
      {addressOf(search) !== '' && (
        <Button
          variant="quiet"
          onPress={() => {
            onClear();
            field.current?.focus();
          }}
        >
          {searchTexts.clear}
        </Button>
      )}
    </search>
  );
}

function filtersIn({ kind, function: by, importantOnly, verification, from, to, place }: LineSearch): number {
  const chosen = [kind, by, verification, from, to].map((value) => value !== null);
  return [...chosen, importantOnly, place.trim() !== ''].filter(Boolean).length;
}
