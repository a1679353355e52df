import type { ConceptualModel } from '../../model/conceptual';
import { singular } from '../../model/inflect';
import type { Claim } from '../claims';
import { typeByEnding } from '../lexicon/attribute-types';
import { organisationNouns, personNouns, softOrganisations, tenantNouns } from '../lexicon/nouns';
import { headOf } from '../lexicon/phrase-words';
import type { Draft } from './draft';
import { nameKey } from './names';

type Tenancy = Extract<Claim, { kind: 'tenancy' }>;

/** People who may stand for a company where the text says that there are several tenants. */
const perhapsCompany = /^(?:customer|client|subscriber|merchant|vendor|seller|tenant|dealer|partner|owner)$/;
/** What only people who rent have or do. */
const ofRenters =
  /^(?:rent|lease|let|live|occup|sign|move|flat|apartment|lease|room|unit|property|house|plot|landlord|dwelling|building|tenancy)/;
const ofPeople = /^(?:(?:first|last|full|given|family) name|surname|forename|date of birth|birth date|birthday|title)$/;

/**
 * The claims with the tenant named in each that tells of one, and a name for tenants without any fact. A text that only
 * seems to speak of tenants loses those claims.
 */
export function withTenant(claims: readonly Claim[]): readonly Claim[] {
  const said = claims.filter((c) => c.kind === 'tenancy');
  if (said.length === 0) return claims;
  const rest = claims.filter((c) => c.kind !== 'tenancy');
  const tenant = tenantOf(said, rest);
  const first = said.find((c) => c.says !== 'named');
  if (tenant === undefined || !first) return rest;
  const owns = rest.some((c) => c.kind === 'facts' && c.weight >= 2 && nameKey(c.owner) === nameKey(tenant));
  const { span, pattern } = first;
  const name: Claim = {
    kind: 'facts',
    owner: tenant,
    items: [{ name: 'name', plural: false, facets: {}, span }],
    weight: 3,
    plural: true,
    span,
    pattern,
  };
  return [{ ...first, tenant }, ...(owns ? [] : [name]), ...rest];
}

/** The tenant, where it is a word that elsewhere stands for whoever runs the database; undefined otherwise. */
export function organisationIn(claims: readonly Claim[], text: string): string | undefined {
  const said = claims.filter((c) => c.kind === 'tenancy');
  const tenant = said.length > 0 ? tenantOf(said, claims) : undefined;
  const one = tenant === 'tenant' ? singular(counted.exec(text)?.[1]?.toLowerCase() ?? '') : tenant;
  return one !== undefined && organisationNouns.has(one) ? one : undefined;
}

const counted =
  /\b(?:(?:an?|each|every|one|many|several|different) )(organi[sz]ations?|compan(?:y|ies)|business(?:es)?)\b/i;

function tenantOf(said: readonly Tenancy[], rest: readonly Claim[]): string | undefined {
  const several = said.some((c) => c.says === 'several');
  const named = said.filter((c) => c.tenant !== undefined && (several || c.says === 'apart'));
  const stated = named.find((c) => mayBeTenant(c.tenant ?? '', several, rest))?.tenant;
  if (stated !== undefined || !several) return stated;
  const known = new Set(rest.flatMap(thingsOf).map(nameKey));
  return [...tenantNouns].find((noun) => known.has(nameKey(noun)) && !personNouns.has(noun)) ?? 'tenant';
}

/** Whether rows can be a name's own: of no person who only uses the system or rents a flat. */
function mayBeTenant(name: string, several: boolean, rest: readonly Claim[]): boolean {
  const key = nameKey(name);
  const head = headOf(key);
  if (head === 'tenant') return several || !rents(rest);
  if (personNouns.has(head)) return several && perhapsCompany.test(head);
  if (typeByEnding(key)) return tenantNouns.has(head);
  return several || tenantNouns.has(head) || organisationNouns.has(head) || softOrganisations.has(head);
}

/** Whether the text's tenants are people who rent. */
const rents = (claims: readonly Claim[]): boolean =>
  claims.some(
    (c) =>
      (c.kind === 'facts' && nameKey(c.owner) === 'tenant' && c.items.some((i) => ofPeople.test(i.name))) ||
      (c.kind === 'relate' &&
        [c.left.name, c.right.name].map(nameKey).includes('tenant') &&
        [c.verb, c.left.name, c.right.name].some((w) => ofRenters.test(w))) ||
      (c.kind === 'act' && c.participants.map(nameKey).includes('tenant') && ofRenters.test(c.verb)),
  );

function thingsOf(claim: Claim): readonly string[] {
  if (claim.kind === 'facts') return [claim.owner];
  if (claim.kind === 'relate') return [claim.left.name, claim.right.name];
  return claim.kind === 'mention' ? [claim.name] : [];
}

/** Whose rows are kept apart; undefined where the text says nothing of the kind. */
export function tenancyIn(draft: Draft): ConceptualModel['tenancy'] {
  const claim = tenancyOf(draft.claims);
  const tenant = claim?.tenant === undefined ? undefined : draft.lookup(claim.tenant);
  return claim && tenant
    ? { tenant: tenant.id, origin: { kind: 'text', spans: [claim.span], pattern: claim.pattern } }
    : undefined;
}

/** Whether the name is that of those who share the tables. */
export function isTenant(draft: Draft, name: string): boolean {
  const named = tenancyOf(draft.claims)?.tenant;
  const tenant = named === undefined ? undefined : draft.lookup(named);
  return tenant !== undefined && (nameKey(name) === 'tenant' || draft.lookup(name) === tenant);
}

/** The first claim that tells of tenants. */
function tenancyOf(claims: readonly Claim[]): Tenancy | undefined {
  if (tenancies.has(claims)) return tenancies.get(claims);
  const claim = claims.find((c): c is Tenancy => c.kind === 'tenancy');
  tenancies.set(claims, claim);
  return claim;
}

/** Asked for with every name of every rule. */
const tenancies = new WeakMap<readonly Claim[], Tenancy | undefined>();

/** "unique per organisation": the names of a rule without the tenant's, which every row has anyway; none where it is in none. */
export function besideTenant(draft: Draft, names: readonly string[]): readonly string[] {
  const rest = names.filter((name) => !isTenant(draft, name));
  return rest.length < names.length ? rest : [];
}
