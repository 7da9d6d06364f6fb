export { ChildWelfareModule, childWelfareRoutes } from './child-welfare.module.js';
