export * from './sealing.port.js';
