import { Kind, parse, type FieldNode, type ValueNode } from 'graphql';
import { z } from 'zod';

/** One thing that a participant asked of the server and was answered. */
export interface Asked {
  readonly by: string;
  readonly kind: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface Look {
  readonly by: string;
  readonly kind: string;
  /** A case by its number, or a person by the name in a body's own record. */
  readonly about: string;
  readonly what: 'case' | 'record';
}

export interface Command {
  readonly by: string;
  readonly kind: string;
  readonly mutation: string;
  /** The case's number; null for what is said before there is a case, or outside it. */
  readonly about: string | null;
}

const numbered = z.object({ id: z.string(), number: z.string() });
const caseRows = z.object({
  edges: z.array(z.object({ node: z.object({ caseId: z.string(), caseNumber: z.string() }) })),
});
const recordRows = z.object({
  edges: z.array(z.object({ node: z.object({ name: z.object({ value: z.string().nullable() }) }) })),
});
const applicationRows = z.object({
  edges: z.array(z.object({ node: z.object({ applicant: z.object({ value: z.string().nullable() }) }) })),
});
const trail = z.object({ totalCount: z.number() });

/**
 * What the story asked for, counted from its own questions and answers alone.
 * A look is one field of a question that opens a case: `case` is one look, also when the answer is "not there";
 * `cases`, `inbox` and `releases` are one look at each case in the answer; `records` and `applications` are one at each record, and `heldFacts` is one at the person’s; an `audit` that tells anything is one.
 * A command is one mutation that was accepted and had something to do.
 */
export class Ledger {
  private readonly numbers = new Map<string, string>();
  readonly looks: Look[] = [];
  /** Looks at a case whose number was not known yet: a record may name a case before the case itself is there to be seen. */
  private readonly early: { readonly key: string; readonly by: string; readonly kind: string }[] = [];
  readonly commands: Command[] = [];

  asked(asked: Asked): void {
    for (const field of rootFieldsOf(asked.query)) {
      const key = field.alias?.value ?? field.name.value;
      const answer = asked.data[key];
      if (answer === undefined) continue;
      const about = this.looksIn(field, answer, asked);
      this.looks.push(...about.map((seen) => ({ by: asked.by, kind: asked.kind, ...seen })));
    }
  }

  told({ by, kind, mutation, caseId }: Omit<Command, 'about'> & { readonly caseId: unknown }): void {
    this.commands.push({ by, kind, mutation, about: this.numbers.get(`${kind} ${String(caseId)}`) ?? null });
  }

  private looksIn(
    field: FieldNode,
    answer: unknown,
    { by, kind, variables }: Asked,
  ): readonly Pick<Look, 'about' | 'what'>[] {
    switch (field.name.value) {
      case 'case':
        this.learn(kind, answer === null ? [] : [numbered.parse(answer)]);
        return this.known(kind, by, argumentOf(field, 'id', variables));
      case 'handoverPreview':
        return this.known(kind, by, argumentOf(field, 'caseId', variables));
      case 'cases':
        this.learn(kind, z.array(numbered).parse(answer));
        return z
          .array(numbered)
          .parse(answer)
          .map(({ number }) => ofCase(number));
      case 'inbox':
      case 'releases': {
        const nodes = caseRows.parse(answer).edges.map(({ node }) => node);
        this.learn(
          kind,
          nodes.map(({ caseId: id, caseNumber: number }) => ({ id, number })),
        );
        return [...new Set(nodes.map(({ caseNumber }) => caseNumber))].map(ofCase);
      }
      case 'records':
        return recordRows.parse(answer).edges.map(({ node }) => ofRecord(node.name.value ?? ''));
      case 'applications':
        return applicationRows.parse(answer).edges.map(({ node }) => ofRecord(node.applicant.value ?? ''));
      case 'heldFacts':
        return [ofRecord(by)];
      case 'audit':
        return trail.parse(answer).totalCount > 0 ? [ofCase(String(argumentOf(field, 'caseNumber', variables)))] : [];
      default:
        return [];
    }
  }

  private learn(kind: string, seen: readonly { readonly id: string; readonly number: string }[]): void {
    for (const { id, number } of seen) {
      const key = `${kind} ${id}`;
      this.numbers.set(key, number);
      for (const look of this.early.filter((one) => one.key === key)) {
        this.early.splice(this.early.indexOf(look), 1);
        this.looks.push({ by: look.by, kind, ...ofCase(number) });
      }
    }
  }

  private known(kind: string, by: string, id: unknown): readonly Pick<Look, 'about' | 'what'>[] {
    const key = `${kind} ${String(id)}`;
    const number = this.numbers.get(key);
    if (number === undefined) this.early.push({ key, by, kind });
    return number === undefined ? [] : [ofCase(number)];
  }
}

const ofCase = (about: string) => ({ about, what: 'case' }) as const;
const ofRecord = (about: string) => ({ about, what: 'record' }) as const;

function rootFieldsOf(query: string): readonly FieldNode[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD)
      : [],
  );
}

function argumentOf(field: FieldNode, name: string, variables: Asked['variables']): unknown {
  const value: ValueNode | undefined = field.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.VARIABLE) return variables[value.name.value];
  return value?.kind === Kind.STRING ? value.value : undefined;
}
