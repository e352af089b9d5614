import type { ComponentChildren } from 'preact';

/** Always there, so that screen readers say what appears in it; what is said in an alert of its own is not said twice. */
export function LiveRegion({ children }: { children: ComponentChildren }) {
  return (
    <div class="live" aria-live="polite">
      {children}
    </div>
  );
}
