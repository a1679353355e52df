import type { TableAccess } from '../model/access-pattern';
import type { ParsedStatement } from '../model/design';
import { accessesOf } from './accesses';
import { checkUnused } from './from';
import { type Catalog, Reading, type ReadQuery } from './reading';
import type { Remark } from './remark';
import { newScope } from './scope';
import { limitOf, readSelect } from './select';
import { child, type Node, namesAt, nodeOf, part, textAt } from './tree';
import { readWrite } from './write';

/** What one statement asks of the tables. */
export interface ReadStatement {
  /** The grammar's name of what was read, e.g. `SelectStmt`. */
  readonly kind: string;
  /** The first is the table the statement is about. */
  readonly accesses: readonly TableAccess[];
  readonly limit?: number;
  readonly remarks: readonly Remark[];
}

/** Reads a statement that parsed. Views it makes are known to later ones of the same catalog. */
export function readStatement(catalog: Catalog, statement: ParsedStatement): ReadStatement {
  const { start, end } = statement;
  const readQuery: ReadQuery = (tree, scope, block) => {
    const written = nodeOf(tree);
    const change = written && readWrite(reading, written, scope);
    return change ?? readSelect(reading, tree, scope, block);
  };
  const reading = new Reading(catalog, { start, end }, readQuery);
  const node = queryIn(nodeOf(statement.tree));
  const found = node && (node.kind === 'SelectStmt' ? readTop(reading, node) : readWrite(reading, node, undefined));
  const kind = node?.kind ?? '';
  if (node && !found) readOther(reading, node);
  checkUnused(reading);
  const accesses = found ? reading.blocks.flatMap(accessesOf) : [];
  const limit =
    node?.kind === 'SelectStmt' ? (limitOf(node.body) ?? (reading.blocks[0]?.limited ? 1 : undefined)) : undefined;
  return { kind, accesses, remarks: reading.remarks, ...(limit !== undefined && { limit }) };
}

const readTop = (reading: Reading, node: Node) => readSelect(reading, node.body, undefined, undefined);

/** The query in statements that only carry one: EXPLAIN, PREPARE, DECLARE, COPY (...) TO, CREATE TABLE AS. */
function queryIn(node: Node | undefined): Node | undefined {
  const inner = node && carriers.has(node.kind) ? child(node.body, 'query') : undefined;
  return inner ? queryIn(inner) : node;
}

const carriers = new Set(['ExplainStmt', 'PrepareStmt', 'DeclareCursorStmt', 'CopyStmt', 'CreateTableAsStmt']);

/** Statements that settle how a session works, and say nothing of how tables are read. */
const passedOver =
  /^(Transaction|VariableSet|VariableShow|Execute|Deallocate|ClosePortal|Fetch|Lock|Vacuum|Listen|Notify|Unlisten|Discard|CheckPoint|Copy|Constraints|Do|Call|Load|Reindex|Cluster)/;

function readOther(reading: Reading, { kind, body }: Node): void {
  if (kind === 'ViewStmt') {
    const view = part(body, 'view') ?? {};
    const query = child(body, 'query');
    const scope = newScope({ relations: [], limited: false });
    if (query)
      reading.catalog.views.set(textAt(view, 'relname'), {
        select: query.body,
        columns: namesAt(body, 'aliases'),
        scope,
        recursive: false,
      });
  } else if (!passedOver.test(kind)) {
    const command = kind
      .replace(/Stmt$/, '')
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toUpperCase();
    reading.remark({ kind: 'notAQuery', command, span: reading.span });
  }
}
