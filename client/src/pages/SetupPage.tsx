export function SetupPage(_props: { token: string }) {
  return null;
}
