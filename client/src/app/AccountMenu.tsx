import { useState } from 'react';
import { useLocation } from 'wouter';
import { DeviceDialog } from '../features/device/DeviceDialog.tsx';
import { appTexts } from '../i18n/app.ts';
import { deviceTexts } from '../i18n/device.ts';
import { functionName } from '../i18n/plan-words.ts';
import { syncStrings } from '../i18n/sync.ts';
import { paths } from '../paths.ts';
import { useSession, useSync } from '../sync/react.ts';
import { usePlanInForce } from '../sync/use-plan.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { IconAccount, IconCheck, IconChevronDown, IconDevice, IconInfo, IconLogOut, IconPeople } from '../ui/icons.ts';
import { Menu, type MenuChoice } from '../ui/Menu.tsx';
import { type ThemeChoice, useTheme } from '../ui/use-theme.ts';
import styles from './AccountMenu.module.css';
import { FunctionDialog } from './FunctionDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';

const THEMES: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Who is signed in and as what; the way to change function, look, and to leave. */
export function AccountMenu({ isCompact = false }: { isCompact?: boolean }) {
  const session = useSession();
  const { session: actions } = useSync();
  const plan = usePlanInForce().state?.plan ?? null;
  const { choice, setChoice } = useTheme();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'function' | 'device' | 'shortcuts' | 'leave' | null>(null);
  if (session.status !== 'signed_in' && session.status !== 'expired') return null;

  const { person, function: chosen } = session.reading;
  const functionWords = chosen === null ? null : functionName(plan, chosen);
  const unsent = actions.unsent();

  function handleAction(id: string) {
    const theme = THEMES.find((one) => `theme-${one}` === id);
    if (theme !== undefined) setChoice(theme);
    else if (id === 'function') setOpen('function');
    else if (id === 'device') setOpen('device');
    else if (id === 'shortcuts') setOpen('shortcuts');
    else if (id === 'own') navigate(paths.ownAccount);
    else if (unsent.staying + unsent.lost > 0) setOpen('leave');
    else void actions.signOut();
  }

  const shown = functionWords === null ? person.name : `${person.name} · ${functionWords}`;
  const account = appTexts.account(person.name);
  const items: MenuChoice[] = [
    {
      id: 'function',
      label: functionWords ?? appTexts.chooseFunction,
      detail: `${person.name} · ${appTexts.functionOf.toLocaleLowerCase('sv')}`,
      icon: <IconPeople aria-hidden />,
    },
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      label: `${appTexts.theme}: ${appTexts.themes[theme].toLocaleLowerCase('sv')}`,
      icon: <IconCheck aria-hidden visibility={theme === choice ? 'visible' : 'hidden'} />,
    })),
    { id: 'own', label: appTexts.ownAccount, icon: <IconAccount aria-hidden /> },
    { id: 'device', label: deviceTexts.title, icon: <IconDevice aria-hidden /> },
    { id: 'shortcuts', label: appTexts.shortcuts, icon: <IconInfo aria-hidden /> },
    { id: 'leave', label: appTexts.signOut, icon: <IconLogOut aria-hidden /> },
  ];

  return (
    <>
      <Menu
        label={account}
        items={items}
        onAction={handleAction}
        placement="bottom end"
        trigger={
          isCompact ? (
            <IconButton label={account} icon={<IconAccount aria-hidden />} hasTooltip={false} />
          ) : (
            <Button variant="quiet" size="small" aria-label={appTexts.account(shown)}>
              <span className={styles.who}>{shown.replace(' · ', '\u00a0· ')}</span>
              <IconChevronDown aria-hidden />
            </Button>
          )
        }
      />
      <FunctionDialog isOpen={open === 'function'} current={chosen} onClose={() => setOpen(null)} />
      <DeviceDialog isOpen={open === 'device'} onClose={() => setOpen(null)} />
      <ShortcutsDialog isOpen={open === 'shortcuts'} onClose={() => setOpen(null)} />
      <ConfirmDialog
        isOpen={open === 'leave'}
        title={syncStrings.signOutTitle}
        confirmLabel={appTexts.signOut}
        tone={unsent.lost > 0 ? 'alarm' : 'primary'}
        onCancel={() => setOpen(null)}
        onConfirm={() => void actions.signOut()}
      >
        {unsent.staying > 0 && <p>{syncStrings.signOutStaying(unsent.staying)}</p>}
        {unsent.lost > 0 && <p>{syncStrings.signOutLost(unsent.lost)}</p>}
      </ConfirmDialog>
    </>
  );
}
