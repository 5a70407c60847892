import { type ComponentType, type ReactNode, useEffect, useState } from 'react';
import { programTexts } from '../i18n/program.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { ReloadButton } from './ReloadButton.tsx';

/** What is there sooner than this is shown without anything before it: a flash says nothing. */
const WAITS_UNSAID_MS = 200;

export type LazyPart<Props> = ComponentType<Props> & {
  /** Fetches the code before anybody asks for the page. */
  preload: () => Promise<void>;
};

export interface LazyPartOptions {
  /** A whole page, with its heading, or a part of one. */
  isPage?: boolean;
  /** What stands in its room until it is there. */
  waiting?: ReactNode;
  /** What is said where it could not be fetched. */
  failed?: { title: string; text: string };
}

const PAGE_FAILED = { title: programTexts.partFailed, text: programTexts.partFailedText };

/**
 * A part of the page whose code is fetched apart from what every screen needs. By hand and not by suspending: what has
 * been drawn is never taken down to wait for something; once fetched it is drawn at once; and a page that is older than
 * its server says so instead of failing (docs/decisions/0038).
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isPage = true, waiting = <Waiting />, failed = PAGE_FAILED }: LazyPartOptions = {},
): LazyPart<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async () => {
    loaded ??= await load();
    return loaded;
  };

  function Part(props: Props) {
    const [Shown, setShown] = useState<ComponentType<Props> | 'failed' | null>(() => loaded);
    useEffect(() => {
      if (Shown !== null) return;
      let isLeft = false;
      void fetchPart().then(
        (part) => isLeft || setShown(() => part),
        () => isLeft || setShown('failed'),
      );
      return () => {
        isLeft = true;
      };
    }, [Shown]);
    if (Shown === null) return waiting;
    if (Shown === 'failed') {
      return (
        <EmptyState isPage={isPage} title={failed.title} action={<ReloadButton variant="primary" />}>
          {failed.text}
        </EmptyState>
      );
    }
    return <Shown {...props} />;
  }

  const preload = () =>
    fetchPart().then(
      () => {},
      // whoever then asks for it is told
      () => {},
    );
  return Object.assign(Part, { preload });
}

function Waiting() {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(true), WAITS_UNSAID_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSaid) return null;
  return (
    <div role="status">
      <VisuallyHidden>{programTexts.partOpens}</VisuallyHidden>
      <Skeleton lines={6} />
    </div>
  );
}
