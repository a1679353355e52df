import { describe, expect, it } from 'vitest';
import { findTables } from './find-tables';
import { shopSchema } from './testing';

const schema = shopSchema();

describe('findTables', () => {
  it('puts names that begin with the letters before those that contain them, and columns last', () => {
    expect(findTables(schema, 'cu')).toEqual(['customers', 'orders']);
    expect(findTables(schema, 'er')).toEqual(['customers', 'orders', 'couriers']);
    expect(findTables(schema, 'EMAIL')).toEqual(['customers']);
  });

  it('reads spaces and underscores alike', () => {
    expect(findTables(schema, 'customer id')).toEqual(['orders']);
  });

  it('finds nothing for nothing', () => {
    expect(findTables(schema, ' ')).toEqual([]);
    expect(findTables(schema, 'zebra')).toEqual([]);
  });
});
