export { orderAdmission } from './admit-order.js';
export { openGatewayFolder } from './gateway-folder.js';
export { JournalCheck, journalEntryIn, type JournalEntry, type JournalFinding } from './journal-check.js';
export { serveGateway, type RunningGateway } from './serve-gateway.js';
