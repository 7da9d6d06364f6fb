export { openCompartmentViews, type CompartmentViews, type CompartmentViewsOptions } from './compartment-views.js';
export { parseNews, viewChannel, ViewFeed, type Progress, type ViewNews } from './feed.js';
export { listenTo } from './listen.js';
export { runProjection, type ProjectionOptions, type RunningProjection } from './projection.js';
export { factsOf, placed, type Placed } from './read-facts.js';
export { AlreadyRebuilding, rebuild } from './rebuild.js';
export {
  table,
  type Change,
  type ViewDefinition,
  type ViewPlace,
  type ViewTable,
  type Writing,
} from './view-definition.js';
