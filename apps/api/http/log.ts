import type { LoggerService } from '@nestjs/common';
import { pino, stdTimeFunctions, type DestinationStream, type Logger } from 'pino';

/** JSON lines with the time, a level and fields that name codes, routes and ids: never content, tokens or query strings. */
export function createLog(destination: DestinationStream, level: 'debug' | 'info' | 'warn' = 'info'): Logger {
  return pino({ level, base: null, timestamp: stdTimeFunctions.isoTime }, destination);
}

/**
 * What Nest has to say, in our log. Its own words at boot are kept. An error's message is not, for it can hold content;
 * its name and places are reported by whoever answers the request.
 */
export function nestLog(log: Logger): LoggerService {
  const context = (rest: readonly unknown[]) => {
    const last = rest.at(-1);
    return { context: typeof last === 'string' && /^\w+$/.test(last) ? last : 'Nest' };
  };
  return {
    log: (message, ...rest) => log.debug(context(rest), typeof message === 'string' ? message : 'message'),
    warn: (_message, ...rest) => log.warn(context(rest), 'warning'),
    error: (_message, ...rest) => log.error(context(rest), 'error'),
  };
}
