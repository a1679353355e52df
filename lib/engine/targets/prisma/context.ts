import type { SqlContext } from '../../dialects/names';
import type { EnumId } from '../../model/ids';
import type { Schema } from '../../model/schema';
import { asciiWordsOf, camelCase, pascalCase } from '../shared/case';
import { type CodeNames, className, codeNames } from '../shared/code-names';
import { sqlContext } from '../shared/printing';

export interface PrismaContext {
  readonly schema: Schema;
  readonly names: CodeNames;
  readonly sql: SqlContext;
  /** What a value of an enum is called; it must look like a name. */
  readonly enumValue: (id: EnumId, value: string) => string;
}

/** Names no model can have: Prisma's own types, what its client exports and words of JavaScript. */
const reserved = new Set(
  `String Int BigInt Float Decimal Boolean DateTime Json Bytes Unsupported PrismaClient Prisma Promise Symbol Object
  Array Function Error Date Buffer Async Await Break Case Catch Class Const Continue Debugger Default Delete Do Else Enum
  Export Extends False Finally For If Implements Import In Instanceof Interface Let New Null Package Private Protected
  Public Return Super Switch This Throw True Try Using Typeof Var Void While With Yield`.split(/\s+/),
);

/** What Prisma calls the elements of a schema: models in the singular, fields in camel case. */
export function prismaContext(schema: Schema): PrismaContext {
  const names = codeNames(schema, {
    words: asciiWordsOf,
    table: className,
    column: camelCase,
    enum: pascalCase,
    reserved,
  });
  const values = new Map(schema.enums.map(({ id, values }) => [id, valueNames(values)]));
  return {
    schema,
    names,
    sql: sqlContext(schema),
    enumValue: (id, value) => values.get(id)?.get(value) ?? value,
  };
}

function valueNames(values: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    values.map((value) => {
      const words = asciiWordsOf(value);
      const fits = /^[a-zA-Z][a-zA-Z0-9_]*$/.test(value);
      const wanted = fits ? value : ['value', ...words].slice(/^[a-z]/.test(words[0] ?? '') ? 1 : 0).join('_');
      let name = wanted;
      for (let n = 2; taken.has(name); n++) name = `${wanted}_${n}`;
      taken.add(name);
      return [value, name];
    }),
  );
}
