/**
 * Mutation runs do it again for each mutant: there less often, the same way each time, and without looking for the
 * smallest example.
 */
export const propertyRuns = (numRuns: number) =>
  process.env.MUTATION ? { numRuns: 50, seed: 1, endOnFailure: true } : { numRuns };
