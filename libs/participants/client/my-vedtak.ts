import type { CivilDate, Participant } from '#lib/kernel';
import type { FieldClass, LifeArea } from '#lib/case-stream';
import type { CaseView } from '#lib/joint-case';

/** A vedtak that concerns the person, wherever on the case it was told. */
export interface MyVedtak {
  readonly matter: 'application' | 'deposit-guarantee' | 'start-loan' | 'housing-allowance';
  readonly fieldClass: FieldClass;
  readonly area: LifeArea | null;
  readonly by: Participant | null;
  readonly outcome: 'granted' | 'granted-in-part' | 'refused';
  readonly amountNok: number | null;
  readonly fromMonth: string | null;
  readonly until: CivilDate | null;
  readonly decidedOn: CivilDate;
  readonly complainBy: CivilDate | null;
}

/** Those about money and those about what was applied for, the newest first. */
export function myVedtak({ told, handovers }: Pick<CaseView, 'told' | 'handovers'>): readonly MyVedtak[] {
  const money = told.vedtak.map(({ complaintBy, ...terms }) => {
    return { ...terms, fieldClass: 'economy', area: null, complainBy: complaintBy } as const;
  });
  return [...money, ...handovers.flatMap(applicationIn)].toSorted((a, b) => b.decidedOn.localeCompare(a.decidedOn));
}

function applicationIn({ area, fieldClass, to, decision }: CaseView['handovers'][number]): readonly MyVedtak[] {
  if (decision === null) return [];
  const { outcome, decidedOn, complainBy } = decision;
  if (outcome === null || decidedOn === null) return [];
  const amount = { amountNok: null, fromMonth: null, until: null };
  return [{ matter: 'application', fieldClass, area, by: to, outcome, ...amount, decidedOn, complainBy }];
}
