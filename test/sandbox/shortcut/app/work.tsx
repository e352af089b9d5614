/** @jsxImportSource react */
import type { WorkspaceView } from './switcher.tsx';

const columns = [
  { name: 'To Do', stories: ['Draft the onboarding checklist', 'Rename the export button'] },
  { name: 'In Development', stories: ['Speed up search on large boards'] },
  { name: 'Done', stories: ['Fix the broken date picker', 'Add keyboard help'] },
];

/** Something to look at; no part of any journey. */
export function Work({ workspace, page }: { workspace: WorkspaceView; page: string }) {
  return (
    <main className="content">
      <h1 className="title">{page}</h1>
      <p className="muted">{workspace.name}</p>
      <div className="board">
        {columns.map(({ name, stories }) => (
          <section key={name}>
            <h2>{name}</h2>
            {stories.map((story) => (
              <article key={story}>{story}</article>
            ))}
          </section>
        ))}
      </div>
    </main>
  );
}
