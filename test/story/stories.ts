import type { Telling } from './telling.js';
import { playWholeStory } from './whole-story.js';

type Story = (base: string, say: (line: string) => void) => Promise<Telling>;

/** Every story by its name: `npm run story -- <name>`. */
export const stories = {
  whole: playWholeStory,
} satisfies Readonly<Record<string, Story>>;

export type StoryName = keyof typeof stories;

export function isStoryName(name: string): name is StoryName {
  return Object.hasOwn(stories, name);
}
