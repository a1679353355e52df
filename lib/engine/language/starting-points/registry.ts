import { blog } from './blog';
import { booking } from './booking';
import { chat } from './chat';
import { clinic } from './clinic';
import { crm } from './crm';
import { inventory } from './inventory';
import { invoicing } from './invoicing';
import { library } from './library';
import { marketplace } from './marketplace';
import { projectTracker } from './project-tracker';
import { school } from './school';
import { shop } from './shop';
import type { StartingPoint } from './starting-point';

/** Every starting point, in the order they are tried. */
export const startingPoints: readonly StartingPoint[] = [
  blog,
  marketplace,
  projectTracker,
  clinic,
  school,
  library,
  booking,
  crm,
  invoicing,
  chat,
  inventory,
  shop,
];
