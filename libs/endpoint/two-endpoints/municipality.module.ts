import { Module } from '@nestjs/common';
import { MunicipalityResolver } from './municipality.resolver.js';

@Module({ providers: [MunicipalityResolver] })
export class MunicipalityModule {}
