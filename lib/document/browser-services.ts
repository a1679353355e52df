import { placeNew } from '@/lib/engine';
import { createDesignClient, createLayoutClient } from '@/lib/worker/browser';
import type { DocumentServices } from './services';

/** Makes a thing the first time it is asked for. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The services of the page. Workers and the prover are started by the first use, so the server never starts one. */
export function browserServices(): DocumentServices {
  const reader = once(createDesignClient);
  const arranger = once(createLayoutClient);
  const prover = once(async () => (await import('@/lib/proof/client')).createProver());
  return {
    read: (request) => reader().ask(request),
    arrange: (schema) => arranger().ask({ schema }),
    prove: async (schema) => (await prover()).prove(schema),
    provePlans: async (schema, patterns) => (await prover()).provePlans(schema, patterns),
    stopPlans: () => void prover().then(({ stop }) => stop()),
    place: placeNew,
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    idle: () =>
      new Promise((done) => {
        if (typeof requestIdleCallback === 'function') requestIdleCallback(() => done(), { timeout: 2000 });
        else setTimeout(done, 0);
      }),
  };
}
