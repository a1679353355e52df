const combining = /\p{M}+/gu;

/**
 * A name as part of a file name, safe on every file system: lower-case ASCII letters, digits and underscores, 48
 * characters at most. `otherwise` when nothing is left.
 */
export function fileSafe(name: string, otherwise = 'schema'): string {
  const words = name
    .normalize('NFKD')
    .replace(combining, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 48)
    .replace(/^_+|_+$/g, '');
  return words === '' ? otherwise : words;
}
