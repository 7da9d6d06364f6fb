export * from './canonical.js';
export * from './decision.js';
export * from './ids.js';
export * from './kinds.js';
export * from './participant.js';
export * from './sealed.js';
export * from './time.js';
export * from './working-days.js';
