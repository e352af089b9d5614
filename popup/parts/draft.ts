import { useEffect, useState } from 'preact/hooks';

/**
 * Text being typed. It shows at once what is typed, and follows the journey's own draft when that changes elsewhere:
 * on opening, or in another view.
 */
export function useDraft(kept: string, send: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const [sent, setSent] = useState(kept);
  useEffect(() => {
    if (kept !== sent) setText(kept);
    setSent(kept);
  }, [kept]);
  const type = (typed: string) => {
    setText(typed);
    setSent(typed);
    send(typed);
  };
  return [text, type];
}
