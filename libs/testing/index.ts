export { startTestDatabase } from './database.js';
