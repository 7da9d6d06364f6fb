import type { DynamicModule, Type } from '@nestjs/common';
import { kinds, type Kind } from '#lib/kernel';
import { endpointModule } from '#lib/endpoint';
import { sdlOf, type Edge, type LiveServer } from '#lib/graphql';
import { ChildWelfareModule } from '#lib/participants/child-welfare';
import { ClientModule } from '#lib/participants/client';
import { CorrectionalServiceModule } from '#lib/participants/correctional-service';
import { HusbankenModule } from '#lib/participants/husbanken';
import { KirkensBymisjonModule } from '#lib/participants/kirkens-bymisjon';
import { MunicipalityModule } from '#lib/participants/municipality';
import { PartnerModule } from '#lib/participants/partner';
import { SupervisionModule } from '#lib/participants/supervision';

const modules: Record<Kind, Type> = {
  municipality: MunicipalityModule,
  'kirkens-bymisjon': KirkensBymisjonModule,
  husbanken: HusbankenModule,
  'correctional-service': CorrectionalServiceModule,
  'child-welfare': ChildWelfareModule,
  partner: PartnerModule,
  client: ClientModule,
  supervision: SupervisionModule,
};

/** Eight endpoints, one for each kind, each with its own words. */
export function endpoints(edge: Edge, live: LiveServer): readonly (DynamicModule | Type)[] {
  return kinds.flatMap((kind) => {
    const module = modules[kind];
    return [module, endpointModule(edge, live, { kind, sdl: sdlOf(kind), module })];
  });
}
