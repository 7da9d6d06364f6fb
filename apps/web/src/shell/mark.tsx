/** A roof, held from below by a hand, over one person. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path className="mark-roof" d="M4 16.5 16 6l12 10.5" />
      <path className="mark-hand" d="M7 19.5c0 10 18 10 18 0" />
      <circle className="mark-person" cx="16" cy="17.5" r="3" />
    </svg>
  );
}
