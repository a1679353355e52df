import type { Schema } from '../../model/schema';
import { asciiWordsOf, snakeCase } from '../shared/case';
import { type CodeNames, className, codeNames } from '../shared/code-names';

export interface RailsContext {
  readonly schema: Schema;
  readonly names: CodeNames;
}

/** Classes of Ruby and Rails: no model can be called so. */
const reserved =
  `Object Class Module BasicObject Kernel String Symbol Integer Float Rational Complex Numeric Array Hash Set Range Regexp
  Struct Data Proc Method Binding Time Date DateTime File Dir IO Process Thread Fiber Mutex Queue Random Signal Encoding
  Exception Comparable Enumerable Enumerator Marshal Math Test Logger Gem Bundler Rake Rails ActiveRecord ActiveModel
  ActiveSupport ActionController ActionView ApplicationRecord ApplicationController ApplicationJob ApplicationHelper
  Table`.split(/\s+/);

/** Methods of every record: an association or attribute of such a name is refused. */
const members =
  `association attribute attributes callback changed class clone connection connection_config cache_key created delete
  destroy destroyed dup encode_with errors extend freeze frozen hash init inspect instance_eval lock logger method model
  model_name new_record object object_id persisted primary_key public_send query quoted_id readonly record relation reload
  save scope send table_name tap then to_key to_model to_param toggle touch transaction update valid validate validation
  validations with_lock`.split(/\s+/);

/** What Rails calls the elements of a schema: classes in the singular, associations in snake case. */
export const railsContext = (schema: Schema): RailsContext => ({
  schema,
  names: codeNames(schema, {
    words: asciiWordsOf,
    table: className,
    column: snakeCase,
    enum: className,
    reserved: new Set(reserved),
    reservedMembers: new Set(members),
  }),
});

/** Whether Rails refuses a column of this name. */
export const isRefused = (column: string): boolean => members.includes(column);

/** The file Rails looks for a class in, without its ending: `doctor_specialty`. Each capital starts a word. */
export const fileOf = (name: string): string => name.replace(/(?<=.)(?=[A-Z])/g, '_').toLowerCase();

/** Words whose plural Rails has its own way with. */
const irregular =
  /(man|person|child|sex|move|zombie|ox|mouse|money|rice|police|jeans|equipment|information|quiz|datum)$/;

/** Whether Rails finds the table by the name of the class: for regular words alone. */
export function isInferred(name: string, table: string): boolean {
  const singular = fileOf(name);
  return !irregular.test(singular) && table === pluralInRails(singular);
}

function pluralInRails(word: string): string | undefined {
  if (/[^aeiouy]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  if (/([^ie]x|ch|ss|sh)$/.test(word)) return `${word}es`;
  return /[bcdegkmnprtw]$/.test(word) && !/fe$/.test(word) ? `${word}s` : undefined;
}
