export { PartnerModule, partnerRoutes } from './partner.module.js';
