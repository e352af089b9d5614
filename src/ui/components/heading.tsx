import { useEffect, useRef } from 'preact/hooks';

let shownBefore = '';

/** A screen's heading. It takes the focus when the screen changed under the person's hands, so that it is read out. */
export function Heading({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore && shownBefore !== children) heading.current?.focus();
    shownBefore = children;
  }, [children]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
