import { describe, expect, it } from 'vitest';
import { design } from '../pipeline';

/** Each table with its columns but the key and the timestamps, references with the table they lead to. */
function tablesOf(text: string): Readonly<Record<string, readonly string[]>> {
  const { tables } = design({ text, overrides: [] }).schema;
  const nameOf = new Map(tables.map((t) => [t.id, t.name]));
  return Object.fromEntries(
    tables.map((t) => {
      const to = new Map(t.foreignKeys.flatMap((k) => k.columns.map((c) => [c, nameOf.get(k.refTable)])));
      const own = t.columns.filter((c) => !['id', 'created_at', 'updated_at'].includes(c.name));
      return [t.name, own.map((c) => (to.has(c.id) ? `${c.name}>${to.get(c.id)}` : c.name))];
    }),
  );
}

describe('what those write who describe a product', () => {
  it.each([
    ['Tours have a name. A tour has room for a limited number of guests.', 'tours', 'maximum_number_of_guests'],
    ['A workshop has a title and has room for 12 to 20 people.', 'workshops', 'capacity'],
    ['A class has a title, starts at a certain time and lasts between 15 and 120 minutes.', 'classes', 'starts_at'],
    [
      'A class has a title, starts at a certain time and lasts between 15 and 120 minutes.',
      'classes',
      'duration_minutes',
    ],
    [
      'Campaigns have a subject. Templates have a name. A campaign may use a template.',
      'campaigns',
      'template_id>templates',
    ],
    ['Lists have a name. Campaigns have a subject. A campaign is sent to one list.', 'campaigns', 'list_id>lists'],
    ['Users have an email that is unique regardless of case and a password hash.', 'users', 'password_hash'],
    ['Jobs have a title. Recruiters have a name. A recruiter has a job title.', 'recruiters', 'job_title'],
    ['A site has a street, a town and access notes.', 'sites', 'town'],
    ['Businesses have a name and a VAT id, households only a name.', 'households', 'name'],
    ['Each toy has a title and is made by a manufacturer.', 'toys', 'manufacturer'],
    ['Each toy has a title and belongs to a category.', 'toys', 'category_id>categories'],
    ['Shops have a name. Products have a price. Products are listed in a shop.', 'products', 'shop_id>shops'],
    ['Orders have a total. A shipment of an order has a carrier.', 'shipments', 'order_id>orders'],
    [
      'A ticket has a price and the quantity available. A ticket can be scanned once: we note when.',
      'tickets',
      'scanned_at',
    ],
    ['A shipment has a carrier and the dates of dispatch and arrival.', 'shipments', 'date_of_arrival'],
  ])('%s', (text, table, column) => {
    expect(tablesOf(text)[table]).toContain(column);
  });

  it.each([
    [
      'Members have a name. A location has an address. Every time a member enters a location a check-in is recorded with the time of entry.',
      'check_ins',
      ['member_id>members', 'location_id>locations', 'time_of_entry'],
    ],
    [
      'Lists have a name. Subscribers have an email. A subscriber can be on many lists. For every list they are on we keep when they subscribed.',
      'subscriber_lists',
      ['subscriber_id>subscribers', 'list_id>lists', 'subscribed_at'],
    ],
    [
      'Accounts have a plan. Users have a name. Users can work in several accounts. In each account the user has a role.',
      'user_accounts',
      ['user_id>users', 'account_id>accounts', 'role'],
    ],
    [
      'Recipes have a title. Ingredients have a name. In a recipe each ingredient is listed with an amount and a note.',
      'recipe_ingredients',
      ['recipe_id>recipes', 'ingredient_id>ingredients', 'amount', 'note'],
    ],
    [
      'Campaigns have a title. Subscribers have a name. When a campaign goes out, one delivery is created per subscriber with the time of sending.',
      'deliveries',
      ['campaign_id>campaigns', 'subscriber_id>subscribers', 'time_of_sending'],
    ],
    [
      'Staff members have a name. Wards have a name. Staff members can work on several wards, with a start date and an end date.',
      'staff_member_wards',
      ['staff_member_id>staff_members', 'ward_id>wards', 'start_date', 'end_date'],
    ],
    [
      'Patients have a name. Allergies are recorded per patient with the substance and a severity.',
      'allergies',
      ['patient_id>patients', 'substance', 'severity'],
    ],
    [
      'Vans have a plate. Parts have a name. For each van and part we track the quantity on board.',
      'van_parts',
      ['van_id>vans', 'part_id>parts', 'quantity'],
    ],
    [
      'Visits have a date. Parts have a name. During a visit parts are used.',
      'visit_parts',
      ['visit_id>visits', 'part_id>parts'],
    ],
    [
      'Technicians have a name. Repairs have a cost. More than one technician may work on a repair.',
      'technician_repairs',
      ['technician_id>technicians', 'repair_id>repairs'],
    ],
    [
      'Orders have a date. Products have a name. An order contains one or more order items; every item is for one product, with the quantity.',
      'order_items',
      ['order_id>orders', 'product_id>products', 'quantity'],
    ],
  ])('%s', (text, table, columns) => {
    expect([...(tablesOf(text)[table] ?? [])].sort()).toEqual([...columns].sort());
  });

  it('keeps what an order tells of its buyer with the order, and the buyer apart where more is told', () => {
    const text = "An order stores the buyer's name, email and phone, the total and when it was paid.";
    expect(tablesOf(text)).toEqual({ orders: ['buyer_name', 'buyer_email', 'buyer_phone', 'total', 'paid_at'] });
    const more = "A lease stores the tenant's name and the rent. Tenants have a phone.";
    expect(tablesOf(more)).toEqual({ tenants: ['name', 'phone'], leases: ['rent'] });
  });

  it('marks the one of many that stands out', () => {
    const text = 'Products have a price. Up to ten pictures belong to a product; one picture is the main one.';
    expect(tablesOf(text).pictures).toEqual(['product_id>products', 'is_main']);
  });

  it('makes no thing of where somebody may be', () => {
    expect(Object.keys(tablesOf('Members have a name. Members may train anywhere.'))).toEqual(['members']);
  });
});

describe('ways of reading', () => {
  const patternsOf = (text: string) =>
    design({ text, overrides: [] })
      .patterns.filter((p) => !p.assumed)
      .map((p) => p.label);

  it('are read one by one where they are listed', () => {
    const text =
      'Cases have a number, a priority and a status (open, closed). Pumps have a serial number. A case is of one pump. We often need: open cases by priority (most cases are closed), the history of a pump by serial number, cases by number.';
    expect(patternsOf(text)).toEqual([
      'We often need: open cases by priority (most cases are closed)',
      'the history of a pump by serial number',
      'cases by number',
    ]);
  });

  it('take no condition from what is said of the rest by the way', () => {
    const text =
      'Cases have a number, a priority and a status (open, closed).\n\nWe often need: open cases by priority (most cases are closed).';
    const [pattern] = design({ text, overrides: [] }).patterns.filter((p) => !p.assumed);
    expect(pattern?.accesses[0]?.fixed.map((f) => f.predicate)).toEqual([
      expect.objectContaining({ kind: 'compare', op: '=', value: 'open' }),
    ]);
  });

  it('tell that what is read of one of the others is of it', () => {
    const text =
      'Admissions have a reason. Observations have a value. Doctors see the observations of an admission, latest first.';
    expect(tablesOf(text).observations).toContain('admission_id>admissions');
  });
});
