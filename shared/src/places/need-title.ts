/** As much of a place's name as a task's title has room for beside the need. */
const NAME_IN_TITLE = 55;

/** What a place needs, as the title of a task [PL6]. */
export function needTitle(place: string, what: string): string {
  const signs = [...place];
  const name = signs.length <= NAME_IN_TITLE ? place : `${signs.slice(0, NAME_IN_TITLE - 1).join('')}…`;
  return `${name}: ${what}`;
}
