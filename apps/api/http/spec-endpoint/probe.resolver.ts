import { Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { EdgeContext } from '#lib/graphql';

@Resolver()
export class ProbeResolver {
  @Query('whoAmI')
  whoAmI(@Context() { actor }: EdgeContext) {
    return actor.kind === 'client' ? actor.person : `${actor.kind} ${actor.organisation} ${actor.unit} ${actor.role}`;
  }

  @Subscription('ticks')
  async *ticks() {
    yield { ticks: 1 };
  }
}
