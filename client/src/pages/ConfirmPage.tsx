export function ConfirmPage(_props: { token: string }) {
  return null;
}
