import { useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';

interface Props {
  label: string;
  copied: string;
  read: () => string | Promise<string>;
  look?: 'quiet' | 'plain' | 'main';
}

/** Copies a text and says so, in its own place and for screen readers. */
export function CopyButton({ label, copied, read, look = 'quiet' }: Props) {
  const [status, setStatus] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(await read());
      setStatus(copied);
    } catch {
      setStatus(t('copy_failed'));
    }
    setTimeout(() => setStatus(''), 3000);
  };
  return (
    <span class="copy">
      <button type="button" class={look} onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{status}</span>
    </span>
  );
}
