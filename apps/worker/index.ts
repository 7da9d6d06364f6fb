export { react } from './react.js';
export { runWorker } from './run-worker.js';
