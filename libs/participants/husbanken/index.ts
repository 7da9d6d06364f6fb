export { HusbankenModule, husbankenRoutes } from './husbanken.module.js';
