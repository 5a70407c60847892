import { mayOpen } from '@ledningsplats/shared/access/stream-access.ts';
import { useLocation } from 'wouter';
import { administrationTexts } from '../i18n/administration.ts';
import { paths } from '../paths.ts';
import { usePermissions } from '../session/use-permissions.ts';
import { Link } from '../ui/Link.tsx';
import styles from './AdministrationNav.module.css';

/** The pages of administration that the person may read, above each of them. */
export function AdministrationNav() {
  const [path] = useLocation();
  const permissions = usePermissions();
  const shown = [
    ...(mayOpen(permissions, 'accounts')
      ? [
          { href: paths.administration, title: administrationTexts.overview },
          { href: paths.people, title: administrationTexts.people },
          { href: paths.accounts, title: administrationTexts.accounts },
          { href: paths.sessions, title: administrationTexts.sessions },
        ]
      : []),
    ...(mayOpen(permissions, 'channels') ? [{ href: paths.channels, title: administrationTexts.channels }] : []),
    ...(mayOpen(permissions, 'audit') ? [{ href: paths.audit, title: administrationTexts.audit }] : []),
  ];
  if (shown.length < 2) return null;
  // what is held about a person is within people
  const isAt = (href: string) => path === href || (href === paths.people && path.startsWith(`${href}/`));
  return (
    <nav aria-label={administrationTexts.navigation} className={styles.nav}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {shown.map(({ href, title }) => (
          <li key={href} className={styles.item} data-current={isAt(href) || undefined}>
            <Link href={href} variant="alone" isCurrent={isAt(href)}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
