/** Places in the transaction log, growing: the n-th belongs to position n. Eight bytes each, so that millions fit. */
export class Places {
  private list = new Float64Array(1024);
  count = 0;

  constructor(known: readonly number[] = []) {
    for (const place of known) this.add(place);
  }

  get last(): number {
    return this.of(this.count);
  }

  /** Gives the position. */
  add(place: number): number {
    if (place <= this.last) throw new Error(`The place ${place} is behind ${this.last}, but was told of before it`);
    if (this.count === this.list.length) {
      const longer = new Float64Array(this.list.length * 2);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.count] = place;
    return (this.count += 1);
  }

  /** The place of a position; 0 for what is before the first. */
  of(position: number): number {
    return position === 0 ? 0 : (this.list[position - 1] ?? NaN);
  }

  /** The position of a place; undefined when no event of ours is there. */
  positionOf(place: number): number | undefined {
    let [low, high] = [1, this.count];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.of(middle) < place) low = middle + 1;
      else high = middle;
    }
    return this.of(low) === place ? low : undefined;
  }

  slice(before: number, count: number): readonly number[] {
    return [...this.list.slice(before, before + count)];
  }
}
