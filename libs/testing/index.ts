export * from './given.js';
export * from './order.js';
export * from './past.js';
export * from './past-handover.js';
export * from './people.js';
export { startTestDatabase } from './database.js';
export * from './any.js';
export * from './sound.js';
export * from './told.js';
