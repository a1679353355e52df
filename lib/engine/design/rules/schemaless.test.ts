import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { attribute, entity, model } from '../../testing/model';

const account = model([entity('account', [attribute('custom field', 'json')])]);

describe('facts that differ from row to row', () => {
  it('are a document', () => {
    expect(designing(account).lines('accounts')).toContain('custom_field jsonb not null');
    expect(designing(account).decision('design/schemaless', 'accounts.custom_field')?.choice).toBe('jsonb');
  });

  it('are names and values where the person wants it', () => {
    const design = overruling(account, 'design/schemaless', 'accounts.custom_field', 'pairs');
    expect(design.lines('accounts').join()).not.toContain('custom_field');
    expect(design.lines('account_custom_fields')).toContain('pk_account_custom_fields primary key (account_id, name)');
  });
});
