/** @jsxImportSource react */
/** The vendor's page with the React component, as its documentation shows it. */
import { StackOneHub } from '@stackone/hub';
import { createRoot } from 'react-dom/client';

const token = new URLSearchParams(location.search).get('token') ?? '';
const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const place = document.querySelector('#hub');

function tell({ id }: { id: string }): void {
  const told = document.querySelector('#told');
  if (told) told.textContent = `Account ${id} is connected.`;
}

if (place)
  createRoot(place).render(
    <StackOneHub token={token} height="460px" theme={dark ? 'dark' : 'light'} onSuccess={tell} />,
  );
