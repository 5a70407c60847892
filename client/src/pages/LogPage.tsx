export function LogPage(_props: { incident: string }) {
  return null;
}
