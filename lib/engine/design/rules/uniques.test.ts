import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { along, attribute, end, entity, model, of, relationship, rule } from '../../testing/model';

const contacts = model(
  [
    entity('account', [attribute('email', 'email', { unique: true }), attribute('slug', 'code', { unique: true })]),
    entity('contact', [
      attribute('email', 'email'),
      attribute('chip', 'code', { unique: true, required: false }),
      attribute('primary', 'boolean'),
    ]),
  ],
  {
    relationships: [relationship(end('contact', 'many'), 'belongs to', end('account', 'one'))],
    rules: [
      rule({
        kind: 'unique',
        entity: 'contact',
        members: [along('contact', 'belongs to', 'account'), of('contact', 'email')],
      }),
      rule({
        kind: 'unique',
        entity: 'contact',
        members: [along('contact', 'belongs to', 'account')],
        when: { path: [of('contact', 'primary')], test: { kind: 'is', values: [true] } },
      }),
    ],
  },
);

const uniqueLines = (lines: readonly string[]) =>
  lines.filter((l) => l.startsWith('uq_')).map((l) => l.replace(/ --.*/, ''));

describe('uniqueness', () => {
  it('of a fact is a constraint, one that may be missing included', () => {
    expect(designing(contacts).lines('accounts')).toContain('uq_accounts_slug unique (slug)');
    expect(designing(contacts).lines('contacts')).toContain('uq_contacts_chip unique (chip)');
  });

  it('of an email ignores letter case, alone and in a combination', () => {
    expect(uniqueLines(designing(contacts).lines('accounts'))).toContain(
      'uq_accounts_email unique index (lower(email))',
    );
    expect(uniqueLines(designing(contacts).lines('contacts'))).toContain(
      'uq_contacts_account_id_email unique index (account_id, lower(email))',
    );
  });

  it('of an email minds letter case when the person wants it', () => {
    const design = overruling(contacts, 'design/unique-case', 'accounts.email', 'exact');
    expect(uniqueLines(design.lines('accounts'))).toContain('uq_accounts_email unique (email)');
  });

  it('under a condition is a partial index', () => {
    expect(uniqueLines(designing(contacts).lines('contacts'))).toContain(
      'uq_contacts_account_id unique index (account_id) where is_primary = true',
    );
  });

  it('counts the living rows where deletion is a mark', () => {
    const soft = model([entity('page', [attribute('slug', 'code', { unique: true })], { softDelete: true })]);
    expect(uniqueLines(designing(soft).lines('pages'))).toEqual([
      'uq_pages_slug unique index (slug) where deleted_at is null',
    ]);
  });

  it('said twice is one constraint', () => {
    const twice = model([entity('page', [attribute('slug', 'code', { unique: true })])], {
      rules: [rule({ kind: 'unique', entity: 'page', members: [of('page', 'slug')] })],
    });
    expect(uniqueLines(designing(twice).lines('pages'))).toHaveLength(1);
  });

  it('over something stored elsewhere is reported', () => {
    const apart = model([entity('page'), entity('site', [attribute('name')])], {
      rules: [rule({ kind: 'unique', entity: 'page', members: [of('site', 'name')] })],
    });
    expect(designing(apart).diagnostics).toMatchObject([{ code: 'design/unique', subject: 't:page' }]);
  });
});
