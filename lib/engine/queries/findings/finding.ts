import type { Diagnostic } from '../../model/diagnostic';
import type { Remark } from '../remark';

/** Words for one kind of remark. The place is added by the registry. */
export type Finding<K extends Remark['kind']> = (
  remark: Extract<Remark, { readonly kind: K }>,
) => Omit<Diagnostic, 'spans' | 'query'>;

/** "Did you mean orders?" where there is something near. */
export const didYouMean = (similar: string | undefined, otherwise: string): string =>
  similar === undefined
    ? otherwise
    : `Did you mean ${similar}? Otherwise ${otherwise.charAt(0).toLowerCase()}${otherwise.slice(1)}`;
