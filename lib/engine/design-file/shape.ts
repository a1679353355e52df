/** A check of parsed JSON: null when it fits, else where and what is wrong, e.g. `tables[3].name is not text`. */
export type Shape = (value: unknown, path: string) => string | null;

const primitive =
  (type: 'string' | 'number' | 'boolean', called: string): Shape =>
  (value, path) =>
    typeof value === type ? null : `${path} is not ${called}`;

export const text = primitive('string', 'text');
export const number = primitive('number', 'a number');
export const flag = primitive('boolean', 'true or false');

export const oneOf =
  (...values: readonly (string | number)[]): Shape =>
  (value, path) =>
    values.some((allowed) => allowed === value) ? null : `${path} is none of ${values.join(', ')}`;

export const list =
  (item: Shape): Shape =>
  (value, path) => {
    if (!Array.isArray(value)) return `${path} is not a list`;
    for (const [i, each] of value.entries()) {
      const problem = item(each, `${path}[${i}]`);
      if (problem) return problem;
    }
    return null;
  };

/** An object with at least these properties; those of `optional` may be absent. Others are let through. */
export const object =
  (required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value, path) => {
    if (!isObject(value)) return `${path} is not an object`;
    for (const [key, shape] of Object.entries(required)) {
      if (!(key in value)) return `${path || 'it'} has no ${key}`;
      const problem = shape(value[key], join(path, key));
      if (problem) return problem;
    }
    for (const [key, shape] of Object.entries(optional)) {
      const problem = value[key] === undefined ? null : shape(value[key], join(path, key));
      if (problem) return problem;
    }
    return null;
  };

/** An object whose values all fit; its keys are free. */
export const record =
  (item: Shape): Shape =>
  (value, path) => {
    if (!isObject(value)) return `${path} is not an object`;
    for (const [key, each] of Object.entries(value)) {
      const problem = item(each, join(path, key));
      if (problem) return problem;
    }
    return null;
  };

export const nullable =
  (shape: Shape): Shape =>
  (value, path) =>
    value === null ? null : shape(value, path);

/** Fits one of the variants, told apart by the property `tag`. */
export const tagged =
  (tag: string, variants: Readonly<Record<string, Shape>>): Shape =>
  (value, path) => {
    if (!isObject(value)) return `${path} is not an object`;
    const name = value[tag];
    const shape = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
    return shape ? shape(value, path) : `${path}.${tag} is none of ${Object.keys(variants).join(', ')}`;
  };

/** A shape that contains itself. */
export const lazy =
  (shape: () => Shape): Shape =>
  (value, path) =>
    shape()(value, path);

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
