export { orderAdmission } from './admit-order.js';
export { openGatewayFolder } from './gateway-folder.js';
export { serveGateway, type RunningGateway } from './serve-gateway.js';
