import { Module } from '@nestjs/common';
import { PartnerResolver } from './partner.resolver.js';

@Module({ providers: [PartnerResolver] })
export class PartnerModule {}
