export * from './endpoint.module.js';
