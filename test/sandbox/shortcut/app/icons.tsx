/** @jsxImportSource react */
const paths = {
  stories: 'M4 5h12M4 10h12M4 15h8',
  epics: 'M4 15V9l6-4 6 4v6zM10 5v10',
  iterations: 'M15.5 8A6 6 0 1 0 16 11M16 4v4h-4',
  reports: 'M4 16V9M8 16V4M12 16v-5M16 16V7',
  settings:
    'M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.5 1.5M13.5 13.5 15 15M15 5l-1.5 1.5M6.5 13.5 5 15',
  trash: 'M4 6h12M8 6V4h4v2M6 6l.7 10h6.6L14 6M8.5 9v4.5M11.5 9v4.5',
  copy: 'M7 7V4h9v9h-3M4 7h9v9H4z',
  chevron: 'm6 8 4 4 4-4',
};

export type IconName = keyof typeof paths;

/** Plain line drawings of our own; decoration only, so always hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
