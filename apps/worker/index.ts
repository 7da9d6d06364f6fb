export { react } from './react.js';
export { runWorker, type RunningWorker } from './run-worker.js';
