import type { CodeNeeded, CodeWay, EnrolmentNeeded } from '@ledningsplats/shared/access/own-account.ts';
import type { SessionReading } from '@ledningsplats/shared/core/protocol.ts';
import { useState } from 'react';
import { accessTexts } from '../../i18n/access.ts';
import { lazyPart } from '../../program/lazy-part.tsx';
import { useSession, useSync } from '../../sync/react.ts';
import type { Answer, ReadFailure, SignInProof } from '../../sync/sync.ts';
import { Button } from '../../ui/Button.tsx';
import { CodeStep } from './CodeStep.tsx';
import { type PasswordGiven, PasswordStep } from './PasswordStep.tsx';

const EnrolStep = lazyPart(() => import('./EnrolStep.tsx').then((part) => part.EnrolStep), { isPage: false });

export interface LoginFormProps {
  /** For whoever signs in again over the board: the name is theirs, and so is what waits behind. */
  username?: string;
  onSignedIn?: () => void;
}

type Step =
  | { at: 'password' }
  | { at: 'code'; given: PasswordGiven; ways: readonly CodeWay[]; isWrong: boolean }
  | { at: 'enrol'; given: PasswordGiven; ticket: string };

/** Log-in, on its own page and over the board when the session has run out: password, and what that account needs beside it. */
export function LoginForm({ username, onSignedIn }: LoginFormProps) {
  const { session } = useSync();
  const view = useSession();
  const [step, setStep] = useState<Step>({ at: 'password' });
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ReadFailure | null>(null);

  async function take(answering: Promise<Answer<SessionReading>>): Promise<ReadFailure | null> {
    // The word changes and nothing else: the form is gone as soon as somebody is in.
    setPending(true);
    setFailure(null);
    const answer = await answering;
    setPending(false);
    if (!answer.ok) return answer;
    onSignedIn?.();
    return null;
  }

  async function giveProof(proof: SignInProof, isShared: boolean) {
    if (isPending) return;
    setFailure(await take(session.signIn(proof, { sharedDevice: isShared })));
  }

  async function givePassword(given: PasswordGiven, code?: string) {
    if (isPending) return;
    const { username: name, password, isShared } = given;
    const proof = { username: name, password, ...(code === undefined ? {} : { code }) };
    const failed = await take(session.signIn(proof, { sharedDevice: isShared }));
    if (failed?.field === 'code') {
      const { why, ways } = failed.details as CodeNeeded;
      return setStep({ at: 'code', given, ways, isWrong: why === 'wrong' });
    }
    if (failed?.field === 'secondFactor') {
      return setStep({ at: 'enrol', given, ticket: (failed.details as EnrolmentNeeded).ticket });
    }
    // the password was changed meanwhile
    if (failed?.field === 'password') setStep({ at: 'password' });
    // what stopped it this time was something else than the code
    else if (step.at === 'code') setStep({ ...step, isWrong: false });
    setFailure(failed);
  }

  function startOver() {
    setFailure(null);
    setStep({ at: 'password' });
  }

  if (view.status === 'expired' && view.reading.demo) {
    return (
      <Button variant="primary" size="huge" autoFocus onPress={() => void take(session.signInAs(view.reading.user.id))}>
        {isPending ? accessTexts.loggingIn : accessTexts.demoContinue}
      </Button>
    );
  }
  switch (step.at) {
    case 'password':
      return (
        <PasswordStep
          fixed={username}
          isPending={isPending}
          failure={failure}
          onGiven={(given) => void givePassword(given)}
          onPasskey={(passkey, isShared) => void giveProof({ passkey }, isShared)}
        />
      );
    case 'code':
      return (
        <CodeStep
          ways={step.ways}
          isWrong={step.isWrong}
          isPending={isPending}
          failure={failure}
          onCode={(code) => void givePassword(step.given, code)}
          onPasskey={(passkey) => void giveProof({ passkey }, step.given.isShared)}
          onStartOver={startOver}
        />
      );
    case 'enrol':
      return (
        <EnrolStep
          ticket={step.ticket}
          username={step.given.username}
          isPending={isPending}
          failure={failure}
          onDone={() => void giveProof({ ticket: step.ticket }, step.given.isShared)}
          onStartOver={startOver}
        />
      );
    default:
      return step satisfies never;
  }
}
