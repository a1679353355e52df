import { describe, expect, it } from 'vitest';
import { designing } from '../../testing/designing';
import { attribute, end, entity, model, relationship } from '../../testing/model';

describe('junctions', () => {
  it('hold both keys as their primary key, go with either side and keep the facts of the relationship', () => {
    const design = designing(
      model([entity('deal'), entity('contact')], {
        relationships: [
          relationship(end('deal', 'many'), 'involves', end('contact', 'many'), { attributes: [attribute('role')] }),
        ],
      }),
    );
    expect(design.lines('deal_contacts')).toEqual([
      'deal_contacts -- Which contact belongs with which deal (involves)',
      'deal_id uuid not null',
      'contact_id uuid not null',
      'role text not null',
      'created_at timestamptz not null default now',
      'updated_at timestamptz not null default now touched',
      'pk_deal_contacts primary key (deal_id, contact_id)',
      'fk_deal_contacts_deal_id (deal_id) -> deals (id) on delete cascade',
      'fk_deal_contacts_contact_id (contact_id) -> contacts (id) on delete cascade',
      'idx_deal_contacts_contact_id index (contact_id) -- the foreign key to contacts',
    ]);
  });

  it('tell the two sides apart when an entity relates to itself, and never to the same row', () => {
    const design = designing(
      model([entity('product')], {
        relationships: [relationship(end('product', 'many'), 'goes with', end('product', 'many'))],
      }),
    );
    const [junction] = design.schema.tables.filter((t) => t.name !== 'products');
    expect(junction?.name).toBe('product_goes_with_products');
    expect(design.lines('product_goes_with_products')).toContain(
      'chk_product_goes_with_products_product_id_related_product_id check product_id <> related_product_id',
    );
  });
});
