import type { NeedProfileCardFragment } from '../operations/joint-case.ts';
import { PersonalText } from '../shell/personal-text.tsx';
import { useWords } from '../words/language.tsx';
import { needProfileWords } from './need-profile.words.ts';

/** Who is to live there, how large, what it must allow, and near whom or what. */
export function NeedProfileFacts({ profile }: { readonly profile: NeedProfileCardFragment }) {
  const words = useWords(needProfileWords);
  const { adults, children, rooms, accessible, pets, near } = profile;
  return (
    <>
      <p>
        {words.household(adults, children)} {words.rooms(rooms)}
        {accessible ? ` ${words.accessible}.` : ''}
        {pets ? ` ${words.pets}.` : ''}
      </p>
      {near === null ? null : (
        <p>
          {words.near}: <PersonalText text={near} />
        </p>
      )}
    </>
  );
}
