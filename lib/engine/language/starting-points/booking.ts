import type { StartingPoint } from './starting-point';

export const booking: StartingPoint = {
  name: 'booking',
  words: [
    'booking',
    'hotel',
    'reservation',
    'room booking',
    'appointment booking',
    'hotel booking',
    'hotel reservation',
    'holiday rental',
    'appointment scheduling',
    'guest house',
    'guesthouse',
  ],
  text: `# Room booking

A guest has a first name, a last name, a unique email and an optional phone number.
A room type has a unique name, a price per night and a capacity of at least 1.
A room has a unique room number and a floor. Each room belongs to one room type.
A booking has a unique reference, a check-in date, a check-out date after the check-in date, a status (reserved, confirmed, cancelled, completed), a total price and a booked at time. Each booking belongs to one guest and one room.
A payment has an amount, a method (card, cash, transfer) and a paid at time. Each payment belongs to one booking.
A meal plan has a unique name and a price. A booking may refer to one meal plan.
A room can't be deleted while it has bookings.

Find a booking by reference.
List the bookings of a room between two dates, by check-in date.
List the bookings of a guest, newest first.
Find a guest by email.
List the payments of a booking, newest first.
`,
};
