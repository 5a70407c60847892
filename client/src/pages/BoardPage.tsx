export function BoardPage(_props: { incident: string }) {
  return null;
}
