export { openAllViews, placeOf, type CompartmentParts } from './compartments.js';
export { configOf, type Config } from './config.js';
export { openInstallation, type Installation } from './open-installation.js';
export { checkpointOf, moveCheckpoint } from './reaction-checkpoint.js';
export { allRoutes, ordersTo } from './routes.js';
