import type { OperationsReading } from '@ledningsplats/shared/core/administration.ts';
import { administrationTexts } from '../../i18n/administration.ts';
import { paths } from '../../paths.ts';
import { Card } from '../../ui/Card.tsx';
import { DefinitionFacts } from '../../ui/DefinitionFacts.tsx';
import { formatWhen } from '../../ui/format-time.ts';
import { Link } from '../../ui/Link.tsx';
import { bytes } from './bytes.ts';

/** Under this a long crisis with attachments may fill the disk. */
const LOW_DISK = 2_000_000_000;

/** How the installation is. */
export function OperationsCard({ operations }: { operations: OperationsReading }) {
  const { version, protocol, node, startedAt, now, database, sessions } = operations;
  const isLow = database.free < LOW_DISK;
  return (
    <Card title={administrationTexts.operations}>
      <DefinitionFacts
        layout="list"
        facts={[
          {
            term: administrationTexts.version,
            value: version,
            detail: `${administrationTexts.protocol(protocol)} · Node ${node.replace('v', '')}`,
          },
          { term: administrationTexts.runningSince, value: formatWhen(startedAt, now) },
          { term: administrationTexts.database, value: bytes(database.size) },
          {
            term: administrationTexts.freeDisk,
            value: bytes(database.free),
            ...(isLow ? { tone: 'alarm' as const, detail: administrationTexts.diskLow } : {}),
          },
          {
            term: administrationTexts.signedIn,
            value: (
              <Link href={paths.sessions} variant="alone">
                {sessions}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
}
