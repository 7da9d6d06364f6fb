import { freePort } from '#lib/testing';
import { startServerProcess } from './server-process.js';

/** Leaves in a folder what a first start leaves there: `keep-first-start.js <folder> <demo>`. */
const [, , folder = '', demo = ''] = process.argv;
const settings = { PORT: String(await freePort()), SAMHOLD_DATA: folder, SAMHOLD_DEMO: demo };
const server = await startServerProcess(settings);
await server.stop();
