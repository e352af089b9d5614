import type { ComponentChildren } from 'preact';
import type { Told } from '../i18n/text.ts';

/** Something to know or decide: what happened, whether anything was saved, what to do. */
export function Alert({ code, told, children }: { code: string; told: Told; children?: ComponentChildren }) {
  return (
    <section class="alert">
      <div role="alert" data-code={code}>
        <h2>{told.title}</h2>
        <p>{told.text}</p>
      </div>
      {children}
    </section>
  );
}
