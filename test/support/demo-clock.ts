/** What a server's demo clock answered to an order. */
export interface ClockAnswer {
  readonly status: number;
  readonly text: string;
}

export async function askToMoveClock(url: string, body: string): Promise<ClockAnswer> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(new URL('/demo/clock', url), { method: 'POST', headers, body });
  return { status: answer.status, text: await answer.text() };
}

/** Moves the demo's day on; what is due by then is done when this resolves, and views may still be catching up. */
export async function moveClock(url: string, to: string): Promise<string> {
  const { status, text } = await askToMoveClock(url, JSON.stringify({ to }));
  if (status !== 200) throw new Error(`The clock does not move to ${to}: ${text}`);
  return text;
}
