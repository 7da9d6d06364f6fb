import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { advice, faultOf, type ProblemCode } from '#lib/graphql';

const codes: Readonly<Record<number, ProblemCode>> = {
  401: 'UNAUTHENTICATED',
  404: 'NOT_FOUND',
  413: 'LIMIT_EXCEEDED',
  503: 'UNAVAILABLE',
};

/** Whatever goes wrong before or outside an operation leaves in the form of a GraphQL error, with a code of the closed list. */
@Catch()
export class AnswerClosedFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    // What a resolver throws is the endpoint's to answer, which keeps its code and reports it.
    if (host.getType() !== 'http') throw error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const status = statusOf(error);
    if (status >= 500) this.log.error({ correlation: request.id, status, ...faultOf(error) }, 'request failed');
    const reply = http.getResponse<FastifyReply>();
    if (!reply.sent)
      void reply.status(status).send(closedAnswer(codes[status] ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL')));
  }
}

export function closedAnswer(code: ProblemCode) {
  return { errors: [{ message: advice[code], extensions: { code } }] };
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const claimed = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof claimed === 'number' && claimed >= 400 && claimed < 600 ? claimed : 500;
}
