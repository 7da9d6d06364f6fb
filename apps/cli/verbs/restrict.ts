import { isCivilDate, isKind, isBodyKind, type Participant } from '#lib/kernel';
import { Misused, textOf, type Asked, type Verb } from '../verb.js';
import { erasureOptions, erasureUsage, ordered } from './erasure-asked.js';
import { allOf } from './kept-files.js';

/** *Sperr*. */
export const restrict: Verb = {
  name: 'restrict',
  usage: `${erasureUsage} [--shown-to <kind>/<organisation number>/<unit>]...`,
  about: 'Shows what is sealed about a person to nobody, or to the named units only, until it is lifted.',
  options: { ...erasureOptions, 'shown-to': { type: 'string', multiple: true } },
  run: async (asked) => {
    const shownTo = allOf(asked.values['shown-to']).map(unitIn);
    if (shownTo.length > 5) throw new Misused('--shown-to names five units at most.');
    const { personId: person, came } = await ordered(asked, { verb: 'restrict', shownTo });
    const whom = shownTo.length === 0 ? 'to nobody' : 'to the named units only';
    return {
      ok: true,
      lines: [`What is sealed about ${person} is shown ${whom}, from now on and until it is lifted.`, said(came)],
      json: { person, shownTo, recorded: came.recorded },
    };
  },
};

export const lift: Verb = {
  name: 'lift',
  usage: erasureUsage,
  about:
    'Lifts what restrict has set: what is sealed about the person is shown again to those who otherwise may see it.',
  options: erasureOptions,
  run: async (asked) => {
    const { personId: person, came } = await ordered(asked, { verb: 'lift' });
    return {
      ok: true,
      lines: [`Nothing is restricted about ${person}.`, said(came)],
      json: { person, recorded: came.recorded },
    };
  },
};

/** *Kasser ved frist*. */
export const dispose: Verb = {
  name: 'dispose',
  usage: `${erasureUsage} (--on <YYYY-MM-DD> | --never)`,
  about: 'Has the worker destroy every key of a person when a day begins, or takes that day away.',
  options: { ...erasureOptions, on: { type: 'string' }, never: { type: 'boolean' } },
  run: async (asked) => {
    const on = dayIn(asked);
    const order = on === undefined ? ({ verb: 'keep' } as const) : ({ verb: 'dispose', on } as const);
    const { personId: person, came } = await ordered(asked, order);
    const sentence =
      on === undefined
        ? `Nothing is erased about ${person} by time.`
        : `The keys of ${person} are destroyed when ${on} begins in Oslo; a worker must be running then.`;
    return { ok: true, lines: [sentence, said(came)], json: { person, on: on ?? null, recorded: came.recorded } };
  },
};

function said({ recorded }: { readonly recorded: boolean }): string {
  return recorded ? 'The log says so, with its authority.' : 'The log said so already.';
}

function dayIn(asked: Asked) {
  const [on, isNever] = [textOf(asked, 'on'), asked.values['never'] === true];
  if ((on === undefined) !== isNever) throw new Misused('Say when, by --on, or --never; one of the two.');
  if (on !== undefined && !isCivilDate(on)) throw new Misused('--on takes a day, as 2031-12-31.');
  return on;
}

function unitIn(text: string): Participant {
  const [kind = '', organisation = '', unit = '', ...rest] = text.split('/');
  const isUnit = isKind(kind) && isBodyKind(kind) && /^\d{9}$/.test(organisation) && /^[a-z0-9-]{1,40}$/.test(unit);
  if (!isUnit || rest.length > 0) throw new Misused('--shown-to takes a unit, as municipality/311000101/boligkontor.');
  return { kind, organisation, unit };
}
