import { join } from 'node:path';

/** What Samhold keeps in its data folder for the embedded database. */
export const clusterIn = (folder: string) => join(folder, 'postgres');
export const serverLogIn = (folder: string) => join(folder, 'postgres.log');
export const pidFileIn = (folder: string) => join(clusterIn(folder), 'postmaster.pid');

export const superuser = 'samhold_superuser';
