/** @jsxImportSource react */
import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './router.ts';

type LinkProps = { to: string; current?: boolean; className?: string; children: ReactNode };

/** An anchor that routes on the client for a plain click. */
export function Link({ to, current = false, className, children }: LinkProps) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
