/** How often a property is tried; less in mutation runs, which do it again for each mutant. */
export const runs = (usual: number): number => (process.env.MUTATION ? 50 : usual);
