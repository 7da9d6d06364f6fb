import { createHmac, createSecretKey } from 'node:crypto';
import type { SealAddress, SealedContent } from '#lib/kernel';
import { openText, sealText } from './seal.js';
import { SealBroken, SubjectErased, type SealingSession, type Unsealed } from './sealing.port.js';
import type { SessionKeys } from './session-keys.js';

export function sessionOn(keys: SessionKeys, reader?: string): SealingSession {
  const unseal = async (sealed: SealedContent): Promise<Unsealed> => {
    const { subject, fieldClass } = sealed.address;
    const found = await keys.find({ subject, use: `seal ${fieldClass}` });
    if (found.status === 'erased') return { status: 'erased' };
    if (found.status === 'absent') throw new SealBroken('Nothing was ever sealed for this subject and class');
    if (reader !== undefined && found.shownTo?.includes(reader) === false) return { status: 'restricted' };
    return { status: 'open', text: openText(found.key, sealed) };
  };
  return {
    seal: async (address: SealAddress, text: string) => {
      const { subject, fieldClass } = address;
      return sealText(await keyFor(keys, subject, `seal ${fieldClass}`), address, text);
    },
    unseal,
    unsealAll: (list) => Promise.all(list.map(unseal)),
    digest: async (subject, text) =>
      createHmac('sha256', createSecretKey(await keyFor(keys, subject, 'digest')))
        .update(text, 'utf8')
        .digest('base64url'),
    close: () => keys.close(),
  };
}

async function keyFor(keys: SessionKeys, subject: string, use: string): Promise<Buffer> {
  const found = await keys.findOrMake({ subject, use });
  if (found.status === 'open') return found.key;
  throw new SubjectErased('The keys of this subject are destroyed');
}
