/**
 * Ends this process, politely, when whoever started it is gone: nothing passes on a kill -9, and npm's shell passes on nothing.
 * A program started from a terminal without npm outlives the terminal, as others do.
 */
export function leaveWithParent() {
  const leave = () => process.kill(process.pid, 'SIGTERM');
  if (process.connected) {
    process.once('disconnect', leave);
    process.channel.unref();
  } else if (process.env.npm_lifecycle_event !== undefined && process.platform !== 'win32') {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && leave(), 1000).unref();
  }
}
