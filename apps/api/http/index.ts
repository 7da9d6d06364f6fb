export * from './log.js';
export * from './port-taken.js';
export * from './probes.js';
export * from './server.js';
export type { ServerSettings } from './server-settings.js';
export { addViewMetrics } from './view-metrics.js';
export { addWitnessMetrics } from './witness-metrics.js';
