import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { ReadingState } from '../../forms/ReadingState.tsx';
import { exportTexts as texts } from '../../i18n/exports.ts';
import { usePermissions } from '../../session/use-permissions.ts';
import page from '../../ui/page.module.css';
import { FilesCard } from './FilesCard.tsx';
import { MaskedCopiesCard } from './MaskedCopiesCard.tsx';
import { Masking } from './Masking.tsx';
import { TakeOutCard } from './TakeOutCard.tsx';
import { useExports } from './use-exports.ts';
import { useForTab } from './use-for-tab.ts';

/** An incident taken out of the tool: files made while one goes on, and copies that are masked [EX1] [LG10]. */
export function Exports({ stream }: { stream: string }) {
  const permissions = usePermissions();
  const { reading, failure, exports, ask, drop } = useExports(stream);
  const [masking, setMasking] = useForTab<string | null>(`masking ${stream}`, null);
  const basis = exports?.find(({ id }) => id === masking) ?? null;

  return (
    <div className={page.page} data-width="narrow">
      <h2 className={page.title}>{texts.title}</h2>
      <ReadingState reading={reading} title={texts.listFailed} />
      {masking === null ? (
        <>
          <TakeOutCard failure={failure} onAsk={ask} />
          {exports !== null && <FilesCard stream={stream} exports={exports} onDrop={(id) => void drop(id)} />}
          {mayOpen(permissions, 'maskedCopies') && (
            <MaskedCopiesCard
              stream={stream}
              onBegin={async (secret) => {
                const asked = await ask({
                  kind: 'for_masking',
                  secret,
                  krisstod: false,
                  continuity: false,
                  maskedCopy: null,
                });
                setMasking(asked?.id ?? null);
              }}
              onAgain={(maskedCopy) =>
                void ask({ kind: 'pdf', secret: false, krisstod: false, continuity: false, maskedCopy })
              }
            />
          )}
        </>
      ) : (
        <Masking
          stream={stream}
          basis={masking}
          state={basis?.state ?? null}
          onMade={async (maskedCopy) => {
            await ask({ kind: 'pdf', secret: false, krisstod: false, continuity: false, maskedCopy });
            setMasking(null);
          }}
          onLeave={() => {
            void drop(masking);
            setMasking(null);
          }}
        />
      )}
    </div>
  );
}
