export function DecisionsPage(_props: { incident: string }) {
  return null;
}
