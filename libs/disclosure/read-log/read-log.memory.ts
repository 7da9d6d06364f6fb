import type { CaseId, CommandId, GrantId, Instant, Kind, PersonId } from '#lib/kernel';
import type { Deny, LoggedRead, ReadEntry, ReadLog, ReadPage } from './read-log.port.js';

interface StandingDeny {
  readonly deny: Deny;
  readonly matched: boolean;
}

/** A read log that is gone with the process. */
export function memoryReadLog(): ReadLog {
  return new MemoryReadLog();
}

class MemoryReadLog implements ReadLog {
  private readonly log: LoggedRead[] = [];
  private readonly denies = new Map<CommandId, StandingDeny>();

  async logReads(entries: readonly ReadEntry[]): Promise<readonly ('logged' | 'denied')[]> {
    return entries.map((entry) => {
      const denied = entry.basis === null || this.isStopped(entry);
      this.log.push({ ...entry, id: String(this.log.length + 1), outcome: denied ? 'denied' : 'allowed' });
      return denied ? 'denied' : 'logged';
    });
  }

  async setDeny(deny: Deny): Promise<void> {
    if (!this.denies.has(deny.commandId)) this.denies.set(deny.commandId, { deny, matched: false });
  }

  async stoppedGrants(caseIds: readonly CaseId[]): Promise<ReadonlySet<GrantId>> {
    const denies = [...this.denies.values()].filter(({ deny }) => caseIds.includes(deny.caseId));
    return new Set(denies.map(({ deny }) => deny.grantId));
  }

  async matchDeny(commandId: CommandId): Promise<void> {
    const standing = this.denies.get(commandId);
    if (standing !== undefined) this.denies.set(commandId, { ...standing, matched: true });
  }

  async unmatchedDenies(setBefore: Instant): Promise<readonly Deny[]> {
    return [...this.denies.values()]
      .filter(({ deny, matched }) => !matched && deny.setAt < setBefore)
      .map(({ deny }) => deny)
      .sort((a, b) => (a.setAt < b.setAt ? -1 : 1));
  }

  async readsOfCase(caseId: CaseId, page: ReadPage): Promise<readonly LoggedRead[]> {
    return pageOf(this.ofCase(caseId, page.withoutKinds), page);
  }

  async countReadsOfCase(caseId: CaseId, withoutKinds?: readonly Kind[]): Promise<number> {
    return this.ofCase(caseId, withoutKinds).length;
  }

  async readsOfRecords(personId: PersonId, page: ReadPage): Promise<readonly LoggedRead[]> {
    return pageOf(this.ofRecords(personId, page.withoutKinds), page);
  }

  async countReadsOfRecords(personId: PersonId, withoutKinds?: readonly Kind[]): Promise<number> {
    return this.ofRecords(personId, withoutKinds).length;
  }

  private ofRecords(personId: PersonId, withoutKinds: readonly Kind[] = []): LoggedRead[] {
    return this.log.filter(
      (read) => read.caseId === null && read.personId === personId && !withoutKinds.includes(read.actor.kind),
    );
  }

  private ofCase(caseId: CaseId, withoutKinds: readonly Kind[] = []): LoggedRead[] {
    return this.log.filter((read) => read.caseId === caseId && !withoutKinds.includes(read.actor.kind));
  }

  private isStopped({ caseId, grants }: ReadEntry): boolean {
    return [...this.denies.values()].some(({ deny }) => deny.caseId === caseId && grants.includes(deny.grantId));
  }
}

type Place = Pick<LoggedRead, 'at' | 'id'>;

function pageOf(reads: LoggedRead[], { order, limit, after }: ReadPage): readonly LoggedRead[] {
  const sign = order === 'newest-first' ? -1 : 1;
  return reads
    .toSorted((a, b) => sign * inTime(a, b))
    .filter((read) => after === null || sign * inTime(read, after) > 0)
    .slice(0, limit);
}

function inTime(a: Place, b: Place): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return Number(a.id) - Number(b.id);
}
