/** What the register asks for of a person beside name and post, with nothing in it. */
export const BARE_CONTACT = {
  kind: 'person' as const,
  organisation: null,
  function: null,
  capacities: [],
  languages: [],
  talkGroups: [],
  ways: [],
};
