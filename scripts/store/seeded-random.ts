/** The sandbox draws tokens and ids by lot. Here the lots fall alike every time, so that its pictures do not change. */
import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** For this whole process, so for scripts that do nothing else. To be called once the sandbox has its certificates. */
export function seedRandom(): void {
  let draws = 0;
  const bytes = (size: number): Buffer => {
    draws += 1;
    return crypto.createHash('shake256', { outputLength: size }).update(`lot ${draws}`).digest();
  };
  const whole = (from: number, below: number): number => from + (bytes(6).readUIntBE(0, 6) % (below - from));
  Object.assign(crypto, { randomBytes: bytes, randomInt: whole });
  syncBuiltinESMExports();
}
