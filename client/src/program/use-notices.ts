import { createContext, createElement, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Notices, NoticesView } from './notices.ts';

const NoticesContext = createContext<Notices | null>(null);

export function NoticesProvider({ notices, children }: { notices: Notices; children: ReactNode }): ReactNode {
  return createElement(NoticesContext, { value: notices }, children);
}

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('NoticesProvider is missing');
  return notices;
}

export function useNoticesView(): NoticesView {
  return useStore(useNotices().store);
}
