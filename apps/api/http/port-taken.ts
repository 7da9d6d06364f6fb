import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The message is one sentence for the person at the terminal. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';

  constructor(readonly port: number) {
    super(
      `Port ${port} is taken by another program: stop that one, or start with another port, such as PORT=${port + 1}.`,
    );
  }
}

export async function listening(app: NestFastifyApplication, port: number, host: string): Promise<void> {
  try {
    await app.listen(port, host);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') throw new PortTaken(port);
    throw error;
  }
}
