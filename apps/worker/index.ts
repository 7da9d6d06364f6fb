export { react } from './react.js';
export { recordPassed } from './record-due.js';
export { runWorker, type RunningWorker } from './run-worker.js';
