import { erasureContract } from './erasure.contract.js';
import { restrictionContract } from './restriction.contract.js';
import { rotationContract } from './rotation.contract.js';
import type { MakeKeys } from './sealing.fixture.js';
import { sealsContract } from './seals.contract.js';

/** What every implementation of sealing must do. */
export function sealingContract(name: string, make: MakeKeys): void {
  sealsContract(name, make);
  erasureContract(name, make);
  restrictionContract(name, make);
  rotationContract(name, make);
}
