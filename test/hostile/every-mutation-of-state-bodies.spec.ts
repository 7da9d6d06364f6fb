import { everyMutationOf } from './every-mutation-of.js';
import { shares } from './shares.js';

everyMutationOf(...shares['every-mutation-of-state-bodies']);
