import type { ComponentChildren } from 'preact';
import { type Alert as AlertCode, codeOnScreen } from '../../problems/alert.ts';
import type { Copy } from '../i18n/text.ts';

interface Props {
  code: AlertCode;
  copy: Copy;
  children?: ComponentChildren;
}

/** Something to know or decide: what happened, whether anything was saved, what to do. */
export function Alert({ code, copy, children }: Props) {
  return (
    <section class="alert">
      <div role="alert" data-code={codeOnScreen(code)}>
        <h2>{copy.title}</h2>
        <p>{copy.text}</p>
      </div>
      {children}
    </section>
  );
}
