export { LogUnreachable } from './check/fetched.js';
export { claimIn, type Claim } from './check/claim.js';
export type { Fault } from './check/fault.js';
export { verifyTree, type TreeReport, type VerifyParts } from './check/verify-log.js';
export { fetchedLog, proveFromTiles, type KeptNote, type TilesReport } from './check/verify-tiles.js';
export { ExportUnfit, type ExportHeader, formatLine, parseLineAs } from './export/lines.js';
export { linesIn, LineFile } from './export/line-file.js';
export { verifyExport, type ExportReport } from './export/read-export.js';
export { takeIn, TakeInRefused, type TakeIn, type TakenIn } from './export/take-in.js';
export { LogUnfit, policyNaming, writeExport, type Exported, type ExportSource } from './export/write-export.js';
export { checkIntent, type IntentFinding } from './intent/check-intent.js';
export { checkedBy, gatewayKeyName, Gateways, gatewaysSchema, isOfGateway, signerOf } from './intent/gateways.js';
export type { IntentCheck } from './intent/intent-check.js';
export { intentKeysIn, intentKeysOf, type IntentKeys } from './intent/intent-keys.js';
export { runIntegrator, type IntegratorParts, type RunningIntegrator } from './keep/integrate.js';
export { checkpointsApart, treeNames, treeState, type TreeName } from './keep/kept-trees.js';
export { publishedTrees, type PublishedTrees } from './keep/published.js';
export { keptReceipts, noReceipts, type EventReceipt, type EventStanding, type Receipts } from './keep/receipts.js';
export { witnessAnswers, type WitnessAnswer } from './keep/witness-answers.js';
export { trustMigrations } from './keep/trust.migrations.js';
export { judge, type Judged, type Unfit } from './notes/judge.js';
export {
  parseVkey,
  signatureTypes,
  signerKey,
  signWith,
  vkeyOf,
  type SignerKey,
  type VerifierKey,
} from './notes/keys.js';
export { keysInForce, logKeyFile, logKeys, policyLines, rotateLogKeys, type LogKeys } from './notes/log-keys.js';
export { parsePolicy, PolicyUnfit, type LogPolicy } from './notes/policy.js';
export { parseReceipt, type Receipt } from './notes/receipt.js';
export { parseNote } from './notes/signed-note.js';
export { createOwned, OwnerFileUnfit, readOwned } from './owner-file.js';
export { leafHash } from './tree/merkle.js';
export { provesInclusion } from './tree/proofs.js';
export { parseTilePath, tilePath } from './tree/tiles.js';
export { recallAll, recallFrom } from './witness/recall.js';
export { serveWitness, type RunningWitness } from './witness/serve-witness.js';
export { openWitnessFolder } from './witness/witness-folder.js';
export { Witness } from './witness/witness.js';
