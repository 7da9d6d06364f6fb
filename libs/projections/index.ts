export { addRows, type NewRow } from './add-rows.js';
export { together } from './generation.js';
export { openCompartmentViews, type CompartmentViews, type CompartmentViewsOptions } from './compartment-views.js';
export { parseNews, viewChannel, ViewFeed, type Progress, type ViewNews } from './feed.js';
export { listenTo } from './listen.js';
export { ownershipOf, runProjection, type ProjectionOptions, type RunningProjection } from './projection.js';
export { faultName } from './passing-trouble.js';
export { replayParked, type Replayed } from './replay.js';
export { Halted } from './step.js';
export { viewState, type ViewState } from './view-state.js';
export { type DeadLetter } from './dead-letters.js';
export { factsOf, placed, type Placed } from './read-facts.js';
export { AlreadyRebuilding, rebuild } from './rebuild.js';
export {
  statement,
  table,
  type Change,
  type NoRows,
  type Reading,
  type ViewDefinition,
  type ViewPlace,
  type ViewTable,
  type Writing,
} from './view-definition.js';
