import type { PublicSite } from '@ledningsplats/shared/krisstod/events.ts';
import { krisstodTexts as texts } from '../../i18n/krisstod.ts';
import { OursAge } from './OursAge.tsx';

/** Since when a site is as it is, or when its visits were counted since: then it says so [ST8]. */
export function SiteAge({ site: { since, countedAt, isOpen } }: { site: PublicSite }) {
  if (countedAt === null || countedAt < since) return <OursAge at={since} isLasting />;
  return (
    <>
      {texts.counted} <OursAge at={countedAt} isLasting={!isOpen} />
    </>
  );
}
