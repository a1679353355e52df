import type { Claim, Side } from '../claims';
import type { Facets } from '../phrases/facets';
import type { Item } from '../phrases/item';

/** A claim as one short line, for tests and for debugging. */
export function printClaim(claim: Claim): string {
  switch (claim.kind) {
    case 'mention':
      return `mention ${claim.name}`;
    case 'facts':
      return `${claim.owner}: ${claim.items.map(printItem).join(', ')}`;
    case 'facets':
      return `${claim.owner ?? '?'}.${claim.name}${printFacets(claim.facets)}`;
    case 'relate':
      return `${printSide(claim.left)} ${claim.verb} ${printSide(claim.right)}${claim.shape === 'open' ? '' : ` [${claim.shape}]`}`;
    case 'event':
      return `event ${claim.name} of ${claim.participants.map((p) => p.name).join(' + ')}: ${claim.items.map(printItem).join(', ')}`;
    case 'kinds':
      return `${claim.of} is ${claim.kinds.join(' | ')}`;
    case 'unique':
      return `unique ${claim.owner ?? '?'}(${claim.members.join(', ')})${claim.when === undefined ? '' : ` when ${claim.when}`}`;
    case 'compare':
      return `${claim.owner ?? '?'}: ${claim.left} ${claim.op} ${claim.right}`;
    case 'differ':
      return `${claim.owner ?? '?'}: ${claim.left} <> ${claim.right ?? 'itself'}`;
    case 'choose':
      return `${claim.owner ?? '?'}: ${claim.count} of ${claim.members.join(', ')}`;
    case 'requiredWhen':
      return `${claim.owner ?? '?'}: ${claim.members.join(', ')} required when ${claim.when}`;
    case 'noOverlap':
      return `${claim.owner ?? '?'}: no overlap per ${claim.per.join(', ')}`;
    case 'lifecycle':
      return `${claim.action} ${claim.child ?? '*'} with ${claim.parent}`;
    case 'trait':
      return `${claim.owner} ${claim.trait}`;
    case 'tenancy':
      return `tenants ${claim.tenant ?? '?'}, ${claim.says}`;
    case 'skew':
      return `${claim.owner}: ${Math.round(claim.share * 100)}% ${claim.values.join('|')}`;
    case 'query':
      return `query${claim.subject ? ` by ${claim.subject}` : ''}`;
    case 'act':
      return `act ${claim.verb} of ${claim.participants.join(', ')}`;
    case 'alias':
      return `${claim.name} = ${claim.of}`;
    default:
      return 'ignored';
  }
}

function printSide(side: Side): string {
  const { count } = side;
  const many = count
    ? count.each
      ? 'each '
      : `${count.min ?? ''}..${count.max ?? ''} `
    : side.plural
      ? 'plural '
      : '';
  return `${many}${side.name}${side.role ? ` as ${side.role}` : ''}`;
}

const printItem = (item: Item): string =>
  `${item.possessor ? `${item.possessor}'s ` : ''}${item.name}${printFacets(item.facets)}`;

function printFacets(f: Facets): string {
  const parts = [
    f.unique ? 'unique' : '',
    f.within ? `within ${f.within}` : '',
    f.required ? 'required' : '',
    f.optional !== undefined ? `optional: ${f.optional}` : '',
    f.type ?? '',
    f.values ? `{${f.values.list.join('|')}${f.values.closed ? '' : '|...'}}` : '',
    f.min ? `${f.min.inclusive ? '>=' : '>'}${f.min.value}` : '',
    f.max ? `${f.max.inclusive ? '<=' : '<'}${f.max.value}` : '',
    f.length ? `length ${f.length.min ?? ''}..${f.length.max ?? ''}` : '',
    f.default !== undefined ? `default ${typeof f.default === 'object' ? f.default.kind : f.default}` : '',
    f.unit ? `in ${f.unit}` : '',
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join('; ')})` : '';
}
