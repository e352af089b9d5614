import { useEffect, useRef, useState } from 'preact/hooks';
import { boundText } from '../../src/journey/text-limit.ts';

/** Milliseconds in which the journey's echo of what was typed is sure to come. */
const ECHO = 500;

/**
 * Text being typed. It shows at once what is typed, and follows the journey's own draft when that changes elsewhere:
 * on opening, or in another view. The journey's echo of what was typed here is no change, and what else it says until
 * that echo is older than what is typed.
 */
export function useDraft(kept: string, send: (text: string) => void): [string, (text: string) => void] {
  const [text, setText] = useState(kept);
  const unanswered = useRef<string[]>([]);
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const echo = unanswered.current.indexOf(kept);
    const isAwaited = unanswered.current.length > 0 && performance.now() - typedAt.current < ECHO;
    if (echo >= 0) {
      unanswered.current.splice(0, echo + 1);
    } else if (!isAwaited) {
      unanswered.current = [];
      setText(kept);
    }
  }, [kept]);
  const type = (whole: string) => {
    const typed = boundText(whole);
    setText(typed);
    unanswered.current.push(typed);
    typedAt.current = performance.now();
    send(typed);
  };
  return [text, type];
}
