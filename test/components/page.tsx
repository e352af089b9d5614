/** The API Tokens page, whatever library draws its controls. */
import { type ComponentType, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { API_TOKENS } from '../sandbox/shortcut/control-names.ts';
import type { Components, PageProps } from './components.ts';
import { TokenForm } from './token-form.tsx';

/** The page's element says which kind of access control is to be shown. */
export function show(components: Components): void {
  const element = document.getElementById('root');
  if (!element) return;
  const { Root = ({ children }) => children } = components;
  createRoot(element).render(
    <Root>
      <h1>{API_TOKENS}</h1>
      <Content components={components} kind={element.dataset.kind ?? ''} />
    </Root>,
  );
}

const Content: ComponentType<PageProps> = (props) =>
  props.kind === 'dialog' ? <FormInDialog {...props} /> : <TokenForm {...props} />;

function FormInDialog(props: PageProps) {
  const { Button, Dialog } = props.components;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div id="open" style={{ display: 'inline-block' }}>
        <Button type="button" onPress={() => setOpen(true)}>
          New token
        </Button>
      </div>
      <Dialog title="New API token" isOpen={isOpen} onClose={() => setOpen(false)}>
        <TokenForm {...props} />
      </Dialog>
    </>
  );
}
