/** @jsxImportSource react */
import { useState } from 'react';
import { COPY } from '../control-names.ts';
import { Icon } from './icons.tsx';

/** Shown once, highlighted in yellow, as others describe the page. */
export function NewToken({ token }: { token: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(token);
    setCopied(true);
  };
  return (
    <section className="new-token" aria-label="New token">
      <p>Copy your new API token now. It is shown only once, and you won’t be able to see it again.</p>
      <div>
        <code>{token}</code>
        <button className="quiet" type="button" onClick={copy}>
          <Icon name="copy" />
          {copied ? 'Copied' : COPY}
        </button>
      </div>
    </section>
  );
}
