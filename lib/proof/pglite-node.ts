import type { Schema, Verification } from '@/lib/engine';

export async function proveOnPglite(_schema: Schema): Promise<Verification> {
  throw new Error('being built');
}
