/** What one's own unit can do about homes: let them, and write down what the person says of them. */
export interface MayOnHomes {
  readonly let: boolean;
  readonly write: boolean;
}
