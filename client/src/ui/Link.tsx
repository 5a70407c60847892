import type { ReactNode } from 'react';
import { Link as RouteLink } from 'wouter';
import styles from './Link.module.css';

export interface LinkProps {
  /** A path of ours, or tel:, mailto:, https:. */
  href: string;
  children: ReactNode;
  /** inline stands in text; alone has a line of its own, for a finger; plain leaves the look to its content (a whole card); button looks like a secondary Button. */
  variant?: 'inline' | 'alone' | 'plain' | 'button';
  /** This is the page that is shown. */
  isCurrent?: boolean;
  /** A file that the server makes: saved, not shown. */
  isDownload?: boolean;
  'aria-label'?: string;
  onClick?: () => void;
}

export function Link({
  href,
  children,
  variant = 'inline',
  isCurrent = false,
  isDownload = false,
  ...rest
}: LinkProps) {
  const look = {
    ...rest,
    className: styles.link,
    'data-variant': variant,
    'aria-current': isCurrent ? ('page' as const) : undefined,
  };
  if (href.startsWith('/') && !isDownload) {
    return (
      <RouteLink {...look} href={href}>
        {children}
      </RouteLink>
    );
  }
  return (
    <a
      {...look}
      href={href}
      {...(isDownload && { download: '' })}
      {...(href.startsWith('http') && { target: '_blank', rel: 'noreferrer' })}
    >
      {children}
    </a>
  );
}
