import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Language } from '../desk/words.js';
import { paperPack } from './paper-pack.js';

const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;

/** Guidance on paper for somebody who says no. */
@Resolver()
export class PaperPackResolver {
  @Query('paperPack')
  paperPack(@Args('language') language: Language) {
    const key = keys[language];
    const { version, title, sections } = paperPack;
    return {
      version,
      title: title[key],
      sections: sections.map(({ heading, lines }) => ({
        heading: heading[key],
        lines: lines.map((line) => line[key]),
      })),
    };
  }
}
