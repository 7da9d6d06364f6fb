import { playDisputed } from './disputed.js';
import { playMovedTwice } from './moved-twice.js';
import { playNoConsent } from './no-consent.js';
import type { Telling } from './telling.js';
import { playWholeStory } from './whole-story.js';

type Story = (base: string, say: (line: string) => void) => Promise<Telling>;

/** Every story by its name: `npm run story -- <name>`. */
export const stories = {
  whole: playWholeStory,
  'no-consent': playNoConsent,
  'moved-twice': playMovedTwice,
  disputed: playDisputed,
} satisfies Readonly<Record<string, Story>>;

export type StoryName = keyof typeof stories;

export function isStoryName(name: string): name is StoryName {
  return Object.hasOwn(stories, name);
}
