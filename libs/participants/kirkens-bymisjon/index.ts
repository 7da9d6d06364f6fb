export { KirkensBymisjonModule, kirkensBymisjonRoutes } from './kirkens-bymisjon.module.js';
