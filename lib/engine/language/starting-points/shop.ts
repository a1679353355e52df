import type { StartingPoint } from './starting-point';

export const shop: StartingPoint = {
  name: 'shop',
  words: ['shop', 'store', 'webshop', 'e-commerce', 'ecommerce', 'online shop', 'online store', 'retail', 'web shop'],
  text: `# Shop

A customer has a name, a unique email and an optional phone number.
A category has a unique name.
A product has a name, a unique SKU, a description, a price and a stock quantity. Each product belongs to one category.
An order has a unique order number, a status (pending, paid, shipped, delivered, cancelled), a total amount, a shipping address and a placed at time. Each order belongs to one customer.
An order line has a quantity of at least 1 and a unit price. Each order line belongs to one order and refers to one product.
When an order is deleted, its order lines are deleted too. A product can't be deleted while it has order lines.
A payment has an amount, a method (card, transfer, cash) and a paid at time. Each payment belongs to one order.

Find a product by SKU.
List the products of a category by name.
List the orders of a customer, newest first.
Show pending orders, oldest first. 95% of orders are delivered or cancelled.
Find a customer by email.
`,
};
