import { join } from 'node:path';
import type { Rolldown } from 'vite';

type Chunking = Rolldown.ChunkingContext;

const ENTRY = join(import.meta.dirname, 'src/main.tsx');
const MAP = join(import.meta.dirname, 'src/pages/LazyMap.tsx');
/** Pages of their own, for old phones: they must not load the first screen for what they share with it. */
const SMALL = [
  'sheet',
  'shift-page',
  'visit-sheet',
  'listener-page',
  'service-page',
  'answer',
  'contact-answer',
  'on-duty',
].map((page) => join(import.meta.dirname, `src/${page}/main.ts`));

/**
 * What every screen needs lies in two files: ours, and the libraries, which change seldom and which a new version of ours
 * leaves where they are kept. Left alone the bundler makes a file of each module that a lazy page shares with the first
 * screen: fifty of them, and styles in another order than they were written in.
 */
export function firstScreen() {
  let first: ReadonlySet<string> | null = null;
  return (id: string, context: Chunking): string | null => {
    first ??= withoutSchemas(reachedFrom(ENTRY, context), context);
    if (!first.has(id)) return null;
    return id.includes('/node_modules/') ? 'libraries' : 'page';
  };
}

/**
 * What is fetched before it is asked for: all other pages in one file. The map with what draws it is another, which no
 * page waits for that shows none; what pages and map share is a third. Left alone they are a hundred and fifty, and the
 * asking costs a phone and its server more than the reading.
 */
export function laterPages() {
  let groups: LaterGroups | null = null;
  return (id: string, context: Chunking): string | null => {
    groups ??= laterGroups(context);
    if (groups.pages.has(id)) return 'pages';
    return groups.map.has(id) ? 'map' : null;
  };
}

/**
 * What the small pages share with later pages alone: apart from these, which would bring the first screen with them and
 * start it where nobody is signed in.
 */
export function laterWithSmallPages() {
  let both: ReadonlySet<string> | null = null;
  return (id: string, context: Chunking): string | null => {
    if (!both) {
      const { pages, map } = laterGroups(context);
      both = inBoth(new Set(SMALL.flatMap((page) => [...reachedFrom(page, context)])), new Set([...pages, ...map]));
    }
    return both.has(id) ? 'small' : null;
  };
}

/** Before both of them, or one would take with it what the other needs too. */
export function sharedByLaterPages() {
  let groups: LaterGroups | null = null;
  return (id: string, context: Chunking): string | null => {
    groups ??= laterGroups(context);
    return groups.pages.has(id) && groups.map.has(id) ? 'shared' : null;
  };
}

/** What the small pages need of the same modules: a file of its own, which the first screen reads too. */
export function sharedWithSmallPages() {
  let both: ReadonlySet<string> | null = null;
  return (id: string, context: Chunking): string | null => {
    both ??= inBoth(new Set(SMALL.flatMap((page) => [...reachedFrom(page, context)])), reachedFrom(ENTRY, context));
    return both.has(id) ? 'common' : null;
  };
}

interface LaterGroups {
  pages: ReadonlySet<string>;
  map: ReadonlySet<string>;
}

function laterGroups(context: Chunking): LaterGroups {
  const first = reachedFrom(ENTRY, context);
  const askedBy = (ids: readonly string[]) => {
    const asked = ids.flatMap((id) => context.getModuleInfo(id)?.dynamicallyImportedIds ?? []);
    const reached = asked.flatMap((id) => [...reachedFrom(id, context)]);
    return new Set(reached.filter((id) => !first.has(id)));
  };
  return { pages: askedBy([...first].filter((id) => id !== MAP)), map: askedBy([MAP]) };
}

/** All that is loaded with a module, without what it fetches later. */
function reachedFrom(entry: string, context: Chunking): ReadonlySet<string> {
  const reached = new Set([entry]);
  for (const id of reached) {
    for (const imported of context.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
  }
  return reached;
}

/** Rules and their schemas are the server's: one name taken from beside a schema brings a tenth of what is read at the start. */
function withoutSchemas(first: ReadonlySet<string>, context: Chunking): ReadonlySet<string> {
  const schema = [...first].find((id) => id.includes('/node_modules/zod/'));
  if (schema === undefined) return first;
  const asked = [...first].filter((id) =>
    context.getModuleInfo(id)?.importedIds.some((imported) => imported.includes('/node_modules/zod/')),
  );
  const ours = asked.filter((id) => !id.includes('/node_modules/'));
  throw new Error(
    `The first screen reaches schemas, see docs/decisions/0086: ${(ours.length > 0 ? ours : asked).join(', ')}`,
  );
}

function inBoth(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one].filter((id) => other.has(id)));
}
