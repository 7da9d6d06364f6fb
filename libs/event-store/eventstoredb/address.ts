/** The event store cannot be used as it is: a sentence for whoever started us, without the password. */
export class EventStoreTrouble extends Error {
  override readonly name = 'EventStoreTrouble';
}

export const addressExample = 'it looks like esdb://user:password@host:2113';

/** The user and password in an address. Throws `EventStoreTrouble` when it is none that we can use. */
export function credentialsIn(url: string): { readonly username: string; readonly password: string } {
  if (!/^esdb(\+discover)?:\/\//.test(url))
    throw new EventStoreTrouble(`is not an address of EventStoreDB; ${addressExample}`);
  const [, user, password] = /^[^/]+\/\/([^:@/]+):([^@/]+)@/.exec(url) ?? [];
  const isOpen = /[?&]tls=false(&|$)/i.test(url);
  if (user === undefined && !isOpen)
    throw new EventStoreTrouble(
      `names no user and password, without which EventStoreDB shows nothing; ${addressExample}`,
    );
  return { username: decodeURIComponent(user ?? ''), password: decodeURIComponent(password ?? '') };
}

/** What is wrong with an address, as a sentence about it; undefined when it looks as it should. */
export function addressTrouble(url: string): string | undefined {
  try {
    credentialsIn(url);
    return undefined;
  } catch (cause) {
    return cause instanceof EventStoreTrouble ? cause.message : `cannot be understood; ${addressExample}`;
  }
}
