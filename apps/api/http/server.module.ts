import { Module } from '@nestjs/common';

/** The root that the endpoints and whatever they need are imported into. */
@Module({})
export class ServerModule {}
