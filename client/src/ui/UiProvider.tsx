import { type ReactNode, useEffect } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { useLocation } from 'wouter';
import { LiveRegion } from './LiveRegion.tsx';
import { ToastRegion } from './ToastRegion.tsx';
import { useTheme } from './use-theme.ts';

export interface UiProviderProps {
  children: ReactNode;
  locale?: 'sv-SE' | 'en-GB';
}

/** Around the whole product, inside wouter's Router: language, links in menus, notices, announcements, theme. */
export function UiProvider({ children, locale = 'sv-SE' }: UiProviderProps) {
  const [, navigate] = useLocation();
  // Keeps this tab's theme in step with a choice made in another.
  useTheme();

  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <I18nProvider locale={locale}>
      <RouterProvider navigate={navigate}>
        {children}
        <ToastRegion />
        <LiveRegion />
      </RouterProvider>
    </I18nProvider>
  );
}
