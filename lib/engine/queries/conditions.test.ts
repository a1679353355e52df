import { describe, expect, it } from 'vitest';
import { asks } from './testing/read';

const where = async (condition: string) =>
  (await asks(`SELECT 1 FROM orders WHERE ${condition}`))[0]?.replace(/^orders(: )?/, '');

describe('what a condition asks of a table', () => {
  it.each([
    ['customer_id = $1', '= customer_id'],
    ['$1 = customer_id', '= customer_id'],
    ['customer_id = $1::uuid AND total > $2 AND $3 >= placed_at', '= customer_id, > total, > placed_at'],
    ['total <> $1', ''],
    ['placed_at BETWEEN $1 AND $2', '> placed_at'],
    ['$1 BETWEEN placed_at AND paid_at', '> placed_at, > paid_at'],
    ['total BETWEEN 10 AND 20', '> total, [its condition holds]'],
    ["placed_at > now() - interval '7 days'", '> placed_at'],
    ['customer_id IN ($1, $2)', 'in customer_id'],
    ['customer_id = ANY($1)', 'in customer_id'],
    ["customer_id = ANY(ARRAY['00000000-0000-0000-0000-000000000000'::uuid])", 'in customer_id'],
    ["state IN ('open', 'paid')", 'in state, [state is open or paid]'],
    ["state NOT IN ('open', 'paid')", '[state is not open or paid]'],
    ["state = 'open'", '[state is open]'],
    ["state <> 'open'", '[state is not open]'],
    ['state = $1', '= state'],
    ['total = 5', '[total is 5]'],
    ['total > 100', '> total, [total is above 100]'],
    ["customer_id = '5e1f4a9e-4b3c-4e0a-9f5c-3b1f0d0c9a11'", '= customer_id'],
    ["placed_at > '2026-01-01'", '> placed_at'],
    ['paid_at IS NULL', '[paid_at is empty]'],
    ['paid_at IS NOT NULL', '[paid_at is set]'],
    ['paid_at > placed_at', '[paid_at > placed_at]'],
    ['(placed_at, id) < ($1, $2)', '> placed_at, > id'],
    ['placed_at < $1 OR (placed_at = $1 AND id < $2)', '> placed_at, > id'],
    ['(customer_id, id) = ($1, $2)', '= customer_id, = id'],
    ['(customer_id, id) IN (($1, $2), ($3, $4))', 'in customer_id, in id'],
    ['customer_id = $1 OR customer_id = $2', 'in customer_id'],
    ["state = 'open' OR state = 'paid'", 'in state, [state is open or paid]'],
    ['customer_id = $1 OR referrer_id = $2', 'or (= customer_id) (= referrer_id)'],
    ['customer_id = $1 OR total * 2 = 4', ''],
    ['customer_id = $1 AND (paid_at IS NULL OR paid_at > $2)', '= customer_id, or ([paid_at is empty]) (> paid_at)'],
    ["data @> '{}'", 'jsonb data'],
    ["data ? 'key'", 'jsonbKey data'],
    ["data->>'kind' = $1", "equality (data ->> 'kind')"],
    ["(data->>'weight')::numeric > $1", "range ((data ->> 'weight'))::numeric"],
    ['data->>$1 = $2', ''],
    ['tags @> ARRAY[$1]', 'array tags'],
    ['$1 && tags', 'array tags'],
    ['during && tstzrange($1, $2)', 'range during'],
    ['during @> now()', 'range during'],
    ["words @@ to_tsquery('x')", 'fullText words'],
    ['starts_with(total::text, $1)', ''],
    ["date_trunc('day', local_at) = $1", "equality date_trunc('day', local_at)"],
    ["date_trunc('day', placed_at AT TIME ZONE 'UTC') = $1", "equality date_trunc('day', timezone('UTC', placed_at))"],
    ['EXTRACT(year FROM local_at) = $1', 'equality EXTRACT(year FROM local_at)'],
    ['coalesce(paid_at, placed_at) > $1', 'range coalesce(paid_at, placed_at)'],
    ['placed_at IS NOT DISTINCT FROM $1', ''],
    ['NOT (total > 5)', ''],
    ['($1 IS NULL OR customer_id = $1)', ''],
    ['total = (SELECT max(total) FROM orders)', '= total'],
  ])('%s', async (condition, asked) => {
    expect(await where(condition)).toBe(asked);
  });

  it.each([
    ["name LIKE 'a%'", 'prefix name'],
    ["name LIKE $1 || '%'", 'prefix name'],
    ["name LIKE '%a'", 'contains name'],
    ["name ILIKE 'a%'", 'contains name'],
    ['name ILIKE $1', 'contains name'],
    ["name LIKE concat('%', $1, '%')", 'contains name'],
    ["name LIKE 'abc'", '[name is abc]'],
    ["name NOT LIKE 'a%'", ''],
    ["name ~* 'a'", 'contains name'],
    ['name % $1', 'contains name'],
    ['starts_with(name, $1)', 'prefix name'],
    ['lower(name) = lower($1)', 'ignoreCase name'],
    ["lower(name) LIKE $1 || '%'", 'range lower(name)'],
    ["to_tsvector('simple', name) @@ plainto_tsquery($1)", "fullText to_tsvector('simple', name)"],
    ['active', '[active is true]'],
    ['NOT active', '[active is false]'],
    ['active IS TRUE', '[active is true]'],
    ['active = false', '[active is false]'],
    ["email = 'a@b.c'", '= email'],
  ])('%s', async (condition, asked) => {
    const [found] = await asks(`SELECT 1 FROM customers WHERE ${condition}`);
    expect(found?.replace(/^customers(: )?/, '')).toBe(asked);
  });
});
