import type { Fix } from '../model/diagnostic';
import type { ColumnId, TableId } from '../model/ids';
import type { SourceSpan } from '../model/origin';

/** Something about a statement worth a finding; the findings give it words. */
export type Remark =
  | { readonly kind: 'unparsed'; readonly message: string; readonly span: SourceSpan }
  | { readonly kind: 'unknownTable'; readonly name: string; readonly similar?: string; readonly span: SourceSpan }
  | {
      readonly kind: 'unknownColumn';
      readonly name: string;
      /** The table or alias it was looked for in; absent when in all of the query. */
      readonly of?: string;
      readonly similar?: string;
      readonly span: SourceSpan;
    }
  | {
      readonly kind: 'ambiguousColumn';
      readonly name: string;
      readonly of: readonly string[];
      readonly span: SourceSpan;
    }
  /** `how`: what is done to the column before it is compared. */
  | {
      readonly kind: 'defeatedIndex';
      readonly column: string;
      readonly subject: ColumnId;
      readonly how: 'cast' | 'calculation' | 'function' | 'day' | 'any';
      readonly words: string;
      readonly span: SourceSpan;
    }
  | { readonly kind: 'leadingWildcard'; readonly column: string; readonly subject: ColumnId; readonly span: SourceSpan }
  | {
      readonly kind: 'typeMismatch';
      readonly column: string;
      readonly subject: ColumnId;
      readonly type: string;
      readonly other: string;
      readonly span: SourceSpan;
    }
  | { readonly kind: 'notInNullable'; readonly column: string; readonly subject: ColumnId; readonly span: SourceSpan }
  | { readonly kind: 'offsetPaging'; readonly span: SourceSpan }
  | {
      readonly kind: 'missingWhere';
      readonly verb: 'UPDATE' | 'DELETE';
      readonly table: string;
      readonly subject: TableId;
      readonly span: SourceSpan;
    }
  | {
      readonly kind: 'conflictWithoutUnique';
      readonly table: string;
      readonly subject: TableId;
      readonly columns: readonly string[];
      readonly fix: Fix;
      readonly span: SourceSpan;
    }
  | { readonly kind: 'optionalFilter'; readonly column: string; readonly subject: ColumnId; readonly span: SourceSpan }
  | { readonly kind: 'orAcrossTables'; readonly tables: readonly string[]; readonly span: SourceSpan }
  | { readonly kind: 'notAQuery'; readonly command: string; readonly span: SourceSpan };
