export * from './decide-on.js';
export * from './route.js';
export * from './store.port.js';
