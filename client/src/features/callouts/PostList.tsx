import type { CalledAs, CallOut } from '@ledningsplats/shared/callouts/events.ts';
import { isSamePost } from '@ledningsplats/shared/callouts/recipients.ts';
import type { Tally } from '@ledningsplats/shared/callouts/tally.ts';
import type { Plan } from '@ledningsplats/shared/plan/plan.ts';
import { callOutTexts } from '../../i18n/call-outs.ts';
import { Chip } from '../../ui/Chip.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { postName } from './call-out-words.ts';
import styles from './PostList.module.css';

export interface PostListProps {
  callOut: CallOut;
  tally: Tally;
  plan: Plan;
}

/** Every function and capacity that somebody is needed as, and whether somebody comes. */
export function PostList({ callOut, tally, plan }: PostListProps) {
  const posts = callOut.called
    .flatMap(({ as }) => as)
    .filter((post, at, all) => all.findIndex((other) => isSamePost(other, post)) === at);
  if (posts.length === 0) return null;
  const has = (among: readonly CalledAs[], post: CalledAs) => among.some((one) => isSamePost(one, post));
  return (
    <Disclosure title={callOutTexts.groupTitle(callOutTexts.posts, posts.length)}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without markers */}
      <ul role="list" className={styles.list}>
        {posts.map((post) => (
          <li key={`${post.kind} ${post.id}`} className={styles.post}>
            <span>{postName(plan, post)}</span>
            {has(tally.filled, post) && <Chip tone="ok">{callOutTexts.postFilled}</Chip>}
            {has(tally.unfilled, post) && <Chip tone="alarm">{callOutTexts.postUnfilled}</Chip>}
            {!has(tally.filled, post) && !has(tally.unfilled, post) && (
              <Chip tone="neutral">{callOutTexts.postOpen}</Chip>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
