import { Query, Resolver } from '@nestjs/graphql';

@Resolver()
export class PartnerResolver {
  @Query('case')
  case() {
    return { title: 'One word for another thing' };
  }
}
