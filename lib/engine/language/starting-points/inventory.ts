import type { StartingPoint } from './starting-point';

export const inventory: StartingPoint = {
  name: 'inventory',
  words: [
    'inventory',
    'warehouse',
    'stock',
    'inventory management',
    'stock control',
    'warehouse management',
    'stock management',
    'inventory control',
  ],
  text: `# Inventory

A supplier has a unique name, an email and an optional phone number.
A product has a unique SKU, a name, a unit price and a reorder level that is at least 0. Each product is delivered by one supplier.
A warehouse has a unique name and an address.
A stock level has a quantity of at least 0. Each stock level belongs to one product and one warehouse. A product has at most one stock level per warehouse.
A stock movement has a type (receipt, issue, transfer, correction), a quantity and a moved at time. Each stock movement belongs to one product and one warehouse.
A purchase order has a unique number, a status (draft, ordered, received, cancelled) and an ordered on date. Each purchase order belongs to one supplier.
A purchase order line has a quantity of at least 1 and a unit price. Each purchase order line belongs to one purchase order and refers to one product.

Find a product by SKU.
List the stock levels of a warehouse.
List the stock movements of a product, newest first.
Show ordered purchase orders, oldest first. 95% of purchase orders are received or cancelled.
List the purchase orders of a supplier, newest first.
`,
};
