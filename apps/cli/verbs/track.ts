import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import {
  readTrack,
  TrackInvalid,
  type AdoptTrackVersion,
  type ProposeTrackVersion,
  type Track,
  type TrackVersionRefusal,
} from '#lib/joint-case';
import type { Installation } from '#lib/installation';
import { Failed, Misused, textOf, type Asked, type Report, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

const who = { by: { type: 'string' }, owner: { type: 'string' } } as const;

/** Reads a file and changes nothing. */
export const trackCheck: Verb = {
  name: 'track check',
  usage: '<file>',
  about: 'Checks a track file, and names every fault with its line and the reason.',
  takes: ['file'],
  options: {},
  run: async (asked) => {
    const faults = faultsIn(await textIn(asked));
    const sound = faults.length === 0;
    return { ok: sound, lines: sound ? ['The track can be proposed.'] : faults, json: { faults } };
  },
};

/** The first of the two persons. */
export const trackPropose: Verb = {
  name: 'track propose',
  usage: '<file> --by <short name> [--owner <organisation number>]',
  about: 'Proposes a version of a track; nothing follows it before another person adopts it.',
  takes: ['file'],
  options: who,
  run: async (asked) => {
    const text = await textIn(asked);
    const faults = faultsIn(text);
    if (faults.length > 0) return { ok: false, lines: faults, json: { faults } };
    const { code: track, version } = readTrack(text);
    const command: ProposeTrackVersion = {
      ...{ type: 'ProposeTrackVersion', track, version, text, faults: [] },
      ...speakerIn(asked),
    };
    return recorded(asked, command, `Version ${version} of the track ${track} is proposed. Another person adopts it.`);
  },
};

/** The second of the two persons. */
export const trackAdopt: Verb = {
  name: 'track adopt',
  usage: '<track> <version> --by <short name> [--owner <organisation number>]',
  about:
    'Adopts a proposed version of a track: cases that are planned from now on follow it, others when they are moved.',
  takes: ['track', 'version'],
  options: who,
  run: async (asked) => {
    const [track = '', version = ''] = [textOf(asked, 'track'), textOf(asked, 'version')];
    const command: AdoptTrackVersion = { type: 'AdoptTrackVersion', track, version, ...speakerIn(asked) };
    return recorded(asked, command, `Version ${version} of the track ${track} is in use.`);
  },
};

async function textIn(asked: Asked): Promise<string> {
  try {
    return await readFile(textOf(asked, 'file') ?? '', 'utf8');
  } catch (cause) {
    throw new Failed('The track file cannot be read.', { cause });
  }
}

function faultsIn(text: string): readonly string[] {
  try {
    readTrack(text) satisfies Track;
    return [];
  } catch (failure) {
    if (failure instanceof TrackInvalid) return failure.faults;
    throw failure;
  }
}

/** A short name that tells one operator from another: the command line cannot know who types. */
function speakerIn(asked: Asked) {
  const [by = '', owner = null] = [textOf(asked, 'by'), textOf(asked, 'owner')];
  if (!/^[a-z][a-z0-9-]{1,39}$/.test(by)) throw new Misused('--by takes a short name in lower case, 2 to 40 letters.');
  if (owner !== null && !/^\d{9}$/.test(owner)) throw new Misused('--owner takes an organisation number, nine digits.');
  return { person: `operator-${by}`, owner };
}

async function recorded(
  asked: Asked,
  command: ProposeTrackVersion | AdoptTrackVersion,
  sentence: string,
): Promise<Report> {
  return withInstallation(asked, async (installation) => {
    const isNew = await sent(installation, command);
    const { track, version } = command;
    return { ok: true, lines: [isNew ? sentence : `It was so already. ${sentence}`], json: { track, version, isNew } };
  });
}

/** False when it was so already. */
async function sent(
  { orders, clock }: Installation,
  command: ProposeTrackVersion | AdoptTrackVersion,
): Promise<boolean> {
  const id = randomUUID();
  const outcome = await orders.execute({
    id,
    by: { kind: 'platform', task: 'track-versions' },
    at: clock.now(),
    purpose: 'platform',
    correlation: id,
    causation: null,
    command,
    sent: { ...command },
  });
  if (outcome.outcome === 'accepted') return outcome.position > 0;
  const code = outcome.outcome === 'refused' ? outcome.code : outcome.outcome;
  throw new Failed(isRefusal(code) ? sentences[code] : 'It could not be recorded now; run the same again.');
}

const sentences: Record<TrackVersionRefusal, string> = {
  NOT_THERE: 'An operator speaks in a name of the form operator-<short name>.',
  TRACK_INVALID: 'The track has faults; check it first.',
  VERSION_TAKEN: 'That version has been proposed with another text or for another organisation; give it a new number.',
  UNKNOWN_VERSION: 'No such version is proposed for that organisation, or for all; propose it first.',
  SAME_PERSON: 'Who proposed it cannot adopt it; that takes another person.',
};

function isRefusal(code: string): code is TrackVersionRefusal {
  return code in sentences;
}
