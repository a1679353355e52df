import { singular } from '../../model/inflect';
import type { Token } from './token';

/**
 * Marks the word as one for rows, where it would stand for whoever runs the database: "a user belongs to an
 * organisation" of a text whose tenants are organisations.
 */
export const asThing = (tokens: readonly Token[], thing: string | undefined): readonly Token[] =>
  thing === undefined
    ? tokens
    : tokens.map((t) => (t.lower[0] === thing[0] && singular(t.lower) === thing ? { ...t, thing: true } : t));
