import { Module } from '@nestjs/common';
import { DirectoryResolver } from '#lib/joint-case';
import { AuditResolver } from './audit.resolver.js';

@Module({ providers: [DirectoryResolver, AuditResolver] })
export class SupervisionModule {}
