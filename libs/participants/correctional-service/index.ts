export { CorrectionalServiceModule, correctionalServiceRoutes } from './correctional-service.module.js';
