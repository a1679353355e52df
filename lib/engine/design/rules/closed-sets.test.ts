import { describe, expect, it } from 'vitest';
import { designing, overruling } from '../../testing/designing';
import { attribute, entity, model } from '../../testing/model';

const set = (...list: string[]) => ({ values: { closed: true, list } });
const orders = model([
  entity('order', [
    attribute('status', 'text', { ...set('placed', 'on the way', 'delivered'), default: 'on the way' }),
    attribute('weekday', 'text', set('monday', 'tuesday')),
    attribute('currency', 'currencyCode', set('usd', 'eur')),
    attribute('size', 'integer', set('1', '2', '4')),
    attribute('channel', 'text', { values: { closed: false, list: ['web', 'phone'] } }),
  ]),
]);

describe('closed sets', () => {
  it('are a CHECK in snake_case while they may change', () => {
    expect(designing(orders).lines('orders')).toContain('status text not null default "on_the_way"');
    expect(designing(orders).lines('orders')).toContain(
      'chk_orders_status check status in (placed, on_the_way, delivered)',
    );
  });

  it('are an enum where they never change', () => {
    const { schema, lines } = designing(orders);
    expect(schema.enums).toMatchObject([{ name: 'order_weekday', values: ['monday', 'tuesday'] }]);
    expect(lines('orders')).toContain('weekday order_weekday not null');
  });

  it('keep codes in capitals and numbers as numbers', () => {
    expect(designing(orders).lines('orders')).toContain('chk_orders_currency check currency in (USD, EUR)');
    expect(designing(orders).lines('orders')).toContain('chk_orders_size check size in (1, 2, 4)');
  });

  it('restrict nothing while the list is open', () => {
    expect(designing(orders).lines('orders').join()).not.toContain('chk_orders_channel');
  });

  it('become an enum when the person wants one', () => {
    const design = overruling(orders, 'design/closed-set', 'orders.status', 'enum');
    expect(design.lines('orders')).toContain('status order_status not null default "on_the_way"');
    expect(design.lines('orders').join()).not.toContain('chk_orders_status');
  });

  it('become a lookup table when the person wants one', () => {
    const design = overruling(orders, 'design/closed-set', 'orders.status', 'lookup');
    expect(design.lines('order_statuses')).toContain('pk_order_statuses primary key (code)');
    expect(design.lines('orders')).toContain('fk_orders_status (status) -> order_statuses (code) on delete restrict');
    expect(design.lines('orders')).toContain('idx_orders_status index (status) -- the foreign key to order_statuses');
  });
});
