/** Parsing in which one wrong part doesn't take the rest with it. */
import * as z from 'zod/mini';

/**
 * The shape, or `fallback` for anything else, a part that is missing as well. As `z.catch`, which would bring 10 KB of zod
 * that nothing else here needs (`npm run bench` measures the background).
 */
export const lenient = <T extends z.core.$ZodType, const F>(shape: T, fallback: F) =>
  z.union([
    shape,
    z.pipe(
      z.optional(z.unknown()),
      z.transform(() => fallback),
    ),
  ]);

/** For what we can do without: undefined when it has another shape. */
export const optionalPart = <T extends z.core.$ZodType>(shape: T) => lenient(z.nullish(shape), undefined);
