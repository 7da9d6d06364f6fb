import type { Provider, Type } from '@nestjs/common';
import { CommandBus, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Order } from '#lib/case-stream';
import type { Outcome } from '#lib/event-store';
import type { Orders } from '#lib/joint-case';

type AnyOrder = Order<{ readonly type: string }>;

/** An order on Nest's command bus, which routes by class: one class for each type of command, made here and nowhere else. */
abstract class OrderOnBus {
  constructor(readonly order: AnyOrder) {}
}

export interface OrderRouting {
  /** A handler for each type, for the module's providers. */
  readonly handlers: readonly Provider[];
  orders(bus: CommandBus): Orders;
}

/** Makes the handlers of all types of commands from the one place where orders are decided. */
export function orderRouting(types: readonly string[], decided: Orders): OrderRouting {
  const routed = types.map((type) => routeOf(type, decided));
  const byType = new Map(routed.map(({ type, onBus }) => [type, onBus]));
  return {
    handlers: routed.map(({ handler }) => handler),
    orders: (bus) => ({
      execute: async (order) => {
        const OnBus = byType.get(order.command.type);
        if (OnBus === undefined) throw new Error(`No handler for ${order.command.type}`);
        return bus.execute<OrderOnBus, Outcome<string>>(new OnBus(order));
      },
    }),
  };
}

function routeOf(type: string, decided: Orders) {
  const onBus = named(type, class extends OrderOnBus {});
  const handler = named(
    `${type}Handler`,
    class implements ICommandHandler<OrderOnBus> {
      execute({ order }: OrderOnBus): Promise<Outcome<string>> {
        return decided.execute(order);
      }
    },
  );
  CommandHandler(onBus)(handler);
  return { type, onBus, handler };
}

/** Nest knows providers by their class's name. */
function named<T extends Type>(name: string, made: T): T {
  Object.defineProperty(made, 'name', { value: name });
  return made;
}
