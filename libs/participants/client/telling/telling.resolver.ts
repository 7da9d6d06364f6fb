import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { PersonId } from '#lib/kernel';
import { parseInput, type EdgeContext, type PageArguments } from '#lib/graphql';
import {
  commandIdSchema,
  Desk,
  enumWord,
  openedId,
  sealedId,
  send,
  sentenceOf,
  unitOf,
  type Language,
} from '#lib/joint-case';
import type { ShareChildrensHousingNeedAnswer, ShareHousingAllowanceAnswer } from '#schema/client';
import { recordLooksAnswer } from '../looks-answer.js';
import { personOf } from '../person-of.js';
import { heldFacts, readHeldFacts } from './held-facts.js';
import type { HeldFact } from './held-fact.js';
import type { ShareChildrensHousingNeed, ShareHousingAllowance, TellingRefusal } from './telling.decide.js';

const telling = z.strictObject({ commandId: commandIdSchema, caseId: sealedId });
const told = { form: 'digital' } as const;

/** What bodies hold about the person, who looked at it, and what the person lets the case know of it. */
@Resolver()
export class TellingResolver {
  constructor(private readonly desk: Desk) {}

  @Query('heldFacts')
  async heldFacts(@Context() context: EdgeContext) {
    await this.desk.parts.directory.refresh();
    const facts = await readHeldFacts(this.desk, context, personOf(context));
    return facts.map((fact) => this.heldFact(context, fact));
  }

  @Query('recordLooks')
  recordLooks(@Context() context: EdgeContext, @Args() args: PageArguments) {
    return recordLooksAnswer(this.desk, context, personOf(context), args);
  }

  @Mutation('shareHousingAllowance')
  async shareAllowance(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ShareHousingAllowanceAnswer> {
    const sent = parseInput(telling, input);
    const { commandId } = sent;
    const personId = personOf(context);
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const allowance = await this.newestAllowance(personId);
    return send<ShareHousingAllowance, 'ShareHousingAllowanceRefused', TellingRefusal>(
      this.desk,
      context,
      'ShareHousingAllowanceRefused',
      {
        command: { type: 'ShareHousingAllowance', caseId, personId, ...told, allowance },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }

  @Mutation('shareChildrensHousingNeed')
  async shareNeed(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ShareChildrensHousingNeedAnswer> {
    const sent = parseInput(telling, input);
    const { commandId } = sent;
    const personId = personOf(context);
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const need = await this.newestNeed(personId);
    return send<ShareChildrensHousingNeed, 'ShareChildrensHousingNeedRefused', TellingRefusal>(
      this.desk,
      context,
      'ShareChildrensHousingNeedRefused',
      {
        command: { type: 'ShareChildrensHousingNeed', caseId, personId, ...told, need },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }

  private async newestAllowance(person: PersonId): Promise<ShareHousingAllowance['allowance']> {
    const facts = await heldFacts(this.desk, person);
    const [newest] = facts.flatMap((fact) => (fact.kind === 'housing-allowance' ? [fact.event.data] : []));
    if (newest === undefined) return undefined;
    const { outcome, fromMonth, monthlyNok, decidedOn } = newest;
    return {
      outcome,
      decidedOn,
      ...(fromMonth === undefined ? {} : { fromMonth }),
      ...(monthlyNok === undefined ? {} : { monthlyNok }),
    };
  }

  private async newestNeed(person: PersonId): Promise<ShareChildrensHousingNeed['need']> {
    const facts = await heldFacts(this.desk, person);
    const [newest] = facts.flatMap((fact) => (fact.kind === 'childrens-housing-need' ? [fact.event.data] : []));
    return newest === undefined ? undefined : { children: newest.children, matters: newest.matters };
  }

  private heldFact(context: EdgeContext, { eventId, kind, holder, recordedAt, event }: HeldFact) {
    const { directory } = this.desk.parts;
    const session = this.desk.session(context);
    const author = { ...holder, actor: '', role: '' };
    const voiced = { directory, session, voice: 'person', mayOpen: () => true } as const;
    return {
      id: context.seals.sealId(eventId),
      kind: enumWord(kind),
      holder: unitOf(context.seals, directory, holder),
      recordedAt,
      sentence: ({ language }: { readonly language: Language }) =>
        sentenceOf({ ...event, author }, { ...voiced, language }),
      canBeTold: kind !== 'aftercare-plan',
    };
  }
}
