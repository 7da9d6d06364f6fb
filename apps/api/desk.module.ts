import { Module, type DynamicModule } from '@nestjs/common';
import { CommandBus, CqrsModule } from '@nestjs/cqrs';
import { allRoutes, type Installation } from '#lib/installation';
import { Desk, type DeskParts } from '#lib/joint-case';
import { Mandates } from '#lib/participants/supervision';
import { orderRouting } from './commands/order-bus.js';

/** What the resolvers of every endpoint work at. */
@Module({})
export class DeskModule {
  static of(installation: Installation, parts: Omit<DeskParts, 'orders'>): DynamicModule {
    const types = allRoutes.flatMap((route) => route.types);
    const routing = orderRouting(types, installation.orders);
    return {
      module: DeskModule,
      global: true,
      imports: [CqrsModule.forRoot()],
      providers: [
        ...routing.handlers,
        {
          provide: Desk,
          useFactory: (bus: CommandBus) => new Desk({ ...parts, orders: routing.orders(bus) }),
          inject: [CommandBus],
        },
        { provide: Mandates, useValue: new Mandates(installation.supervision.mandates) },
      ],
      exports: [Desk, Mandates],
    };
  }
}
