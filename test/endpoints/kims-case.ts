import assert from 'node:assert/strict';
import { z } from 'zod';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

/** Kim's case on a server of its own, where five bodies take part and barnevernstjenesten may look. */
export class KimsCase {
  private constructor(
    readonly road: Road,
    readonly caseId: string,
  ) {}

  static async open(): Promise<KimsCase> {
    const road = new Road(await TestServer.start());
    try {
      const { prison, housing, otherHousing, mission, clinic, childWelfare } = road.cast;
      const asked = [housing, otherHousing, mission, clinic, childWelfare];
      await road.proposal(prison, await road.admission('kim', 'Kim Solvik'), asked);
      const caseId = await road.consent('kim');
      await road.join(caseId, prison, housing, otherHousing, mission, clinic);
      await road.server.settled();
      return new KimsCase(road, caseId);
    } catch (failure) {
      await road.server.stop();
      throw failure;
    }
  }

  close(): Promise<void> {
    return this.road.server.stop();
  }

  own(by: Speaker) {
    return { caseId: this.road.at(by, this.caseId) };
  }

  /** Some fields of the case, as a body that may see it is told of them now. */
  async told(by: Speaker, fields: string): Promise<Readonly<Record<string, unknown>>> {
    await this.road.server.settled();
    const id = this.road.at(by, this.caseId);
    const { data, text } = await by.ask(`query ($id: ID!) { case(id: $id) { ${fields} } }`, { id });
    assert.ok(data['case'] !== null && data['case'] !== undefined, text);
    return z.object({ case: z.record(z.string(), z.unknown()) }).parse(data).case;
  }

  async timelineOf(by: Speaker): Promise<string> {
    const { timeline } = await this.told(by, 'timeline(first: 100) { edges { node { type sentence(language: NB) } } }');
    return JSON.stringify(timeline);
  }
}
