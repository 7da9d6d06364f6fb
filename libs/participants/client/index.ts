export { ClientModule, clientRoutes } from './client.module.js';
export { clientView } from './client.view.js';
export { HeldFactRow } from './telling/held-fact.row.js';
export { PersonViewRow } from './person-view.row.js';
export type { WithdrawConsent } from './consent/consent.decide.js';
