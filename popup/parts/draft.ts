import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * Text being typed. It shows at once what is typed, and follows the journey's own draft when that changes elsewhere:
 * on opening, or in another view. The journey's echo of what was typed here is no change.
 */
export function useDraft(kept: string, send: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const unanswered = useRef<string[]>([]);
  useEffect(() => {
    const echo = unanswered.current.indexOf(kept);
    if (echo < 0) setText(kept);
    unanswered.current.splice(0, echo + 1);
  }, [kept]);
  const type = (typed: string) => {
    setText(typed);
    unanswered.current.push(typed);
    send(typed);
  };
  return [text, type];
}
