import { CaseOrderForm } from '../case/case-order-form.tsx';
import { DayField } from '../forms/fields.tsx';
import { day } from '../forms/rules.ts';
import { useForm } from '../forms/use-form.ts';
import { StartTenancyDocument } from '../operations/homes.ts';
import type { DwellingOfferCardFragment } from '../operations/joint-case.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { parseDay, typedToday } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { homesWords } from './homes.words.ts';

interface StartTenancyProps {
  readonly offer: DwellingOfferCardFragment;
}

const rules = { startedOn: day };

/** The person moved into the home that was offered: one date. */
export function StartTenancyForm({ offer }: StartTenancyProps) {
  const words = useWords(homesWords);
  return (
    <Unfolding label={words.start} main>
      {(close) => <Fields offer={offer} onClose={close} />}
    </Unfolding>
  );
}

function Fields({ offer, onClose }: StartTenancyProps & { readonly onClose: () => void }) {
  const words = useWords(homesWords);
  const form = useForm(`tenancy.${offer.id}`, { startedOn: typedToday() }, rules);
  const { id: offerId, dwelling, permanence, until, address } = offer;
  return (
    <CaseOrderForm
      label={words.start}
      submit={words.startSend}
      form={form}
      mutation={StartTenancyDocument}
      order={(begin) => {
        const startedOn = parseDay(form.values.startedOn);
        if (startedOn === undefined) return undefined;
        const home = { origin: 'OFFERED', offerId, dwelling, permanence, until, address: address.value } as const;
        return { ...begin, ...home, startedOn };
      }}
      onDone={onClose}
      onClose={onClose}
    >
      <DayField field={form.bind('startedOn')} label={words.startOn} />
    </CaseOrderForm>
  );
}
