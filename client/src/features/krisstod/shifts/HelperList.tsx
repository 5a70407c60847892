import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import type { Helper } from '@ledningsplats/shared/krisstod/shifts/events.ts';
import { useState } from 'react';
import { useGive } from '../../../forms/use-give.ts';
import { helperLinkTexts } from '../../../i18n/krisstod-links.ts';
import { shiftTexts as texts } from '../../../i18n/krisstod-shifts.ts';
import { usePermissions } from '../../../session/use-permissions.ts';
import { usePeople } from '../../../sync/react.ts';
import { Button } from '../../../ui/Button.tsx';
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx';
import { Disclosure } from '../../../ui/Disclosure.tsx';
import { ComingChip } from './ComingChip.tsx';
import { HelperLinkDialog } from './HelperLinkDialog.tsx';
import { competenceName, helperName, organisationName, type ShiftsProps } from './shift-words.ts';
import styles from './shifts.module.css';

/** Those whom one plans with, and what they can. */
export function HelperList({ stream, state, plan, work, isAtWork }: ShiftsProps & { isAtWork: boolean }) {
  const give = useGive();
  const { byId: people } = usePeople();
  const mayLink = mayOpen(usePermissions(), 'krisstodLinks');
  const [asked, setAsked] = useState<Helper | null>(null);
  const [linked, setLinked] = useState<Helper | null>(null);
  const helpers = Object.values(work.helpers)
    .filter(({ isRemoved }) => !isRemoved)
    .toSorted((one, other) => helperName(one, people).localeCompare(helperName(other, people), 'sv'));
  if (helpers.length === 0) return null;
  const shiftsOf = ({ id }: Helper) => Object.values(work.shifts).filter(({ helper }) => helper === id);
  const isHere = (helper: Helper) =>
    shiftsOf(helper).some(({ checkedIn, checkedOut }) => checkedIn !== null && checkedOut === null);

  return (
    <Disclosure title={texts.helpers(helpers.length)} level={3}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.rows}>
        {helpers.map((helper) => {
          const name = helperName(helper, people);
          const can = helper.competences.map((id) => competenceName(plan, id));
          return (
            <li key={helper.id} className={styles.helper}>
              <span className={styles.who}>
                <b>{name}</b>{' '}
                <span className={styles.muted}>
                  {[organisationName(plan, helper.organisation), ...can].join(' · ')}
                </span>
                <ComingChip coming={helper.coming} />
              </span>
              {isAtWork && mayLink && (
                <Button size="small" aria-label={helperLinkTexts.linkOf(name)} onPress={() => setLinked(helper)}>
                  {helperLinkTexts.link}
                </Button>
              )}
              {isAtWork && !isHere(helper) && (
                <Button
                  size="small"
                  variant="quiet"
                  aria-label={texts.removeHelperOf(name)}
                  onPress={() => setAsked(helper)}
                >
                  {texts.removeHelper}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {linked !== null && (
        <HelperLinkDialog
          incident={state.incident.id}
          helper={linked}
          name={helperName(linked, people)}
          onClose={() => setLinked(null)}
        />
      )}
      <ConfirmDialog
        isOpen={asked !== null}
        title={texts.removeHelperTitle(asked === null ? '' : helperName(asked, people))}
        confirmLabel={texts.removeHelper}
        tone="alarm"
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          if (asked !== null)
            give('RemoveKrisstodHelper', stream, { helper: asked.id }, {}, { done: texts.helperRemoved });
          setAsked(null);
        }}
      >
        {texts.removeHelperText(
          asked === null ? 0 : shiftsOf(asked).filter(({ checkedIn }) => checkedIn === null).length,
        )}
      </ConfirmDialog>
    </Disclosure>
  );
}
