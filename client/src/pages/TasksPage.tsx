export function TasksPage(_props: { incident: string }) {
  return null;
}
