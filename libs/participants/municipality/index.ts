export { MunicipalityModule, municipalityRoutes } from './municipality.module.js';
