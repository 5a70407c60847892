import { parseStream } from '@ledningsplats/shared/core/stream-name.ts';
import { useState } from 'react';
import { callOutTexts as texts } from '../../i18n/call-outs.ts';
import { useSync } from '../../sync/react.ts';
import { Button } from '../../ui/Button.tsx';
import { Link } from '../../ui/Link.tsx';

interface HeldBackLinkProps {
  stream: string;
  callOut: string;
  person: string;
  name: string;
}

/** In an exercise whose channels are closed: the answer link that did not leave, for whoever plays the one who is called [OV1]. */
export function HeldBackLink({ stream, callOut, person, name }: HeldBackLinkProps) {
  const { request } = useSync();
  const [url, setUrl] = useState<string | null>(null);
  const [isNone, setNone] = useState(false);

  async function show() {
    const incident = parseStream(stream)?.incident ?? '';
    const path = `/api/incidents/${incident}/call-outs/${callOut}/links/${person}`;
    const answer = await request<{ url: string }>('GET', path);
    if (answer.ok) setUrl(answer.value.url);
    setNone(!answer.ok);
  }

  if (isNone) return <p role="status">{texts.heldLinkNone}</p>;
  if (url === null) {
    return (
      <Button size="small" onPress={() => void show()}>
        {texts.heldLink}
      </Button>
    );
  }
  return (
    <Link href={new URL(url).pathname} variant="alone">
      {texts.heldLinkOf(name)}
    </Link>
  );
}
