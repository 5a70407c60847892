import type { ContactsPreview } from '@ledningsplats/shared/people/people-file.ts';
import { ListFileCard } from '../../forms/ListFileCard.tsx';
import { peopleFileTexts } from '../../i18n/people-file.ts';
import { PeopleImportDialog } from './PeopleImportDialog.tsx';

/** Two thousand contacts with everything said of each. */
const FILE_LIMIT = 2_000_000;

/** The contacts out as a file, and in again after it has been looked through [LM5]. */
export function PeopleFileCard({ onChanged }: { onChanged: () => void }) {
  return (
    <ListFileCard<ContactsPreview>
      texts={peopleFileTexts}
      href="/api/people.csv"
      previewPath="/api/people/preview"
      limit={FILE_LIMIT}
    >
      {(read, close) => (
        <PeopleImportDialog
          {...read}
          onDone={() => {
            close();
            onChanged();
          }}
          onClose={close}
        />
      )}
    </ListFileCard>
  );
}
