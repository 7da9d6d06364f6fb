import { useCase } from '../case/case-context.tsx';
import { CaseOrderForm } from '../case/case-order-form.tsx';
import { LineField, TextAreaField } from '../forms/fields.tsx';
import { formWords } from '../forms/forms.words.ts';
import { numberOf, textOrNull, wholeNumber, within } from '../forms/rules.ts';
import { SeveralField, severalOf } from '../forms/several-field.tsx';
import { UnfoldingOrder, type OrderFieldsProps } from '../forms/unfolding-order.tsx';
import { useForm } from '../forms/use-form.ts';
import { DescribeNeedProfileDocument } from '../operations/homes.ts';
import type { NeedProfileCardFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { NeedProfileFacts } from './need-profile-facts.tsx';
import { needProfileWords } from './need-profile.words.ts';

const needs = ['ACCESSIBLE', 'PETS'] as const;
const rules = { adults: wholeNumber, children: wholeNumber, rooms: wholeNumber, near: within(500) };

interface NeedProfileProps {
  readonly profile: NeedProfileCardFragment | null;
  readonly canDescribe: boolean;
}

/** What the household needs of a home, and the form that describes it anew. */
export function NeedProfile({ profile, canDescribe }: NeedProfileProps) {
  const words = useWords(needProfileWords);
  const { language } = useLanguage();
  if (profile === null && !canDescribe) return null;
  return (
    <article className="stack-tight home">
      <h3 className="card-title">{words.title}</h3>
      {profile === null ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <NeedProfileFacts profile={profile} />
          <p className="quiet">
            {words.described(formatDay(inOslo(profile.describedAt).day, language))}{' '}
            {profile.by === null ? null : unitLine(profile.by)}
          </p>
        </>
      )}
      {canDescribe ? (
        <UnfoldingOrder
          label={profile === null ? words.describe : words.describeAnew}
          said={words.saved}
          fields={DescribeFields}
        />
      ) : null}
    </article>
  );
}

function DescribeFields(props: OrderFieldsProps) {
  const words = useWords(needProfileWords);
  const { optional } = useWords(formWords);
  const { jointCase } = useCase();
  const form = useForm(`profile.${jointCase.number}`, blankFrom(jointCase.homes?.profile ?? null), rules);
  return (
    <CaseOrderForm
      {...props}
      label={words.describe}
      submit={words.save}
      form={form}
      mutation={DescribeNeedProfileDocument}
      order={(begin) => {
        const adults = numberOf(form.values.adults);
        const children = numberOf(form.values.children);
        const rooms = numberOf(form.values.rooms);
        if (adults === undefined || children === undefined || rooms === undefined) return undefined;
        const chosen = severalOf(needs, form.values.needs);
        const wishes = { accessible: chosen.includes('ACCESSIBLE'), pets: chosen.includes('PETS') };
        return { ...begin, adults, children, rooms, ...wishes, near: textOrNull(form.values.near) };
      }}
    >
      <LineField field={form.bind('adults')} label={words.adultsAsk} numeric />
      <LineField field={form.bind('children')} label={words.childrenAsk} numeric />
      <LineField field={form.bind('rooms')} label={words.roomsAsk} numeric />
      <SeveralField
        field={form.bind('needs')}
        label={words.needsAsk}
        options={needs}
        words={{ ACCESSIBLE: words.accessible, PETS: words.pets }}
      />
      <TextAreaField field={form.bind('near')} label={optional(words.nearAsk)} help={words.nearHelp} most={500} />
    </CaseOrderForm>
  );
}

/** What was described before, to be changed. */
function blankFrom(profile: NeedProfileCardFragment | null) {
  if (profile === null) return { adults: '', children: '', rooms: '', needs: '', near: '' };
  const { adults, children, rooms, accessible, pets, near } = profile;
  const wishes = [...(accessible ? ['ACCESSIBLE'] : []), ...(pets ? ['PETS'] : [])].join(' ');
  return {
    adults: String(adults),
    children: String(children),
    rooms: String(rooms),
    needs: wishes,
    near: near?.value ?? '',
  };
}
