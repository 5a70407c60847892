import { LINE_KINDS, type LineKind, VERIFICATIONS, type Verification } from '@ledningsplats/shared/log/events.ts';
import type { LineSearch } from '@ledningsplats/shared/log/line-search.ts';
import { logTexts } from '../../../i18n/log.ts';
import { searchTexts } from '../../../i18n/search.ts';
import { verificationTexts } from '../../../i18n/verification.ts';
import { useSync } from '../../../sync/react.ts';
import { usePlan } from '../../../sync/use-plan.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Select } from '../../../ui/Select.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { TimeField } from '../../../ui/TimeField.tsx';
import styles from './SearchBar.module.css';

export interface SearchFiltersProps {
  search: LineSearch;
  onChange: (search: LineSearch) => void;
}

/** A typed time is a minute, and a search up to it holds all of that minute. */
const REST_OF_MINUTE = 59_999;
const ANY = '';

/** What a search is narrowed by: kind, function, what it is held for, time, place and importance [LG7] [LG11]. */
export function SearchFilters({ search, onChange }: SearchFiltersProps) {
  const { serverNow } = useSync();
  const functions = usePlan().state?.plan?.functions ?? [];
  const change = (part: Partial<LineSearch>) => onChange({ ...search, ...part });
  const kinds = LINE_KINDS.map((kind) => ({ value: kind, label: logTexts.kinds[kind] }));
  const verifications = VERIFICATIONS.map((value) => ({ value, label: verificationTexts.words[value] }));
  return (
    <div className={styles.filters}>
      <Select<LineKind | typeof ANY>
        label={searchTexts.kind}
        value={search.kind ?? ANY}
        onChange={(kind) => change({ kind: kind === ANY ? null : kind })}
        options={[{ value: ANY, label: searchTexts.anyKind }, ...kinds]}
      />
      <Select
        label={searchTexts.function}
        value={search.function ?? ANY}
        onChange={(id) => change({ function: id === ANY ? null : id })}
        options={[
          { value: ANY, label: searchTexts.anyFunction },
          ...functions.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select<Verification | typeof ANY>
        label={searchTexts.verification}
        value={search.verification ?? ANY}
        onChange={(verification) => change({ verification: verification === ANY ? null : verification })}
        options={[{ value: ANY, label: searchTexts.anyVerification }, ...verifications]}
      />
      <TimeField
        label={searchTexts.from}
        placeholder={searchTexts.time}
        value={search.from}
        onChange={(from) => change({ from })}
        getNow={serverNow}
      />
      <TimeField
        label={searchTexts.to}
        placeholder={searchTexts.time}
        value={search.to === null ? null : search.to - REST_OF_MINUTE}
        onChange={(to) => change({ to: to === null ? null : to + REST_OF_MINUTE })}
        getNow={serverNow}
      />
      <TextField
        label={searchTexts.place}
        value={search.place}
        onChange={(place) => change({ place })}
        autoComplete="off"
        maxLength={200}
      />
      <Checkbox isSelected={search.importantOnly} onChange={(importantOnly) => change({ importantOnly })}>
        {searchTexts.importantOnly}
      </Checkbox>
    </div>
  );
}
