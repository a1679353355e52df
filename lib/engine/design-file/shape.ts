/** A JSON Schema (2020-12), as plain data. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The schemas that others refer to by name, filled while they are made. */
type Definitions = Map<string, JsonSchema>;

/** A check of parsed JSON: null when it fits, else where and what is wrong, e.g. `tables[3].name is not text`. */
export interface Shape {
  (value: unknown, path: string): string | null;
  /** The same as a JSON Schema; what it refers to goes into `definitions`. */
  readonly jsonSchema: (definitions: Definitions) => JsonSchema;
}

const shape = (check: (value: unknown, path: string) => string | null, jsonSchema: Shape['jsonSchema']): Shape =>
  Object.assign((value: unknown, path: string) => check(value, path), { jsonSchema });

/** A whole JSON Schema document of a shape. */
export function schemaDocument(of: Shape, about: { readonly title: string; readonly description: string }): JsonSchema {
  const definitions: Definitions = new Map();
  const schema = of.jsonSchema(definitions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...about,
    ...schema,
    ...(definitions.size > 0 && { $defs: Object.fromEntries(definitions) }),
  };
}

const primitive = (type: 'string' | 'number' | 'boolean', called: string): Shape =>
  shape(
    (value, path) => (typeof value === type ? null : `${path} is not ${called}`),
    () => ({ type }),
  );

export const text = primitive('string', 'text');
export const number = primitive('number', 'a number');
export const flag = primitive('boolean', 'true or false');

export const oneOf = (...values: readonly (string | number)[]): Shape =>
  shape(
    (value, path) => (values.some((allowed) => allowed === value) ? null : `${path} is none of ${values.join(', ')}`),
    () => (values.length === 1 ? { const: values[0] } : { enum: values }),
  );

export const list = (item: Shape): Shape =>
  shape(
    (value, path) => {
      if (!Array.isArray(value)) return `${path} is not a list`;
      for (const [i, each] of value.entries()) {
        const problem = item(each, `${path}[${i}]`);
        if (problem) return problem;
      }
      return null;
    },
    (definitions) => ({ type: 'array', items: item.jsonSchema(definitions) }),
  );

type Properties = Readonly<Record<string, Shape>>;

/** An object with at least these properties; those of `optional` may be absent. Others are let through. */
export const object = (required: Properties, optional: Properties = {}): Shape =>
  shape(
    (value, path) => {
      if (!isObject(value)) return `${path} is not an object`;
      for (const [key, each] of Object.entries(required)) {
        if (!(key in value)) return `${path || 'it'} has no ${key}`;
        const problem = each(value[key], join(path, key));
        if (problem) return problem;
      }
      for (const [key, each] of Object.entries(optional)) {
        const problem = value[key] === undefined ? null : each(value[key], join(path, key));
        if (problem) return problem;
      }
      return null;
    },
    (definitions) => ({
      type: 'object',
      properties: propertiesOf({ ...required, ...optional }, definitions),
      required: Object.keys(required),
    }),
  );

const propertiesOf = (properties: Properties, definitions: Definitions): JsonSchema =>
  Object.fromEntries(Object.entries(properties).map(([key, each]) => [key, each.jsonSchema(definitions)]));

/** An object whose values all fit; its keys are free. */
export const record = (item: Shape): Shape =>
  shape(
    (value, path) => {
      if (!isObject(value)) return `${path} is not an object`;
      for (const [key, each] of Object.entries(value)) {
        const problem = item(each, join(path, key));
        if (problem) return problem;
      }
      return null;
    },
    (definitions) => ({ type: 'object', additionalProperties: item.jsonSchema(definitions) }),
  );

export const nullable = (of: Shape): Shape =>
  shape(
    (value, path) => (value === null ? null : of(value, path)),
    (definitions) => ({ anyOf: [of.jsonSchema(definitions), { type: 'null' }] }),
  );

/** Fits one of the shapes; what is wrong is told by the last. */
export const anyOf = (...shapes: readonly [Shape, ...Shape[]]): Shape =>
  shape(
    (value, path) => {
      let problem: string | null = null;
      for (const each of shapes) {
        problem = each(value, path);
        if (problem === null) return null;
      }
      return problem;
    },
    (definitions) => ({ anyOf: shapes.map((each) => each.jsonSchema(definitions)) }),
  );

/** Fits one of the variants, told apart by the property `tag`. */
export const tagged = (tag: string, variants: Properties): Shape =>
  shape(
    (value, path) => {
      if (!isObject(value)) return `${path} is not an object`;
      const name = value[tag];
      const variant = typeof name === 'string' && Object.hasOwn(variants, name) ? variants[name] : undefined;
      return variant ? variant(value, path) : `${path}.${tag} is none of ${Object.keys(variants).join(', ')}`;
    },
    (definitions) => ({
      oneOf: Object.entries(variants).map(([name, variant]) => ({
        ...variant.jsonSchema(definitions),
        ...tagging(tag, name, variant.jsonSchema(definitions)),
      })),
    }),
  );

/** The property that tells a variant, first among its properties. */
function tagging(tag: string, name: string, { properties, required }: JsonSchema): JsonSchema {
  return {
    properties: { [tag]: { const: name }, ...(isObject(properties) ? properties : {}) },
    required: [tag, ...(Array.isArray(required) ? required : [])],
  };
}

/** A shape that others refer to by a name; it may contain itself. */
export const named = (name: string, of: () => Shape): Shape =>
  shape(
    (value, path) => of()(value, path),
    (definitions) => {
      if (!definitions.has(name)) {
        // Taken before it is made: it refers to itself.
        definitions.set(name, {});
        definitions.set(name, of().jsonSchema(definitions));
      }
      return { $ref: `#/$defs/${name}` };
    },
  );

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);
