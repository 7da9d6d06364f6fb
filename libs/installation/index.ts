export { openAllViews, placeOf, type CompartmentParts } from './compartments.js';
export { configOf, configProblems, type Config } from './config.js';
export { issuersOf } from './issuers.js';
export { supervisionOf, type Supervision } from './mandates.js';
export { openTrust, secondsNow, type Trust } from './trust.js';
export { openInstallation, type Installation } from './open-installation.js';
export { checkpointOf, moveCheckpoint } from './reaction-checkpoint.js';
export { allRoutes, ordersTo } from './routes.js';
