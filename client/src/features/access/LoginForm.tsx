export interface LoginFormProps {
  /** For whoever signs in again over the board: the name is theirs. */
  username?: string;
  onSignedIn?: () => void;
}

/** Log-in, on its own page and over the board when the session has run out. */
export function LoginForm(_props: LoginFormProps) {
  return null;
}
