export { AuditRow } from './audit.row.js';
export { Mandates } from './mandates.js';
export { SupervisionModule } from './supervision.module.js';
export { supervisionView, type Overseer } from './supervision.view.js';
