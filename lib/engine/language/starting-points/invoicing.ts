import type { StartingPoint } from './starting-point';

export const invoicing: StartingPoint = {
  name: 'invoicing',
  words: ['invoicing', 'invoice', 'billing', 'invoice management', 'accounting', 'bookkeeping', 'invoicing tool'],
  text: `# Invoicing

A client has a name, a unique email, a billing address and an optional tax number.
A product has a unique name, a unit price and a tax rate between 0 and 100.
An invoice has a unique invoice number, an issue date, a due date that is not before the issue date, a status (draft, sent, paid, void), a currency and a total amount. Each invoice belongs to one client.
An invoice line has a description, a quantity of at least 1 and a unit price. Each invoice line belongs to one invoice and may refer to one product.
A payment has an amount greater than 0, a method (card, transfer, cash) and a received at time. Each payment belongs to one invoice.
When an invoice is deleted, its invoice lines are deleted too. An invoice can't be deleted while it has payments.

Find an invoice by invoice number.
List the invoices of a client, newest first.
Show sent invoices by due date. 95% of invoices are paid or void.
List the payments of an invoice, newest first.
Find a client by email.
`,
};
