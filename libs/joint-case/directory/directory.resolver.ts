import { Context, Query, Resolver } from '@nestjs/graphql';
import { isBodyActor, participantOf } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import { Desk } from '../desk/desk.js';
import { openText, withheldText } from '../desk/texts.js';
import { unitAnswer, unitOf } from '../desk/unit-answer.js';
import { enumWord } from '../desk/words.js';

/** Who takes part in this installation, and who you are in it. */
@Resolver()
export class DirectoryResolver {
  constructor(private readonly desk: Desk) {}

  @Query('me')
  async me(@Context() context: EdgeContext) {
    const { directory } = this.desk.parts;
    await directory.refresh();
    const { actor, seals } = context;
    const common = { kind: enumWord(actor.kind), synthetic: directory.synthetic };
    if (!isBodyActor(actor)) return { ...common, unit: null, role: 'person', name: withheldText };
    const worker = directory.worker(actor.worker);
    return {
      ...common,
      unit: unitOf(seals, directory, participantOf(actor)),
      role: actor.role,
      name: worker === undefined ? withheldText : openText(this.desk.session(context), worker.name),
    };
  }

  @Query('units')
  async units(@Context() { seals }: EdgeContext) {
    const { directory } = this.desk.parts;
    await directory.refresh();
    return directory.units().map((listed) => unitAnswer(seals, listed));
  }
}
